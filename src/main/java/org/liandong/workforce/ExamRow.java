package org.liandong.workforce;

/** A result with what the ledger says of it. */
record ExamRow(ExamResult result, boolean posted, int generation) {

  boolean withdrawn() {
    return result.withdrawnAt() != null;
  }

  ExamRow settled(boolean passed, boolean nowPosted, int next) {
    ExamResult r = result;
    return new ExamRow(
        new ExamResult(
            r.id(),
            r.personNumber(),
            r.name(),
            r.year(),
            r.level(),
            r.scores(),
            r.passLine(),
            passed,
            r.heldOn(),
            r.region(),
            r.organisation(),
            r.withdrawnAt(),
            r.withdrawalReason()),
        nowPosted,
        next);
  }
}
