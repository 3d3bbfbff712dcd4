/** The console's own pages. */
@NullMarked
package org.liandong.console.web;

import org.jspecify.annotations.NullMarked;
