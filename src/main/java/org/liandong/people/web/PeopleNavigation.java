package org.liandong.people.web;

import org.liandong.shared.Permission;
import org.liandong.shared.web.NavigationLink;
import org.liandong.shared.web.QuickAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the index of persons is found in the console. */
@Configuration(proxyBeanMethods = false)
class PeopleNavigation {

  @Bean
  static NavigationLink peopleLink() {
    return new NavigationLink(
        NavigationLink.Area.SERVICES,
        20,
        "people.title",
        "/console/people",
        Permission.PEOPLE_READ);
  }

  @Bean
  static NavigationLink duplicatesLink() {
    return new NavigationLink(
        NavigationLink.Area.MANAGEMENT,
        60,
        "people.duplicates",
        "/console/people-duplicates",
        Permission.PEOPLE_WRITE);
  }

  @Bean
  static QuickAction newPersonAction() {
    return new QuickAction(20, "people.new", "/console/people/new", Permission.PEOPLE_WRITE);
  }
}
