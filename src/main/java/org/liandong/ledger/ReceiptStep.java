package org.liandong.ledger;

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
  /** The checkpoint is one, and of the size the receipt says. */
  CHECKPOINT,
  /** The key in the receipt signed the checkpoint. */
  SIGNATURE,
  /** The key is this log's. */
  KEY,
  /** This log still holds what the receipt says. */
  LOG
}
