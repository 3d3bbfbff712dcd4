/** 工作台: where staff begin their day. No business rules: modules say what is to be done. */
@ApplicationModule(
    allowedDependencies = {"shared", "shared :: web", "identity", "regions", "registry"})
@NullMarked
package org.liandong.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
