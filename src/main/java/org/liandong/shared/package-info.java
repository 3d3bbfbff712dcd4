/**
 * The closed kernel every module may use: typed values, the viewer and what she may see, refusals.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.liandong.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
