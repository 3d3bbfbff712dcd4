package org.liandong.people;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Linking of duplicates. Records are never merged: one number is said to count as another, and
 * unlinking takes exactly that back. A pair split by somebody who looked is not proposed again.
 */
@Service
public class Linking {

  private final Persons persons;
  private final Links links;
  private final Duplicates duplicates;
  private final PersonHistory history;
  private final ApplicationEventPublisher events;

  Linking(
      Persons persons,
      Links links,
      Duplicates duplicates,
      PersonHistory history,
      ApplicationEventPublisher events) {
    this.persons = persons;
    this.links = links;
    this.duplicates = duplicates;
    this.history = history;
    this.events = events;
  }

  /** Pairs that may be one human and that nobody has linked or split, best first. */
  @Requires(Permission.PEOPLE_WRITE)
  @Transactional(readOnly = true)
  public List<DuplicatePair> candidates(int limit) {
    return duplicates.candidates(limit);
  }

  /**
   * From now on the number counts as the canonical one, and whoever counted as it does so too.
   *
   * @throws Refusal when either is not this viewer's to see, or both count as one already
   */
  @Requires(Permission.PEOPLE_WRITE)
  @Transactional
  public void link(int number, int canonical, String reason) {
    require(number, reason);
    require(canonical, reason);
    links.lock();
    Map<Integer, Integer> before = links.canonical();
    int child = before.getOrDefault(number, number);
    int root = before.getOrDefault(canonical, canonical);
    if (child == root) {
      throw Refusal.conflict("people.link.one-already");
    }
    links.insert(child, root);
    history.add(number, PersonChange.Step.LINKED, Integer.toString(canonical), reason);
    history.add(canonical, PersonChange.Step.LINKED, Integer.toString(number), reason);
    publish(before, links.canonical());
  }

  /**
   * The number counts as itself again, with those who had counted as it before; the pair is
   * remembered as two humans.
   *
   * @throws Refusal when the number is not linked, or not this viewer's to see
   */
  @Requires(Permission.PEOPLE_WRITE)
  @Transactional
  public void unlink(int number, String reason) {
    require(number, reason);
    links.lock();
    Map<Integer, Integer> before = links.canonical();
    int parent = links.delete(number).orElseThrow(() -> Refusal.conflict("people.link.not-linked"));
    duplicates.split(number, parent, reason);
    history.add(number, PersonChange.Step.UNLINKED, Integer.toString(parent), reason);
    publish(before, links.canonical());
  }

  /** Says that two are different humans, so that the pair is not proposed again. */
  @Requires(Permission.PEOPLE_WRITE)
  @Transactional
  public void split(int one, int other, String reason) {
    require(one, reason);
    require(other, reason);
    duplicates.split(one, other, reason);
    history.add(one, PersonChange.Step.SPLIT, Integer.toString(other), reason);
    history.add(other, PersonChange.Step.SPLIT, Integer.toString(one), reason);
  }

  private void require(int number, String reason) {
    if (reason.isBlank()) {
      throw Refusal.user("people.reason.missing");
    }
    if (persons.byNumber(number).isEmpty()) {
      throw Refusal.notFound("people.none");
    }
  }

  private void publish(Map<Integer, Integer> before, Map<Integer, Integer> after) {
    TreeSet<Integer> numbers = new TreeSet<>(before.keySet());
    numbers.addAll(after.keySet());
    for (int number : numbers) {
      int now = after.getOrDefault(number, number);
      if (now == before.getOrDefault(number, number)) {
        continue;
      }
      if (now == number) {
        events.publishEvent(new PersonsUnlinked(number, before.getOrDefault(number, number)));
      } else {
        events.publishEvent(new PersonsLinked(number, now));
      }
    }
  }
}
