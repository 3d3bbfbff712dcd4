package org.liandong.shared.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.liandong.shared.Refusal;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.cipher.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The data key of each upload, and keyed marks by which a file or a row is known again. A mark says
 * nothing of the content to whoever lacks the installation's index key.
 */
@Repository
class UploadKeys {

  private static final int BUFFER_BYTES = 1 << 16;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Vault vault;
  private final JdbcClient client;

  UploadKeys(Vault vault, JdbcClient client) {
    this.vault = vault;
    this.client = client;
  }

  /** A new key. */
  Vault.Sealer fresh(UUID upload) {
    return vault.newKey(upload);
  }

  /** The key that was stored wrapped. */
  Vault.Sealer unwrapped(UUID upload, byte[] wrapped) {
    return vault.unwrap(upload, wrapped);
  }

  /**
   * The key of an upload.
   *
   * @throws Refusal when the key, and with it the content, is gone
   */
  Vault.Sealer of(UUID upload) {
    return client
        .sql("select data_key from sheets.upload where id = :id and data_key is not null")
        .param("id", upload)
        .query(byte[].class)
        .optional()
        .map(wrapped -> vault.unwrap(upload, wrapped))
        .orElseThrow(() -> Refusal.notFound("sheets.import.gone"));
  }

  /** The mark of a file's bytes. */
  byte[] mark(String plan, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER_BYTES];
      int read = in.read(buffer);
      while (read >= 0) {
        digest.update(buffer, 0, read);
        read = in.read(buffer);
      }
      return vault.blind("sheets.file/" + plan, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** An id of version 7 that every row of this content has, in whichever file it stands. */
  UUID mark(String plan, RowContent content) {
    StringBuilder text = new StringBuilder();
    for (String part : content.parts()) {
      String plain = plain(part);
      text.append(plain.length()).append(':').append(plain);
    }
    byte[] mark = vault.blind("sheets.row/" + plan, content.day() + "/" + text);
    Instant day = content.day().atStartOfDay(ZoneOffset.UTC).toInstant();
    return TimeOrderedId.of(day.isBefore(Instant.EPOCH) ? Instant.EPOCH : day, mark);
  }

  /** Width of letters and number of spaces do not matter. */
  private static String plain(String part) {
    String narrow = Normalizer.normalize(part, Normalizer.Form.NFKC);
    return SPACES.matcher(narrow).replaceAll(" ").strip();
  }
}
