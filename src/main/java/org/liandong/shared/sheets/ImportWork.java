package org.liandong.shared.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.liandong.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries and applies imports, batch by batch, each batch in one transaction with its reports. */
@Component
class ImportWork {

  private final ImportStore store;
  private final UploadContent content;
  private final UploadKeys keys;
  private final ImportedFiles files;
  private final RowReports reports;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ImportWork(
      ImportStore store,
      UploadContent content,
      UploadKeys keys,
      ImportedFiles files,
      RowReports reports,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.content = content;
    this.keys = keys;
    this.files = files;
    this.reports = reports;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Tries an upload: afterwards every row has a fate, or the file a reason. */
  <R> void check(ImportPlan<R> kind, UUID id) {
    ImportPlan<R> plan = kind.begin();
    if (!claim(id, ImportStatus.UPLOADED, ImportStatus.CHECKING, false)) {
      return;
    }
    transaction.executeWithoutResult(status -> reports.clear(id, RowReports.CHECK));
    try {
      RowIds ids = new RowIds(keys, id, Set.of());
      run(plan, upload(id), ids, 0, batch -> step(id, RowReports.CHECK, batch, plan::judge));
      say(id, ImportStatus.CHECKED, List.of());
    } catch (Refusal refusal) {
      say(id, ImportStatus.REFUSED, List.of(refusal));
    }
  }

  /**
   * Applies a tried upload, or goes on where it was interrupted.
   *
   * @param again whether the rows the trial found recorded already are recorded once more; those
   *     that came to be recorded since the trial are not
   */
  <R> void apply(ImportPlan<R> kind, UUID id, boolean again) {
    ImportPlan<R> plan = kind.begin();
    if (!claim(id, ImportStatus.CHECKED, ImportStatus.APPLYING, again && plan.keyless())) {
      return;
    }
    ImportSummary upload = upload(id);
    Set<Integer> repeated = upload.again() ? transacted(() -> reports.same(id)) : Set.of();
    int done = transacted(() -> reports.last(id, RowReports.APPLY));
    RowIds ids = new RowIds(keys, id, repeated);
    run(plan, upload, ids, done, batch -> step(id, RowReports.APPLY, batch, plan::apply));
    transaction.executeWithoutResult(status -> {
      Instant now = now();
      files.remember(id, now);
      store.say(id, ImportStatus.APPLIED, List.of(), now);
    });
  }

  private <R> void step(
      UUID id,
      String phase,
      List<ImportBatches.Pending<R>> batch,
      Function<List<ImportLine<R>>, List<RowResult>> verb) {
    List<ImportLine<R>> lines = new ArrayList<>();
    for (ImportBatches.Pending<R> pending : batch) {
      if (pending.line() != null) {
        lines.add(pending.line());
      }
    }
    transaction.executeWithoutResult(status -> {
      Iterator<RowResult> results = verb.apply(lines).iterator();
      List<RowReport> written = new ArrayList<>();
      for (ImportBatches.Pending<R> pending : batch) {
        written.add(
            pending.report(
                pending.line() == null ? RowResult.of(RowFate.REFUSED) : results.next()));
      }
      reports.insert(id, phase, written);
      store.say(
          id,
          phase.equals(RowReports.CHECK) ? ImportStatus.CHECKING : ImportStatus.APPLYING,
          List.of(),
          now());
    });
  }

  private <R> void run(
      ImportPlan<R> plan,
      ImportSummary upload,
      RowIds ids,
      int after,
      Consumer<List<ImportBatches.Pending<R>>> work) {
    withFile(
        upload,
        file -> {
          ImportBatches<R> batches = new ImportBatches<>(plan, upload, ids, after, work);
          SheetReader.read(file, SheetLimits.UPLOAD, batches);
          batches.finish();
        });
  }

  /** The last import of the same file before this one. */
  Optional<EarlierImport> earlier(UUID id) {
    return transacted(() -> files.before(id));
  }

  /** Hands the upload's bytes to the work as a file that is gone afterwards. */
  void withFile(ImportSummary upload, Consumer<Path> work) {
    try {
      Path file = Files.createTempFile("liandong-import", ".sheet");
      try {
        transaction.executeWithoutResult(status -> content.copy(upload.id(), upload.bytes(), file));
        work.accept(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private ImportSummary upload(UUID id) {
    return transacted(() ->
        store
            .find(id, clock.instant())
            .orElseThrow(() -> Refusal.notFound("sheets.import.unknown")));
  }

  private boolean claim(UUID id, ImportStatus from, ImportStatus working, boolean again) {
    return transacted(() -> store.claim(id, from, working, again, now()));
  }

  private void say(UUID id, ImportStatus status, List<Refusal> problem) {
    transaction.executeWithoutResult(ignored -> store.say(id, status, problem, now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private <T> T transacted(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }
}
