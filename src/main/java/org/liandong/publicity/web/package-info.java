/** Pages of publicity: what the public reads, and the desks where staff write it. */
@NullMarked
package org.liandong.publicity.web;

import org.jspecify.annotations.NullMarked;
