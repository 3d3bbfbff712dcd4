package org.liandong.workforce;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liandong.people.People;
import org.liandong.people.PersonRef;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of social workers: who works where, since when. */
@Service
public class SocialWorkers {

  private final People people;
  private final WorkerRows rows;
  private final WorkerBoard board;
  private final RegisterHistory history;

  SocialWorkers(People people, WorkerRows rows, WorkerBoard board, RegisterHistory history) {
    this.people = people;
    this.rows = rows;
    this.board = board;
    this.history = history;
  }

  /**
   * Registers a social worker, or finds the one registered under the same id, or the same person
   * serving at the same organisation.
   *
   * @return id of the record
   * @throws Refusal when the day lies ahead, or the person's values are impossible
   */
  @Requires(Permission.WORKFORCE_WRITE)
  @Transactional
  public UUID register(NewSocialWorker worker) {
    return registerAll(List.of(worker)).getFirst();
  }

  /** Registers many at once; all or none. The ids come in the order given. */
  @Requires(Permission.WORKFORCE_WRITE)
  @Transactional
  public List<UUID> registerAll(List<NewSocialWorker> workers) {
    for (NewSocialWorker worker : workers) {
      Viewer.current().requireReach(worker.region(), worker.organisation());
    }
    Set<UUID> before = rows.present(workers.stream().map(NewSocialWorker::id).toList());
    List<PersonRef> persons =
        people.enrolAll(workers.stream().map(NewSocialWorker::person).toList());
    List<UUID> ids = rows.insert(workers, persons);
    history.add(
        workers.stream()
            .filter(worker -> ids.contains(worker.id()) && !before.contains(worker.id()))
            .map(worker ->
                new RegisterHistory.Line(
                    worker.id(),
                    RegisterChange.Change.RECORDED,
                    null,
                    null,
                    worker.region(),
                    worker.organisation()))
            .toList());
    return ids;
  }

  /** The social worker, if this viewer may know. */
  @Requires(Permission.WORKFORCE_READ)
  @Transactional(readOnly = true)
  public Optional<SocialWorkerSummary> find(UUID id) {
    return rows.summary(id);
  }

  /** The names of those of the ids this viewer may know of; those who left included. */
  @Requires({})
  @Transactional(readOnly = true)
  public Map<UUID, String> names(Collection<UUID> ids) {
    return ids.isEmpty() ? Map.of() : rows.names(ids);
  }

  /** Those serving whose name holds the text, by name; an empty text finds all. */
  @Requires(Permission.WORKFORCE_READ)
  @Transactional(readOnly = true)
  public List<SocialWorkerSummary> search(String text, int limit) {
    return rows.search(text, limit);
  }

  /**
   * The whole record.
   *
   * @throws Refusal when there is none, or none this viewer may know of
   */
  @Requires(Permission.WORKFORCE_READ)
  @Transactional(readOnly = true)
  public SocialWorker require(UUID id) {
    return board.find(id).orElseThrow(() -> Refusal.notFound("workforce.worker.none"));
  }

  /** A page of the list, latest registered first, with the count of the whole list. */
  @Requires(Permission.WORKFORCE_READ)
  @Transactional(readOnly = true)
  public WorkerSlice page(WorkerFilter filter, @Nullable UUID after, int limit) {
    return board.page(filter, after, limit);
  }

  /** Hands the rows of the list to the receiver, at most a thousand at a time. */
  @Requires(Permission.WORKFORCE_READ)
  @Transactional(readOnly = true)
  public void each(WorkerFilter filter, Consumer<List<SocialWorker>> receiver) {
    board.each(filter, receiver);
  }

  /** What happened to the record, newest first. */
  @Requires(Permission.WORKFORCE_READ)
  @Transactional(readOnly = true)
  public List<RegisterChange> history(UUID id) {
    return history.of(id);
  }

  /**
   * Records the end of the employment. Certificates stay: they belong to the person.
   *
   * @throws Refusal when the day lies ahead or before the first, or she has left already
   */
  @Requires(Permission.WORKFORCE_WRITE)
  @Transactional
  public void leave(UUID id, LocalDate until, String reason) {
    if (reason.isBlank()) {
      throw Refusal.user("workforce.reason.missing");
    }
    SocialWorker worker = require(id);
    Viewer.current().requireReach(worker.region(), worker.organisation());
    if (until.isBefore(worker.since())) {
      throw Refusal.user("workforce.worker.leave-before", until, worker.since());
    }
    if (!rows.leave(id, until, reason.strip())) {
      throw Refusal.conflict("workforce.worker.left");
    }
    history.add(
        List.of(
            new RegisterHistory.Line(
                id,
                RegisterChange.Change.LEFT,
                until.toString(),
                reason.strip(),
                worker.region(),
                worker.organisation())));
  }
}
