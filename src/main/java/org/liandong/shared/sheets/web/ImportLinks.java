package org.liandong.shared.sheets.web;

import org.liandong.shared.web.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where imports are found in the console. */
@Configuration(proxyBeanMethods = false)
class ImportLinks {

  @Bean
  static NavigationLink importsLink() {
    return new NavigationLink(
        NavigationLink.Area.TODAY, 40, "sheets.imports", "/console/imports", null);
  }
}
