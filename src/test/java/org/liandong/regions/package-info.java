/** Tests of divisions and zones. */
@NullMarked
package org.liandong.regions;

import org.jspecify.annotations.NullMarked;
