package org.liandong.workforce;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liandong.people.PersonErased;
import org.liandong.people.PersonsLinked;
import org.liandong.people.PersonsUnlinked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows what becomes of persons: two found to be one human count once from then on, at the
 * highest level of both; found to be two after all, twice again. Part of the linking transaction,
 * because no moment may show both.
 */
@Component
class LinkedPersons {

  private final WholeCity wholeCity;
  private final CertificateLedger certificates;
  private final ExamLedger exams;
  private final WorkingNames names;
  private final RecountReasons reasons;

  LinkedPersons(
      WholeCity wholeCity,
      CertificateLedger certificates,
      ExamLedger exams,
      WorkingNames names,
      RecountReasons reasons) {
    this.wholeCity = wholeCity;
    this.certificates = certificates;
    this.exams = exams;
    this.names = names;
    this.reasons = reasons;
  }

  @EventListener
  void on(PersonsLinked event) {
    recount(List.of(event.number(), event.canonical()), reasons.linked());
  }

  @EventListener
  void on(PersonsUnlinked event) {
    recount(List.of(event.number(), event.former()), reasons.unlinked());
  }

  @EventListener
  void on(PersonErased event) {
    wholeCity.run(() -> names.blank(event.number()));
  }

  private void recount(List<Integer> numbers, String reason) {
    wholeCity.run(() -> {
      certificates.recount(numbers, reason);
      exams.recount(numbers, reason);
    });
  }

  /** The roots, and every number that counts as one of them. */
  static Set<Integer> countingAs(Collection<Integer> roots, Map<Integer, Integer> links) {
    Set<Integer> all = new HashSet<>(roots);
    links.forEach((number, root) -> {
      if (roots.contains(root)) {
        all.add(number);
      }
    });
    return all;
  }
}
