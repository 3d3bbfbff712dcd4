/** A program that is not Liandong, for comparison. */
@NullMarked
package bare;

import org.jspecify.annotations.NullMarked;
