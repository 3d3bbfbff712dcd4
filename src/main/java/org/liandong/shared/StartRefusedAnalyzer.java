package org.liandong.shared;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a {@link StartRefused} as what is the matter and what to do. */
class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable failed, StartRefused refused) {
    return new FailureAnalysis(refused.what(), refused.way(), refused);
  }
}
