/** Pages of imports: upload, every row's fate, confirmation. */
@NullMarked
package org.liandong.shared.sheets.web;

import org.jspecify.annotations.NullMarked;
