package org.liandong.ledger;

import java.util.List;
import java.util.UUID;

/**
 * Everything needed to prove, without this program, that an entry lies in the log: anyone can
 * recompute the commitment from salt and canonical bytes, the root from commitment and proof, and
 * check the signature below the root. All bytes are in base64.
 *
 * @param type always {@code entry}
 * @param v version of this form, 1
 * @param entry id
 * @param salt 16 random bytes kept beside the entry
 * @param canonical canonical bytes as text (RFC 8785)
 * @param canonicalBase64 the same bytes
 * @param commitment HMAC-SHA-256 of the canonical bytes under the salt
 * @param leaf number of the leaf, from 0
 * @param treeSize size of the tree the proof leads to
 * @param proof inclusion proof, bottom up (RFC 9162 § 2.1.3)
 * @param checkpoint signed note over that tree
 * @param publicKey the key that signed it, as {@code name+hash+base64}
 */
public record Receipt(
    String type,
    int v,
    UUID entry,
    String salt,
    String canonical,
    String canonicalBase64,
    String commitment,
    long leaf,
    long treeSize,
    List<String> proof,
    String checkpoint,
    String publicKey) {}
