package org.liandong.ledger;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The steps of checking a receipt, in their order. */
public enum ReceiptStep {
  /** The receipt is whole and readable. */
  FORM,
  /** Text and bytes of the entry agree, and are canonical. */
  CONTENT,
  /** The commitment is that of salt and bytes. */
  COMMITMENT,
  /** The proof leads from the commitment to the root of the checkpoint. */
  INCLUSION,
  /** The signed statement says what the receipt's fields say. */
  STATEMENT,
  /** What was computed is named by a definition this city knows. */
  DEFINITION,
  /** The root of the size stated is the beginning of the checkpoint's tree. */
  ROOT,
  /** The checkpoint is one, and of the size the receipt says. */
  CHECKPOINT,
  /** The key in the receipt signed the checkpoint. */
  SIGNATURE,
  /** The key is this log's. */
  KEY,
  /** This log still holds what the receipt says. */
  LOG,
  /** Computed again, the value is the one stated. */
  VALUE;

  /** The steps of a receipt for an entry. */
  public static final Set<ReceiptStep> OF_ENTRY =
      Collections.unmodifiableSet(
          EnumSet.of(FORM, CONTENT, COMMITMENT, INCLUSION, CHECKPOINT, SIGNATURE, KEY, LOG));

  /** The steps of a receipt with a statement: a figure's. */
  public static final Set<ReceiptStep> OF_STATEMENT =
      Collections.unmodifiableSet(
          EnumSet.of(FORM, STATEMENT, DEFINITION, ROOT, CHECKPOINT, SIGNATURE, KEY, LOG, VALUE));
}
