/** Liandong: one program that runs a city's social work. One top-level package is one module. */
@NullMarked
package org.liandong;

import org.jspecify.annotations.NullMarked;
