/** Pages and API of divisions and zones. */
@NullMarked
package org.liandong.regions.web;

import org.jspecify.annotations.NullMarked;
