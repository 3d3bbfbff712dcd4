package org.liandong.publicity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The kinds of document that can be attached: known by the name's ending and the first bytes. */
enum AttachmentKind {
  PDF("pdf", "application/pdf", hex("%PDF-")),
  /** 版式文件, GB/T 33190: a zip archive. */
  OFD("ofd", "application/ofd", hex("PK\u0003\u0004")),
  DOCX(
      "docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      hex("PK\u0003\u0004")),
  XLSX(
      "xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      hex("PK\u0003\u0004")),
  PNG("png", "image/png", "89504e470d0a1a0a"),
  JPEG("jpg", "image/jpeg", "ffd8ff");

  /** How many first bytes are looked at. */
  static final int HEAD = 8;

  private final String ending;
  private final String mediaType;
  private final String firstBytes;

  AttachmentKind(String ending, String mediaType, String firstBytes) {
    this.ending = ending;
    this.mediaType = mediaType;
    this.firstBytes = firstBytes;
  }

  /** The kind both the name and the first bytes say. */
  static Optional<AttachmentKind> of(String name, byte[] head) {
    String lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\.jpeg$", ".jpg");
    String found = HexFormat.of().formatHex(head);
    return Arrays.stream(values())
        .filter(kind -> lower.endsWith("." + kind.ending) && found.startsWith(kind.firstBytes))
        .findFirst();
  }

  String mediaType() {
    return mediaType;
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
