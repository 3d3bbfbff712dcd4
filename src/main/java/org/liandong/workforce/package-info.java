/**
 * 社工人才: social workers, qualification certificates and examination results, and the entries of the
 * ledger they make.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared :: web",
      "shared :: sheets",
      "identity",
      "ledger",
      "people",
      "registry",
      "regions"
    })
@NullMarked
package org.liandong.workforce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
