package org.liandong.registry.web;

import org.liandong.shared.RegionCode;

/** Names a division from county to village. */
interface PlaceNames {

  /** Such as 江城区 南恩街道. */
  String path(RegionCode code);
}
