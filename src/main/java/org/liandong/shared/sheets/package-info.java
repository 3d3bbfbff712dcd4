/** 表格: sheets in and out, Excel and CSV, streamed; imports that are tried before they are done. */
@NamedInterface("sheets")
@NullMarked
package org.liandong.shared.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
