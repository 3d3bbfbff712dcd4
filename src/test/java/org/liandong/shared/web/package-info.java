/** Tests of how pages are made. */
@NullMarked
package org.liandong.shared.web;

import org.jspecify.annotations.NullMarked;
