/** Tests of what the city tells the public. */
@NullMarked
package org.liandong.publicity;

import org.jspecify.annotations.NullMarked;
