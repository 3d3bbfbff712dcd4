package org.liandong.identity.web;

import org.liandong.shared.Permission;
import org.liandong.shared.web.NavigationLink;
import org.liandong.shared.web.NavigationLink.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The links of accounts and access log in the console's side bar. */
@Configuration(proxyBeanMethods = false)
class IdentityNavigation {

  @Bean
  static NavigationLink accountsLink() {
    return new NavigationLink(
        Area.MANAGEMENT,
        10,
        "identity.accounts.title",
        "/console/accounts",
        Permission.ACCOUNTS_ADMIN);
  }

  @Bean
  static NavigationLink accessLogLink() {
    return new NavigationLink(
        Area.MANAGEMENT,
        20,
        "identity.log.title",
        "/console/access-log",
        Permission.ACCESS_LOG_READ);
  }
}
