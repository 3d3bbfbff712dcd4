package org.liandong.workforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Amounts;
import org.liandong.ledger.Dimensions;
import org.liandong.ledger.Fact;
import org.liandong.ledger.Ledger;
import org.liandong.ledger.Posting;
import org.liandong.ledger.Source;
import org.liandong.people.People;
import org.liandong.shared.TimeOrderedId;
import org.springframework.stereotype.Component;

/**
 * Makes the ledger say of each person what {@link HighestLevel} says: +1 on the first day of a
 * stretch, −1 on the day it ends, at the certificate's level and place. What the ledger already
 * says is kept beside the certificate; only the difference is posted, and what no longer holds is
 * reversed. Ids are derived from certificate and generation, so a repeat posts nothing.
 */
@Component
class CertificateLedger {

  private static final String SOURCE = "workforce.certificate";

  private final CertificateRows rows;
  private final PersonLocks locks;
  private final Ledger ledger;
  private final People people;

  CertificateLedger(CertificateRows rows, PersonLocks locks, Ledger ledger, People people) {
    this.rows = rows;
    this.locks = locks;
    this.ledger = ledger;
    this.people = people;
  }

  /** Brings the ledger in line for these persons and everybody they are linked with. */
  void recount(Collection<Integer> persons, String reason) {
    Map<Integer, Integer> links = people.links();
    Set<Integer> roots =
        persons.stream().map(n -> links.getOrDefault(n, n)).collect(Collectors.toSet());
    locks.take(roots);
    Set<Integer> everybody = LinkedPersons.countingAs(roots, links);
    Map<Integer, List<CertificateRow>> byRoot =
        rows.ofPersons(everybody).stream()
            .collect(Collectors.groupingBy(row -> links.getOrDefault(row.person(), row.person())));
    List<Posting> postings = new ArrayList<>();
    List<CertificateRow> changed = new ArrayList<>();
    for (List<CertificateRow> ofOne : byRoot.values()) {
      Map<UUID, HighestLevel.Stretch> stretches =
          HighestLevel.of(
              ofOne.stream().filter(row -> !row.withdrawn()).map(CertificateRow::held).toList());
      for (CertificateRow row : ofOne) {
        CertificateRow now = settle(row, stretches.get(row.id()), reason, postings);
        if (!now.equals(row)) {
          changed.add(now);
        }
      }
    }
    ledger.post(postings);
    rows.updateHeld(changed);
  }

  private CertificateRow settle(
      CertificateRow row,
      HighestLevel.@Nullable Stretch wanted,
      String reason,
      List<Posting> postings) {
    LocalDate from = wanted == null ? null : wanted.from();
    LocalDate to = wanted == null ? null : wanted.to();
    if (Objects.equals(row.heldFrom(), from) && Objects.equals(row.heldTo(), to)) {
      return row;
    }
    LocalDate since = row.heldFrom();
    boolean standing = since != null;
    if (since != null && since.equals(from) && row.heldTo() == null && to != null) {
      postings.add(posting(row, "ended/" + row.generation(), to, -1));
      return row.heldBetween(from, to, row.generation());
    }
    if (standing) {
      ledger.reverse(new Source(SOURCE, row.id()), reason);
    }
    int generation = row.generation() + 1;
    if (from != null) {
      postings.add(posting(row, "held/" + generation, from, 1));
    }
    if (to != null) {
      postings.add(posting(row, "ended/" + generation, to, -1));
    }
    return row.heldBetween(from, to, generation);
  }

  private static Posting posting(CertificateRow row, String purpose, LocalDate day, int count) {
    Dimensions place = Dimensions.at(row.region());
    Dimensions where =
        row.organisation() == null ? place : place.withOrganisation(row.organisation());
    return new Posting(
        TimeOrderedId.derived(row.id(), purpose),
        Fact.CERTIFICATE_HELD,
        day,
        where.withCategory(row.level()).withPerson(row.person()),
        Amounts.count(count),
        new Source(SOURCE, row.id()));
  }
}
