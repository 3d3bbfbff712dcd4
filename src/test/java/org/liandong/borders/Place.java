package org.liandong.borders;

import java.util.List;
import java.util.stream.Stream;
import org.liandong.identity.Reach;
import org.liandong.shared.RegionCode;

/** Where somebody works: a county, or the zone that is laid over a town of one. */
enum Place {
  JIANGCHENG("441702", "441702001"),
  YANGDONG("441704", "441704100"),
  YANGXI("441721", "441721100"),
  YANGCHUN("441781", "441781001"),
  /** 海陵试验区, which is 闸坡镇 in no county's name. */
  HAILING("hailing", "441702105");

  private final String reach;
  private final String town;

  Place(String reach, String town) {
    this.reach = reach;
    this.town = town;
  }

  Reach reach() {
    return this == HAILING ? new Reach.Zone(reach) : new Reach.Division(RegionCode.parse(reach));
  }

  RegionCode town() {
    return RegionCode.parse(town);
  }

  /** The division whose administrators keep the accounts of the place. */
  RegionCode home() {
    return this == HAILING ? town() : RegionCode.parse(reach);
  }

  /** Places no account of this one sees; 江城区 holds 闸坡镇 too. */
  List<Place> foreign() {
    return Stream.of(values())
        .filter(other -> other != this && !(this == JIANGCHENG && other == HAILING))
        .toList();
  }
}
