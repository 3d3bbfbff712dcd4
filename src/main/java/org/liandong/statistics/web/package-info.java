/** Pages and programs' answers of figures. */
@NullMarked
package org.liandong.statistics.web;

import org.jspecify.annotations.NullMarked;
