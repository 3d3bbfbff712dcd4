/** Benchmarks: each measures against something else in the same run and prints one RESULT line. */
@NullMarked
package org.liandong.bench;

import org.jspecify.annotations.NullMarked;
