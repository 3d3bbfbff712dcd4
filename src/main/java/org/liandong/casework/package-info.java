/**
 * 服务记录: what was done with and for the people served. Service contacts, how they are counted, their
 * corrections.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared :: cipher",
      "shared :: database",
      "shared :: web",
      "shared :: sheets",
      "identity",
      "ledger",
      "regions",
      "registry",
      "people",
      "workforce"
    })
@NullMarked
package org.liandong.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
