/**
 * What the city tells the public: policies, milestones, news, and living articles whose numbers are
 * figures of the ledger.
 */
@ApplicationModule(
    allowedDependencies = {"shared", "shared :: database", "shared :: web", "statistics"})
@NullMarked
package org.liandong.publicity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
