/** 联动、探访: social worker, volunteers and community at one door together, and the plan of it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.liandong.linkage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
