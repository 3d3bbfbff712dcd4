/**
 * 人员: one index of the persons behind clients, volunteers and workers. Names and numbers are
 * encrypted field by field; duplicates are linked, never merged.
 */
@ApplicationModule(
    allowedDependencies = {"shared", "shared :: cipher", "shared :: web", "identity", "regions"})
@NullMarked
package org.liandong.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
