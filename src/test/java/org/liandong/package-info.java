/** Tests of the whole house. */
@NullMarked
package org.liandong;

import org.jspecify.annotations.NullMarked;
