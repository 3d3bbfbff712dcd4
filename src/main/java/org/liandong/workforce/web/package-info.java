/** Pages of the professional register, its imports and its API. */
@NullMarked
package org.liandong.workforce.web;

import org.jspecify.annotations.NullMarked;
