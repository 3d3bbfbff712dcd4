package org.liandong.shared.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Refusal;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports from sheets: upload, try, apply. The upload is kept for a time, sealed; each account sees
 * its own. A trial writes nothing but its report. Applying twice, at once or after an interruption,
 * applies once.
 */
@Service
public class Imports {

  private static final int LATEST = 50;

  private final ObjectProvider<ImportPlan<?>> plans;
  private final ImportStore store;
  private final RowReports reports;
  private final UploadPurges purges;
  private final ImportWork work;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Imports(
      ObjectProvider<ImportPlan<?>> plans,
      ImportStore store,
      RowReports reports,
      UploadPurges purges,
      ImportWork work,
      TransactionTemplate transaction,
      Clock clock) {
    this.plans = plans;
    this.store = store;
    this.reports = reports;
    this.purges = purges;
    this.work = work;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Plans the viewer may use. */
  public List<ImportPlan<?>> plans() {
    return plans
        .orderedStream()
        .<ImportPlan<?>>map(plan -> plan)
        .filter(plan -> Viewer.current().may(plan.permission()))
        .toList();
  }

  /**
   * The plan of this code.
   *
   * @throws Refusal when there is none, or its permission is missing
   */
  public ImportPlan<?> plan(String code) {
    for (ImportPlan<?> plan : plans) {
      if (plan.code().equals(code)) {
        Viewer.current().require(plan.permission());
        return plan;
      }
    }
    throw Refusal.notFound("sheets.import.unknown");
  }

  /**
   * Keeps a file.
   *
   * @return the import's id
   * @throws Refusal when the file cannot be read or lacks a required column
   */
  public UUID upload(ImportRequest request) {
    ImportPlan<?> plan = plan(request.plan());
    List<SheetRow> header = new ArrayList<>(1);
    int[] rows = {0};
    SheetReader.read(
        request.file(),
        SheetLimits.UPLOAD,
        row -> {
          rows[0]++;
          if (header.isEmpty()) {
            header.add(row);
          }
        });
    if (rows[0] < 2) {
      throw Refusal.user("sheets.file.empty");
    }
    Headings headings = Headings.of(plan.columns(), header.getFirst());
    UUID id = TimeOrderedId.next();
    transaction.executeWithoutResult(
        status -> store.insert(request, id, size(request), headings.unread(), now()));
    return id;
  }

  /** Tries the upload in the calling thread. */
  public ImportSummary check(UUID id) {
    work.check(plan(find(id).plan()), id);
    return find(id);
  }

  /** Applies the tried upload in the calling thread; a second call finds it done. */
  public ImportSummary apply(UUID id) {
    return apply(id, false);
  }

  /**
   * Applies the tried upload in the calling thread; a second call finds it done.
   *
   * @param again whether rows of a keyless plan that the trial found recorded already are recorded
   *     once more; a call that goes on with an interrupted import has no say in it
   */
  public ImportSummary apply(UUID id, boolean again) {
    work.apply(plan(find(id).plan()), id, again);
    return find(id);
  }

  /** The last time the very same file was imported, by whomever, before this import was done. */
  public Optional<EarlierImport> earlier(ImportSummary upload) {
    return work.earlier(upload.id());
  }

  /**
   * Deletes file and rows now instead of when they are due; who, when and how many stays, and so
   * does what was written. Deleting what is gone changes nothing.
   *
   * @throws Refusal when the program is at work on it
   */
  public ImportSummary discard(UUID id) {
    find(id);
    if (!Objects.requireNonNull(transaction.execute(status -> purges.purge(id, now())))
        && !find(id).purged()) {
      throw Refusal.conflict("sheets.import.at-work");
    }
    return find(id);
  }

  /**
   * The import.
   *
   * @throws Refusal when it is not there, or another's
   */
  public ImportSummary find(UUID id) {
    return Objects.requireNonNull(
        transaction.execute(status ->
            store
                .find(id, clock.instant())
                .orElseThrow(() -> Refusal.notFound("sheets.import.unknown"))));
  }

  /** The viewer's imports, latest first. */
  public List<ImportSummary> latest() {
    return Objects.requireNonNull(
        transaction.execute(status -> store.latest(LATEST, clock.instant())));
  }

  /**
   * Row reports by row number: of the trial, or of what was done once applying began.
   *
   * @param fate only these, or null for all
   * @param after row number the page starts after
   */
  public List<RowReport> rows(ImportSummary upload, @Nullable RowFate fate, int after, int limit) {
    return upload.purged()
        ? List.of()
        : Objects.requireNonNull(
            transaction.execute(
                status -> reports.page(upload.id(), phase(upload), fate, after, limit)));
  }

  /** Works on the upload's bytes as a file that is gone afterwards. */
  void withFile(UUID id, Consumer<Path> reader) {
    work.withFile(find(id), reader);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static String phase(ImportSummary upload) {
    return upload.applied().all() > 0 ? RowReports.APPLY : RowReports.CHECK;
  }

  private static long size(ImportRequest request) {
    try {
      return Files.size(request.file());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
