/** Stories and checks in a real browser: the whole program started once, one Chromium. */
@NullMarked
package org.liandong.browser;

import org.jspecify.annotations.NullMarked;
