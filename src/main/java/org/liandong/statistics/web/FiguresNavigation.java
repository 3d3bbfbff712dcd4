package org.liandong.statistics.web;

import org.liandong.shared.Permission;
import org.liandong.shared.web.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where figures are found. */
@Configuration(proxyBeanMethods = false)
class FiguresNavigation {

  @Bean
  static NavigationLink publicFigures() {
    return new NavigationLink(
        NavigationLink.Area.PORTAL, 30, "statistics.figures", "/figures", null);
  }

  @Bean
  static NavigationLink figureExplorer() {
    return new NavigationLink(
        NavigationLink.Area.FIGURES,
        10,
        "statistics.explorer",
        "/console/figures",
        Permission.FIGURES_READ);
  }

  @Bean
  static NavigationLink definitionsLink() {
    return new NavigationLink(
        NavigationLink.Area.FIGURES,
        20,
        "statistics.definitions",
        DefinitionsController.PATH,
        Permission.FIGURES_PUBLISH);
  }

  @Bean
  static NavigationLink disclosureLink() {
    return new NavigationLink(
        NavigationLink.Area.MANAGEMENT,
        71,
        "statistics.policy",
        DisclosureController.PATH,
        Permission.SETTINGS_ADMIN);
  }
}
