/** Tests of statistics. */
@NullMarked
package org.liandong.statistics;

import org.jspecify.annotations.NullMarked;
