package org.liandong.regions.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.regions.Region;
import org.liandong.regions.RegionKind;
import org.liandong.regions.Regions;
import org.liandong.shared.RegionCode;
import org.liandong.shared.web.ApiSection;
import org.liandong.shared.web.WithoutToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Divisions for programs, one rung at a time. */
@ApiSection("regions")
@WithoutToken
@RestController
@RequestMapping("/api/v1/regions")
class RegionsApi {

  private final Regions regions;

  RegionsApi(Regions regions) {
    this.regions = regions;
  }

  @GetMapping
  Answer children(@RequestParam(defaultValue = "") String parent) {
    RegionCode above = parent.isBlank() ? regions.city() : RegionCode.parse(parent);
    return new Answer(
        regions.children(regions.require(above).code()).stream().map(Item::of).toList());
  }

  /** The divisions one rung below. */
  @Schema(name = "RegionList")
  record Answer(List<Item> regions) {}

  /** A division. */
  @Schema(name = "Region")
  record Item(String code, String name, RegionKind kind, @Nullable String parent) {

    static Item of(Region region) {
      return new Item(
          region.code().brief(),
          region.name(),
          region.kind(),
          region.parent() == null ? null : region.parent().brief());
    }
  }
}
