/** 联动、探访: bringing social worker, volunteers and community together at one door, and planning it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.liandong.linkage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
