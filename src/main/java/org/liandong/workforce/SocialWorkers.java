package org.liandong.workforce;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

  SocialWorkers(People people, WorkerRows rows) {
    this.people = people;
    this.rows = rows;
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
    List<PersonRef> persons =
        people.enrolAll(workers.stream().map(NewSocialWorker::person).toList());
    return rows.insert(workers, persons);
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
}
