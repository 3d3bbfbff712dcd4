package org.liandong.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.liandong.casework.Contact.Status;
import org.liandong.casework.PastVersion.End;
import org.liandong.casework.PastVersion.Ending;
import org.liandong.ledger.Ledger;
import org.liandong.ledger.Posting;
import org.liandong.shared.Refusal;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes checked contacts together with their entries: both commit or neither does. */
@Component
class ContactWriting {

  private final ContactRows rows;
  private final ContactVersions versions;
  private final CountingPolicies policies;
  private final Ledger ledger;
  private final Clock clock;

  ContactWriting(
      ContactRows rows,
      ContactVersions versions,
      CountingPolicies policies,
      Ledger ledger,
      Clock clock) {
    this.rows = rows;
    this.versions = versions;
    this.policies = policies;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Records contacts of distinct ids.
   *
   * @return for each id nothing when it is new, otherwise what was first said under it, if visible
   */
  @Transactional
  public Outcome record(List<RecordContact> contacts) {
    List<CountingPolicy> all = policies.all();
    Instant now = now();
    UUID account = Viewer.current().account();
    List<Contact> news = new ArrayList<>(contacts.size());
    Map<Integer, CountingPolicy> byVersion = HashMap.newHashMap(all.size());
    all.forEach(policy -> byVersion.put(policy.version(), policy));
    for (RecordContact said : contacts) {
      CountingPolicy policy = CountingPolicies.on(said.time().day(), all);
      news.add(
          new Contact(
              said, 1, Status.STANDING, policy.version(), policy.uncounted(said), now, account));
    }
    // One order for everyone: two batches that share ids wait for each other, never in a circle.
    news.sort(Comparator.comparing(Contact::id));
    Set<UUID> inserted = rows.insert(news);
    List<Posting> postings = new ArrayList<>(news.size() + news.size() / 4);
    for (Contact contact : news) {
      if (contact.uncounted() == null && inserted.contains(contact.id())) {
        ContactPostings.add(
            postings, contact.said(), 1, Objects.requireNonNull(byVersion.get(contact.policy())));
      }
    }
    if (!postings.isEmpty()) {
      ledger.post(postings);
    }
    return new Outcome(inserted, before(news, inserted));
  }

  private Map<UUID, RecordContact> before(List<Contact> news, Set<UUID> inserted) {
    if (inserted.size() == news.size()) {
      return Map.of();
    }
    List<UUID> repeated =
        news.stream().map(Contact::id).filter(id -> !inserted.contains(id)).toList();
    Map<UUID, RecordContact> before = new HashMap<>();
    rows.firstSaid(repeated).forEach(said -> before.put(said.id(), said));
    return before;
  }

  /** Refuses unless the viewer may see the contact. */
  @Transactional(readOnly = true)
  public void requireSeen(UUID id) {
    if (rows.find(id).isEmpty()) {
      throw Refusal.notFound("casework.contact.not-found", id);
    }
  }

  /** Puts a corrected version in place of the given one. */
  @Transactional
  public Contact correct(int version, RecordContact said, String reason) {
    CountingPolicy policy = CountingPolicies.on(said.time().day(), policies.all());
    Contact standing = lock(said.id());
    Contact next =
        new Contact(
            said,
            version + 1,
            Status.STANDING,
            policy.version(),
            policy.uncounted(said),
            now(),
            Viewer.current().account());
    if (isRepeat(standing, next, new End(Ending.CORRECTED, reason))) {
      return standing;
    }
    requireVersion(standing, version);
    if (standing.said().equals(said)) {
      throw Refusal.user("casework.contact.nothing-changed");
    }
    change(next, new End(Ending.CORRECTED, reason));
    if (next.uncounted() == null) {
      List<Posting> postings = new ArrayList<>();
      ContactPostings.add(postings, said, next.version(), policy);
      ledger.post(postings);
    }
    return next;
  }

  /** Takes the given version back. */
  @Transactional
  public Contact withdraw(UUID id, int version, String reason) {
    Contact standing = lock(id);
    Contact next =
        new Contact(
            standing.said(),
            version + 1,
            Status.WITHDRAWN,
            standing.policy(),
            standing.uncounted(),
            now(),
            Viewer.current().account());
    if (isRepeat(standing, next, new End(Ending.WITHDRAWN, reason))) {
      return standing;
    }
    requireVersion(standing, version);
    change(next, new End(Ending.WITHDRAWN, reason));
    return next;
  }

  private void change(Contact next, End end) {
    versions.keep(next, end);
    versions.replace(next);
    ledger.reverse(ContactPostings.source(next.id()), end.reason());
  }

  /** The same change asked for again, after an answer that got lost. */
  private boolean isRepeat(Contact standing, Contact next, End end) {
    return standing.version() == next.version()
        && standing.status() == next.status()
        && standing.said().equals(next.said())
        && standing.recordedBy().equals(next.recordedBy())
        && versions.of(next.id()).stream()
            .anyMatch(past -> past.version() == next.version() - 1 && past.end().equals(end));
  }

  private Contact lock(UUID id) {
    return rows.lock(id).orElseThrow(() -> Refusal.notFound("casework.contact.not-found", id));
  }

  private static void requireVersion(Contact standing, int version) {
    if (standing.status() == Status.WITHDRAWN) {
      throw Refusal.conflict("casework.contact.withdrawn");
    }
    if (standing.version() != version) {
      throw Refusal.conflict(
          "casework.contact.version-moved",
          Integer.toString(version),
          Integer.toString(standing.version()));
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * What a batch met.
   *
   * @param inserted ids that were not there
   * @param before what was first said under the others, where the viewer may see it
   */
  record Outcome(Set<UUID> inserted, Map<UUID, RecordContact> before) {}
}
