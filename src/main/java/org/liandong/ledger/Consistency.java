package org.liandong.ledger;

import java.util.List;

/**
 * Proof that the log at one size is the beginning of the log at another.
 *
 * @param from smaller size
 * @param to larger size
 * @param fromRoot base64 of the root at the smaller size
 * @param toRoot base64 of the root at the larger size
 * @param proof base64 hashes (RFC 9162 § 2.1.4)
 */
public record Consistency(long from, long to, String fromRoot, String toRoot, List<String> proof) {}
