package org.liandong.shared.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Passwords of the embedded database, made on first start and kept in a file only its owner may
 * read.
 *
 * @param owner of the role that migrates
 * @param application of the role the program works as, which cannot pass row policies by
 */
record Secrets(String owner, String application) {

  /** The role the program works as. */
  static final String APPLICATION_ROLE = "liandong_app";

  /** The role that owns the schema. */
  static final String OWNER_ROLE = "postgres";

  static Secrets in(Path directory) throws IOException {
    Path file = directory.resolve("secrets.properties");
    Properties kept = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        kept.load(reader);
      }
    } else {
      kept.setProperty("owner", random());
      kept.setProperty("application", random());
      write(file, kept);
    }
    return new Secrets(kept.getProperty("owner"), kept.getProperty("application"));
  }

  private static void write(Path file, Properties kept) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    try (Writer writer = Files.newBufferedWriter(file)) {
      kept.store(writer, "Passwords of the embedded PostgreSQL. Keep with the data; never share.");
    }
  }

  private static String random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
