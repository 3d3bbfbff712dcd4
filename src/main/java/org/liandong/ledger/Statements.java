package org.liandong.ledger;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs statements about the log at a size: what a module computed from the first so many entries.
 * The log's own key signs; the first line keeps a statement from ever reading as a checkpoint.
 */
@Service
public class Statements {

  /** First line of every statement, before the origin. */
  static final String FORM = "liandong-statement/v1 ";

  private final Checkpoints checkpoints;
  private final LogKey key;

  Statements(Checkpoints checkpoints, LogKey key) {
    this.checkpoints = checkpoints;
    this.key = key;
  }

  /**
   * States the fields of the log at the size; its root is stated with them.
   *
   * @param treeSize leaves, up to the size of the log
   * @param fields by name, in the order they are written; null is written as nothing
   * @throws org.liandong.shared.Refusal NOT_FOUND when the log has not yet grown so far
   */
  @Requires({})
  @Transactional(readOnly = true)
  public Statement state(long treeSize, SequencedMap<String, @Nullable Object> fields) {
    ProvenSize proven = checkpoints.at(treeSize);
    StringBuilder text = new StringBuilder(FORM).append(key.origin()).append('\n');
    fields.forEach((name, value) -> line(text, name, value));
    line(text, "treeSize", treeSize);
    line(text, "root", proven.root());
    return new Statement(
        treeSize,
        proven.root(),
        proven.consistency(),
        proven.checkpoint().note(),
        proven.publicKey(),
        key.signer().sign(text.toString()));
  }

  private static void line(StringBuilder text, String name, @Nullable Object value) {
    String written = written(value);
    if (written.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A line of a statement holds a control character");
    }
    text.append(name).append('=').append(written).append('\n');
  }

  /** Numbers without trailing zeros, so that every reader of JSON writes them alike. */
  static String written(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number when number.signum() == 0 -> "0";
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      default -> value.toString();
    };
  }

  /** A statement's fields read back: its lines by name. */
  static Map<String, String> fields(String text, String origin) throws ReceiptFault {
    Map<String, String> fields = new LinkedHashMap<>();
    String[] lines = text.split("\n", -1);
    if (!lines[0].equals(FORM + origin)) {
      throw new ReceiptFault("statement-unreadable");
    }
    for (int i = 1; i < lines.length - 1; i++) {
      int split = lines[i].indexOf('=');
      if (split < 1
          || fields.put(lines[i].substring(0, split), lines[i].substring(split + 1)) != null) {
        throw new ReceiptFault("statement-unreadable");
      }
    }
    return fields;
  }
}
