package org.liandong.regions.web;

import org.liandong.regions.Regions;
import org.liandong.shared.RegionCode;
import org.liandong.shared.web.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of divisions and zones. */
@Controller
class RegionsController {

  private final Regions regions;

  RegionsController(Regions regions) {
    this.regions = regions;
  }

  @GetMapping("/console/regions")
  RegionsPage show(
      @RequestParam(defaultValue = "") String parent, @RequestParam(defaultValue = "") String q) {
    RegionCode open = parent.isBlank() ? regions.city() : RegionCode.parse(parent);
    return new RegionsPage(
        q,
        regions.search(q),
        regions.ancestry(open),
        regions.children(open),
        regions.zones(),
        regions.formerCodes(),
        regions.size(),
        regions::name);
  }

  /** Where divisions are found in the console. */
  @Configuration(proxyBeanMethods = false)
  static class Links {

    @Bean
    static NavigationLink regionsLink() {
      return new NavigationLink(
          NavigationLink.Area.MANAGEMENT, 60, "regions.title", "/console/regions", null);
    }
  }
}
