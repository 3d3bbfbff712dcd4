package org.liandong.registry.web;

import org.liandong.shared.Permission;
import org.liandong.shared.web.NavigationLink;
import org.liandong.shared.web.QuickAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the register is found in the console. */
@Configuration(proxyBeanMethods = false)
class RegistryLinks {

  @Bean
  static NavigationLink organisationsLink() {
    return new NavigationLink(
        NavigationLink.Area.WORKFORCE,
        30,
        "registry.organisations",
        "/console/organisations",
        Permission.ORGANISATIONS_READ);
  }

  @Bean
  static NavigationLink annualReportsLink() {
    return new NavigationLink(
        NavigationLink.Area.WORKFORCE,
        31,
        "registry.reports",
        "/console/annual-reports",
        Permission.ORGANISATIONS_READ);
  }

  @Bean
  static QuickAction newOrganisationAction() {
    return new QuickAction(
        30, "registry.new", "/console/organisations/new", Permission.ORGANISATIONS_WRITE);
  }

  @Bean
  static QuickAction annualReportsAction() {
    return new QuickAction(
        45, "registry.reports", "/console/annual-reports", Permission.ORGANISATIONS_WRITE);
  }
}
