/** 指标、统计: figure definitions, cubes, disclosure control, published figures. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared :: database",
      "shared :: web",
      "shared :: sheets",
      "regions",
      "ledger",
      "people",
      "registry"
    })
@NullMarked
package org.liandong.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
