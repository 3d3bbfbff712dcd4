package org.liandong.shared.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.liandong.shared.cipher.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bytes of uploads, in parts, each sealed and bound to its upload and place. */
@Repository
class UploadContent {

  private static final int PART_BYTES = 1 << 20;

  private final JdbcClient client;
  private final UploadKeys keys;

  UploadContent(JdbcClient client, UploadKeys keys) {
    this.client = client;
    this.keys = keys;
  }

  void keep(UUID id, Vault.Sealer sealer, Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      int number = 0;
      byte[] part = bytes.readNBytes(PART_BYTES);
      while (part.length > 0) {
        client
            .sql(
                """
                insert into sheets.upload_part (upload, number, bytes) values (:id, :number, :bytes)\
                """)
            .param("id", id)
            .param("number", number)
            .param("bytes", sealer.seal(field(number), part))
            .update();
        number++;
        part = bytes.readNBytes(PART_BYTES);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Writes the upload's bytes to the file.
   *
   * @param size it must come to: a part that was taken away is noticed
   */
  void copy(UUID id, long size, Path file) {
    Vault.Sealer sealer = keys.of(id);
    long written = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      int number = 0;
      Optional<byte[]> part = part(id, number);
      while (part.isPresent()) {
        byte[] opened = sealer.openBytes(field(number), part.get());
        out.write(opened);
        written += opened.length;
        number++;
        part = part(id, number);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    if (written != size) {
      throw new IllegalStateException("%d of %d bytes are kept".formatted(written, size));
    }
  }

  private Optional<byte[]> part(UUID id, int number) {
    return client
        .sql("select bytes from sheets.upload_part where upload = :id and number = :number")
        .param("id", id)
        .param("number", number)
        .query(byte[].class)
        .optional();
  }

  private static String field(int number) {
    return "part/" + number;
  }
}
