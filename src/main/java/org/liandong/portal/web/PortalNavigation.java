package org.liandong.portal.web;

import org.liandong.shared.web.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The portal's own links. */
@Configuration(proxyBeanMethods = false)
class PortalNavigation {

  @Bean
  NavigationLink homeLink() {
    return new NavigationLink(NavigationLink.Area.PORTAL, 10, "portal.home", "/", null);
  }

  @Bean
  NavigationLink directoryLink() {
    return new NavigationLink(
        NavigationLink.Area.PORTAL, 20, "portal.organisations", "/organisations", null);
  }
}
