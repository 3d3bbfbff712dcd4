/** The published home-care problem: reading instances, reading and writing solutions, scoring. */
@NullMarked
package org.liandong.bench.homecare;

import org.jspecify.annotations.NullMarked;
