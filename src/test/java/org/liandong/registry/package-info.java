/** Tests of the register of organisations. */
@NullMarked
package org.liandong.registry;

import org.jspecify.annotations.NullMarked;
