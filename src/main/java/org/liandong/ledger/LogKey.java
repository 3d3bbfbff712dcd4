package org.liandong.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.log.NoteSigner;
import org.liandong.ledger.log.SignedNote;
import org.liandong.ledger.log.TreeHead;
import org.liandong.shared.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The Ed25519 key this log signs with. Made when the log begins, kept in {@code log.key} in the
 * data directory's {@code keys}, readable by its owner only: PKCS #8 in the first line, X.509 in
 * the second, base64. A log that has checkpoints never gets another key by itself.
 */
@Component
class LogKey {

  private final Path file;
  private final String origin;
  private volatile @Nullable NoteSigner signer;

  LogKey(@Value("${liandong.data}") Path data, @Value("${liandong.log.origin}") String origin) {
    this.file = data.resolve("keys").resolve("log.key");
    this.origin = origin;
  }

  /** Names the log in its checkpoints. */
  String origin() {
    return origin;
  }

  /** The signer, once the log has been opened. */
  NoteSigner signer() {
    NoteSigner loaded = signer;
    if (loaded == null) {
      loaded = new NoteSigner(origin, read());
      signer = loaded;
    }
    return loaded;
  }

  /** Makes the key unless it is there; for a log that has no checkpoint yet. */
  void makeUnlessThere() {
    if (Files.exists(file)) {
      return;
    }
    try {
      boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
      Files.createDirectories(file.getParent(), attributes(posix, "rwx------"));
      Path made =
          Files.createTempFile(file.getParent(), "log", ".new", attributes(posix, "rw-------"));
      Files.write(made, lines(KeyPairGenerator.getInstance("Ed25519").generateKeyPair()));
      Files.move(made, file);
    } catch (FileAlreadyExistsException raced) {
      return;
    } catch (IOException failure) {
      throw new UncheckedIOException("The log's key could not be kept in " + file, failure);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Refuses to go on with another key or another origin than the log's.
   *
   * @throws StartRefused saying what to restore
   */
  void requireSame(Checkpoint last) {
    if (!Files.exists(file)) {
      throw new StartRefused(
          "The log has %d leaves, but its key %s is missing."
              .formatted(last.size(), file.toAbsolutePath()),
          "Restore the file from the backup of the data directory; a new key would make every"
              + " earlier receipt worthless.");
    }
    SignedNote note = SignedNote.parse(last.note());
    String signed = TreeHead.parse(note.text()).origin();
    if (!signed.equals(origin)) {
      throw new StartRefused(
          "The log's checkpoints name the origin %s, but liandong.log.origin is %s."
              .formatted(signed, origin),
          "Set it back; an origin stays for the life of a log.");
    }
    if (!note.signedBy(signer().verifier())) {
      throw new StartRefused(
          "The key %s did not sign the log's last checkpoint (size %d). It belongs to another log."
              .formatted(file.toAbsolutePath(), last.size()),
          "Restore the right one from the backup of the data directory.");
    }
  }

  private KeyPair read() {
    try {
      List<String> lines = Files.readAllLines(file);
      KeyFactory keys = KeyFactory.getInstance("Ed25519");
      PrivateKey secret = keys.generatePrivate(new PKCS8EncodedKeySpec(decode(lines.get(0))));
      PublicKey known = keys.generatePublic(new X509EncodedKeySpec(decode(lines.get(1))));
      return new KeyPair(known, secret);
    } catch (IOException failure) {
      throw new UncheckedIOException("The log's key could not be read from " + file, failure);
    } catch (GeneralSecurityException
        | IndexOutOfBoundsException
        | IllegalArgumentException broken) {
      throw new IllegalStateException("The log's key in " + file + " is damaged", broken);
    }
  }

  private static FileAttribute<?>[] attributes(boolean posix, String permissions) {
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static List<String> lines(KeyPair pair) {
    return List.of(
        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()),
        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
  }

  private static byte[] decode(String line) {
    return Base64.getDecoder().decode(line.strip());
  }
}
