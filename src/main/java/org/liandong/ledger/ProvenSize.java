package org.liandong.ledger;

import java.util.List;

/**
 * A size of the log together with the checkpoint that answers for it: the first one signed at this
 * size or later, and the proof that its tree begins with the tree of this size.
 *
 * @param size leaves; any number up to the size of the log
 * @param root base64 of the root over them
 * @param consistency base64 hashes of the proof from size to the checkpoint's size (RFC 9162 §
 *     2.1.4); empty when the sizes are equal or this one is 0
 * @param checkpoint the signed statement
 * @param publicKey the key that signed it, as {@code name+hash+base64}
 */
public record ProvenSize(
    long size, String root, List<String> consistency, Checkpoint checkpoint, String publicKey) {}
