/** 门户: the home page and the directory the public opens first. No business rules. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared :: web",
      "regions",
      "registry",
      "statistics",
      "publicity"
    })
@NullMarked
package org.liandong.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
