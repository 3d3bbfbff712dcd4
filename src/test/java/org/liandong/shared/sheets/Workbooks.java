package org.liandong.shared.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Workbooks taken apart and put together again. */
final class Workbooks {

  private Workbooks() {}

  static byte[] replacing(Path workbook, String part, UnaryOperator<String> change)
      throws IOException {
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    try (ZipFile in = new ZipFile(workbook.toFile());
        ZipOutputStream out = new ZipOutputStream(changed)) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        out.write(entry.getName().equals(part) ? change(bytes, change) : bytes);
      }
    }
    return changed.toByteArray();
  }

  private static byte[] change(byte[] bytes, UnaryOperator<String> change) {
    return change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }
}
