/** The public's pages. */
@NullMarked
package org.liandong.portal.web;

import org.jspecify.annotations.NullMarked;
