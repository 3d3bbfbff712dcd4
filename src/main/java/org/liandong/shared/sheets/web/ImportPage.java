package org.liandong.shared.sheets.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.sheets.EarlierImport;
import org.liandong.shared.sheets.ImportPlan;
import org.liandong.shared.sheets.ImportStatus;
import org.liandong.shared.sheets.ImportSummary;
import org.liandong.shared.sheets.RowFate;
import org.liandong.shared.sheets.RowReport;
import org.liandong.shared.web.Paging;
import org.liandong.shared.web.TagKind;
import org.liandong.shared.web.View;

/**
 * One import: where it stands, what it does with each row, and the button that does it.
 *
 * @param plan what is imported
 * @param upload where it stands
 * @param earlier that the same file was imported before, or null
 * @param fate rows shown, or null for all
 * @param rows on this page
 * @param paging where the list stands
 */
record ImportPage(
    ImportPlan<?> plan,
    ImportSummary upload,
    @Nullable EarlierImport earlier,
    @Nullable RowFate fate,
    List<RowReport> rows,
    Paging paging)
    implements View {

  String path() {
    return "/console/imports/" + upload.id();
  }

  /** The counts shown: as written once writing began, else of the trial. */
  ImportSummary.Fates fates() {
    return upload.applied().all() > 0 ? upload.applied() : upload.checked();
  }

  boolean confirmable() {
    return !upload.purged()
        && upload.status() == ImportStatus.CHECKED
        && (upload.checked().writing() > 0 || repeatable());
  }

  /** Whether rows recorded already may be recorded once more. */
  boolean repeatable() {
    return plan.keyless() && upload.checked().same() > 0;
  }

  boolean resumable() {
    return !upload.purged() && (upload.stalled() || upload.status() == ImportStatus.UPLOADED);
  }

  boolean discardable() {
    return !upload.purged() && (!upload.status().working() || upload.stalled());
  }

  /** Where the record of the row is shown, or null. */
  @Nullable String recordPath(RowReport row) {
    UUID record = row.record();
    return record == null ? null : plan.recordPath(record);
  }

  TagKind tag() {
    return switch (upload.status()) {
      case UPLOADED, CHECKING, APPLYING -> TagKind.PLAIN;
      case CHECKED, REFUSED -> TagKind.WARN;
      case APPLIED -> TagKind.OK;
    };
  }

  TagKind tag(RowFate of) {
    return switch (of) {
      case NEW, CHANGED -> TagKind.OK;
      case SAME -> TagKind.PLAIN;
      case REFUSED -> TagKind.WARN;
    };
  }
}
