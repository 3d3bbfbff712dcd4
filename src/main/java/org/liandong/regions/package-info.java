/**
 * 行政区划: administrative divisions of the city, the functional zones laid over them, codes of old.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared :: web", "shared :: sheets"})
@NullMarked
package org.liandong.regions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
