package org.liandong.ledger.web;

import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Fault;
import org.liandong.ledger.VerificationResult;
import org.liandong.shared.web.View;
import org.liandong.shared.web.Web;

/**
 * The running verification and the last result.
 *
 * @param progress how far it is, or null when none runs
 * @param last the last result, or null when there is none
 */
record VerificationPart(
    VerificationResult.@Nullable Progress progress, @Nullable VerificationResult last)
    implements View {

  private static final String KIND = "ledger.fault.";

  static String words(Web web, Fault fault) {
    return web.text(
        KIND + fault.kind(),
        fault.entry() == null ? "–" : fault.entry(),
        fault.leaf() == null ? "–" : web.number(fault.leaf()),
        fault.place());
  }
}
