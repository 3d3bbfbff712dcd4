package org.liandong.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges what receipts of one type say beyond the log: the module that states them. The ledger
 * judges the rest: signature, root, checkpoint.
 */
public interface StatementJudge {

  /** The receipts' field {@code type}. */
  String type();

  /**
   * The steps {@link ReceiptStep#DEFINITION} and {@link ReceiptStep#VALUE}.
   *
   * @param fields of the receipt as pasted, each as a statement writes it
   * @param stated whether this city has signed exactly these fields; when not, nothing may be told
   *     that is not public anyway
   */
  List<ReceiptVerdict.Step> judge(Map<String, String> fields, boolean stated);

  /**
   * Where to get the receipt again, complete, when this one counts what no size of the log held yet
   * and can therefore not be computed again; else nothing.
   *
   * @param fields as in {@link #judge}
   */
  default Optional<String> again(Map<String, String> fields) {
    return Optional.empty();
  }
}
