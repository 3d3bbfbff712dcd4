package org.liandong.ledger.web;

import org.liandong.ledger.Checkpoint;
import org.liandong.ledger.Sealing;
import org.liandong.shared.web.View;

/**
 * The state of the log.
 *
 * @param backlog what waits to be sealed
 * @param checkpoint the last one
 * @param publicKey of the log
 * @param verification running and last
 */
record LedgerPage(
    Sealing.Backlog backlog, Checkpoint checkpoint, String publicKey, VerificationPart verification)
    implements View {}
