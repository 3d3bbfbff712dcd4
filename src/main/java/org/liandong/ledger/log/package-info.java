/**
 * The Merkle log's mathematics and formats, free of database and web: RFC 9162 trees and proofs,
 * C2SP tlog-tiles, tlog-checkpoint and signed-note.
 */
@NullMarked
package org.liandong.ledger.log;

import org.jspecify.annotations.NullMarked;
