/**
 * A synthetic city, loaded into an empty database through the modules' public verbs when the
 * program runs as a demo. Its 2018 is the one a newspaper told of, counted from made-up records.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared :: web",
      "regions",
      "identity",
      "ledger",
      "people",
      "registry",
      "statistics",
      "workforce",
      "casework",
      "publicity"
    })
@NullMarked
package org.liandong.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
