/** 机构登记: organisations of every kind, their life cycle, sites, contacts and annual reports. */
@ApplicationModule(
    allowedDependencies = {"shared", "shared :: web", "shared :: sheets", "regions", "ledger"})
@NullMarked
package org.liandong.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
