package org.liandong.casework.web;

import org.liandong.shared.Permission;
import org.liandong.shared.web.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The links of service contacts. */
@Configuration(proxyBeanMethods = false)
class CaseworkNavigation {

  @Bean
  NavigationLink contactsLink() {
    return new NavigationLink(
        NavigationLink.Area.SERVICES,
        10,
        "casework.contacts",
        ContactsController.PATH,
        Permission.CONTACTS_READ);
  }

  @Bean
  NavigationLink newContactLink() {
    return new NavigationLink(
        NavigationLink.Area.TODAY,
        10,
        "casework.contacts.new",
        ContactsController.PATH + "/new",
        Permission.CONTACTS_WRITE);
  }

  @Bean
  NavigationLink countingPoliciesLink() {
    return new NavigationLink(
        NavigationLink.Area.MANAGEMENT,
        70,
        "casework.policies",
        PoliciesController.PATH,
        Permission.SETTINGS_ADMIN);
  }
}
