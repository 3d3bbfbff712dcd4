package org.liandong.publicity;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.liandong.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps files in the data directory under their SHA-256. A file is written beside its place, forced
 * to the disk and then moved there, so a place holds a whole file or none.
 */
@Component
class AttachmentStore {

  /** The largest file accepted: 20 MB. */
  static final long BYTES_MAX = 20L * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(AttachmentStore.class);

  private final Path directory;
  private final Disk disk;

  @Autowired
  AttachmentStore(@Value("${liandong.data}") Path data) {
    this(data.resolve("attachments"), Disk.REAL);
  }

  AttachmentStore(Path directory, Disk disk) {
    this.directory = directory;
    this.disk = disk;
  }

  /**
   * Keeps the file.
   *
   * @throws Refusal when it is empty, too large, of no accepted kind, or the disk does not take it
   */
  Policy.Attachment keep(String name, InputStream content) {
    byte[] head = headOf(content);
    AttachmentKind kind =
        AttachmentKind.of(name, head)
            .orElseThrow(() -> Refusal.user("publicity.attachment.kind", name));
    try {
      return store(name, kind, head, content);
    } catch (IOException failure) {
      LOG.error("Attachment could not be written to {}", directory, failure);
      throw Refusal.conflict("publicity.attachment.disk");
    }
  }

  /** Where the file lies. */
  Path place(Policy.Attachment attachment) {
    return directory.resolve(attachment.sha256().substring(0, 2)).resolve(attachment.sha256());
  }

  private Policy.Attachment store(
      String name, AttachmentKind kind, byte[] head, InputStream content) throws IOException {
    Files.createDirectories(directory);
    Path draft = Files.createTempFile(directory, "incoming-", ".part");
    try {
      MessageDigest digest = sha256();
      long bytes = head.length;
      try (OutputStream file = new DigestOutputStream(disk.open(draft), digest)) {
        file.write(head);
        byte[] buffer = new byte[1 << 16];
        for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
          bytes += read;
          if (bytes > BYTES_MAX) {
            throw Refusal.user("publicity.attachment.size", BYTES_MAX >> 20);
          }
          file.write(buffer, 0, read);
        }
      }
      Policy.Attachment kept =
          new Policy.Attachment(
              name, kind.mediaType(), bytes, HexFormat.of().formatHex(digest.digest()));
      moveIntoPlace(draft, place(kept));
      return kept;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void moveIntoPlace(Path draft, Path place) throws IOException {
    force(draft);
    Files.createDirectories(place.getParent());
    Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(Objects.requireNonNull(place.getParent()));
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static byte[] headOf(InputStream content) {
    try {
      byte[] head = new byte[AttachmentKind.HEAD];
      return Arrays.copyOf(head, content.readNBytes(head, 0, head.length));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Opens files for writing; a test's disk may be full. */
  interface Disk {

    /** The disk there is. */
    Disk REAL = path -> Channels.newOutputStream(FileChannel.open(path, StandardOpenOption.WRITE));

    /** An empty file's stream. */
    OutputStream open(Path path) throws IOException;
  }
}
