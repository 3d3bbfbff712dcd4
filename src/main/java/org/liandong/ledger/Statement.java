package org.liandong.ledger;

import java.util.List;

/**
 * What the city states of its log and signs, with everything needed to check the signature and that
 * the log was as the statement says.
 *
 * @param treeSize leaves the statement is about
 * @param root base64 of the root over them
 * @param consistency base64 hashes of the proof from that size to the checkpoint's (RFC 9162 §
 *     2.1.4); empty when the sizes are equal or this one is 0
 * @param checkpoint signed note over that tree or a later one
 * @param publicKey the key that signed both, as {@code name+hash+base64}
 * @param statement every stated field as a line {@code name=value} below a first line that names
 *     form and origin, as a signed note
 */
public record Statement(
    long treeSize,
    String root,
    List<String> consistency,
    String checkpoint,
    String publicKey,
    String statement) {

  /** Takes a defensive copy. */
  public Statement {
    consistency = List.copyOf(consistency);
  }
}
