/** Tests of the index of persons. */
@NullMarked
package org.liandong.people;

import org.jspecify.annotations.NullMarked;
