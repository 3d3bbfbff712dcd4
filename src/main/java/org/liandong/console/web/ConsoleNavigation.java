package org.liandong.console.web;

import org.liandong.shared.web.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The console's own link. */
@Configuration(proxyBeanMethods = false)
class ConsoleNavigation {

  @Bean
  NavigationLink myWorkLink() {
    return new NavigationLink(NavigationLink.Area.TODAY, 10, "console.work", "/console", null);
  }
}
