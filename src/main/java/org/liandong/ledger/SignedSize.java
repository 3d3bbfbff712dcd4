package org.liandong.ledger;

import org.liandong.ledger.log.NoteVerifier;
import org.liandong.ledger.log.SignedNote;
import org.liandong.ledger.log.TreeHead;

/**
 * The checkpoint of a receipt and the key it came with.
 *
 * @param checkpoint signed note
 * @param publicKey as {@code name+hash+base64}
 */
record SignedSize(String checkpoint, String publicKey) {

  NoteVerifier verifier() throws ReceiptFault {
    try {
      return NoteVerifier.parse(publicKey);
    } catch (IllegalArgumentException unreadable) {
      throw new ReceiptFault("key-unreadable");
    }
  }

  SignedNote note() throws ReceiptFault {
    try {
      return SignedNote.parse(checkpoint);
    } catch (IllegalArgumentException unreadable) {
      throw new ReceiptFault("checkpoint-unreadable");
    }
  }

  TreeHead head() throws ReceiptFault {
    try {
      return TreeHead.parse(note().text());
    } catch (IllegalArgumentException unreadable) {
      throw new ReceiptFault("checkpoint-unreadable");
    }
  }

  void requireSigned() throws ReceiptFault {
    NoteVerifier verifier = verifier();
    if (!note().signedBy(verifier)) {
      throw new ReceiptFault("signature");
    }
    if (!head().origin().equals(verifier.name())) {
      throw new ReceiptFault("origin", head().origin());
    }
  }
}
