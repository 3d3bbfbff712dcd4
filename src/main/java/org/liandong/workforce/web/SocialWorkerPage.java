package org.liandong.workforce.web;

import java.util.List;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.HistoryLine;
import org.liandong.shared.web.View;
import org.liandong.workforce.Certificate;
import org.liandong.workforce.ExamResult;

/**
 * The record of a social worker.
 *
 * @param line the record with its names
 * @param certificates by day of issue
 * @param exams latest first
 * @param history newest first
 * @param certificateForm adds a certificate
 */
record SocialWorkerPage(
    WorkerLine line,
    List<Certificate> certificates,
    List<ExamResult> exams,
    List<HistoryLine> history,
    Form certificateForm)
    implements View {

  @Override
  public int status() {
    return certificateForm.status();
  }
}
