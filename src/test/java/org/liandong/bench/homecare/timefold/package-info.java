/** The home-care problem in stock Timefold, as its documentation would have it modelled. */
@NullMarked
package org.liandong.bench.homecare.timefold;

import org.jspecify.annotations.NullMarked;
