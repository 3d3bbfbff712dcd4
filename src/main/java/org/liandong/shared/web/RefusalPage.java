package org.liandong.shared.web;

import java.util.List;

/**
 * Says no to a person: what, why, and the way out.
 *
 * @param status HTTP status
 * @param reason in the person's language
 * @param fields values that were not accepted
 */
record RefusalPage(int status, String reason, List<Failure.FieldFailure> fields) implements View {

  /** Whether going back and trying again may help. */
  boolean mendable() {
    return status == 422 || status == 409 || status == 413 || status == 400;
  }
}
