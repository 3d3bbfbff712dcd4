package org.liandong.regions;

import java.util.Locale;
import java.util.Optional;
import org.liandong.shared.RegionCode;

/** What kind of division: the rung of the ladder, and what stands on it. */
public enum RegionKind {
  /** 省. */
  PROVINCE,
  /** 地级市. */
  CITY,
  /** 县、县级市、市辖区. */
  COUNTY,
  /** 街道. */
  SUBDISTRICT,
  /** 镇. */
  TOWN,
  /** 乡. */
  TOWNSHIP,
  /** 类似乡级单位: farms, forest farms, mines, prisons. */
  TOWN_LIKE_UNIT,
  /** 居民委员会. */
  RESIDENTS_COMMITTEE,
  /** 村民委员会. */
  VILLAGERS_COMMITTEE,
  /** 虚拟社区: a statistical unit without a committee. */
  VIRTUAL_COMMUNITY,
  /** 其他村级单位, such as a fishing village's or an overseas-Chinese farm's committee. */
  OTHER;

  /** The kind a file calls by this word in any case ({@code residents_committee}). */
  static Optional<RegionKind> named(String word) {
    String wanted = word.strip().toUpperCase(Locale.ROOT);
    for (RegionKind kind : values()) {
      if (kind.name().equals(wanted)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The rung this kind stands on. */
  public RegionCode.Level level() {
    return switch (this) {
      case PROVINCE -> RegionCode.Level.PROVINCE;
      case CITY -> RegionCode.Level.CITY;
      case COUNTY -> RegionCode.Level.COUNTY;
      case SUBDISTRICT, TOWN, TOWNSHIP, TOWN_LIKE_UNIT -> RegionCode.Level.TOWN;
      case RESIDENTS_COMMITTEE, VILLAGERS_COMMITTEE, VIRTUAL_COMMUNITY, OTHER ->
          RegionCode.Level.VILLAGE;
    };
  }
}
