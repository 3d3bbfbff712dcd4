package org.liandong.ledger.web;

import org.liandong.shared.Permission;
import org.liandong.shared.web.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger's links in the navigation. */
@Configuration(proxyBeanMethods = false)
class LedgerNavigation {

  @Bean
  NavigationLink checkLink() {
    return new NavigationLink(NavigationLink.Area.PORTAL, 80, "ledger.check.title", "/check", null);
  }

  @Bean
  NavigationLink ledgerLink() {
    return new NavigationLink(
        NavigationLink.Area.FIGURES, 50, "ledger.title", "/console/ledger", Permission.LEDGER_READ);
  }

  @Bean
  NavigationLink entriesLink() {
    return new NavigationLink(
        NavigationLink.Area.FIGURES,
        51,
        "ledger.entries.title",
        "/console/ledger/entries",
        Permission.LEDGER_READ);
  }
}
