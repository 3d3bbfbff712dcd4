/** Proves the borders of access over HTTP: foreign records, tokens, forged forms, repeats. */
@NullMarked
package org.liandong.borders;

import org.jspecify.annotations.NullMarked;
