package org.liandong.shared.cipher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The installation's two secret keys, each in a file only its owner may read, made on first start:
 * the master key that wraps every data key, and the key of the blind indexes. Whoever has the
 * database alone has neither.
 */
final class Keyring {

  private final byte[] master;
  private final byte[] index;

  Keyring(byte[] master, byte[] index) {
    this.master = master.clone();
    this.index = index.clone();
  }

  /** The keyring of this data directory. */
  static Keyring in(Path directory) throws IOException {
    Path keys = directory.resolve("keys");
    Files.createDirectories(keys);
    return new Keyring(key(keys.resolve("master.key")), key(keys.resolve("index.key")));
  }

  /** Wraps data keys. */
  byte[] master() {
    return master.clone();
  }

  /** Keys the blind indexes. */
  byte[] index() {
    return index.clone();
  }

  private static byte[] key(Path file) throws IOException {
    if (!Files.exists(file)) {
      make(file);
    }
    byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
    if (key.length != FieldCipher.KEY_BYTES) {
      throw new IOException(
          "%s does not hold %d bytes in hexadecimal; restore it from the backup of the keys"
              .formatted(file, FieldCipher.KEY_BYTES));
    }
    return key;
  }

  /** Written beside and moved into place, so that a half-written key is never read. */
  private static void make(Path file) throws IOException {
    byte[] key = new byte[FieldCipher.KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Path fresh = Files.createTempFile(file.getParent(), "new", ".key");
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(fresh, HexFormat.of().formatHex(key));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
