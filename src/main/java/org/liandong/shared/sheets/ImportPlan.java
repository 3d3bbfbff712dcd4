package org.liandong.shared.sheets;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Permission;

/**
 * What a module brings to have its records imported from sheets; declared as a bean. The engine
 * keeps the upload, reads it, shows every row's fate before anything is written, and then applies
 * it batch by batch, each batch one transaction: interrupted, it goes on where it stopped.
 *
 * @param <R> what a row is read into
 */
public interface ImportPlan<R> {

  /** Names the plan in addresses: lower case letters and hyphens. Stable. */
  String code();

  /** Key of what is imported, such as "organisations". */
  String titleKey();

  /** Key of the hint above the upload: what a row is, which words cells may hold. */
  String hintKey();

  /** Where to go when it is done. */
  String donePath();

  /** Needed to upload, try and apply. */
  Permission permission();

  /** The columns in the order of the template. */
  List<ImportColumn> columns();

  /**
   * The plan for one run through a file. A plan that must remember earlier rows returns a fresh one
   * of its kind.
   */
  default ImportPlan<R> begin() {
    return this;
  }

  /** Reads a row; null when something is wrong with it, which the row has noted. */
  @Nullable R read(ImportRow row);

  /** What makes the row unique inside the file, or null; the second of two is refused. */
  default @Nullable String key(R value) {
    return null;
  }

  /**
   * Whether rows have no natural key and are known again by what they say. A person may then have
   * rows that equal earlier ones recorded once more.
   */
  default boolean keyless() {
    return false;
  }

  /**
   * What a row of a keyless plan says, or null where rows have a natural key. Whatever tells two
   * records apart must be in it, and an addition to it must leave the content of rows that do not
   * use it as it was: else sheets imported before are not known again.
   */
  default @Nullable RowContent content(R value) {
    return null;
  }

  /** Where a record made from a row is shown, or null where rows are not linked. */
  default @Nullable String recordPath(UUID record) {
    return null;
  }

  /** The fate each row would have now; writes nothing. One result a line, in their order. */
  List<RowResult> judge(List<ImportLine<R>> lines);

  /**
   * Writes the rows inside the engine's transaction. Must judge as {@link #judge} does, and make
   * each record under the line's id, so that a repeat finds itself. One result a line.
   */
  List<RowResult> apply(List<ImportLine<R>> lines);
}
