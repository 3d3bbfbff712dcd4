package org.liandong.casework;

import java.util.List;
import java.util.UUID;
import org.liandong.ledger.Amounts;
import org.liandong.ledger.Dimensions;
import org.liandong.ledger.Fact;
import org.liandong.ledger.Posting;
import org.liandong.ledger.Source;
import org.liandong.shared.TimeOrderedId;

/**
 * The entries of a contact. One SERVICE_CONTACT carries the worker's minutes and the first known
 * person, or the heads where nobody is known; each further person, and the heads beside known
 * persons, is a SERVICE_ATTENDANCE. So person-times are the sum of counts over both facts, persons
 * the distinct persons, hours the sum of minutes and contacts the records of SERVICE_CONTACT.
 */
final class ContactPostings {

  static final String SOURCE_TYPE = "casework.contact";

  private ContactPostings() {}

  static Source source(UUID contact) {
    return new Source(SOURCE_TYPE, contact);
  }

  /** Adds the entries of this version of the contact, which counts under the policy. */
  static void add(List<Posting> postings, RecordContact said, int version, CountingPolicy policy) {
    List<Integer> persons = said.served().persons();
    int heads = policy.heads(said);
    Dimensions anonymous = dimensions(said);
    boolean known = !persons.isEmpty();
    int ordinal = 0;
    postings.add(
        posting(
            said,
            id(said, version, ordinal++),
            Fact.SERVICE_CONTACT,
            known ? anonymous.withPerson(persons.getFirst()) : anonymous,
            new Amounts(known ? 1 : heads, said.time().minutes(), 0)));
    for (int i = 1; i < persons.size(); i++) {
      postings.add(
          posting(
              said,
              id(said, version, ordinal++),
              Fact.SERVICE_ATTENDANCE,
              anonymous.withPerson(persons.get(i)),
              Amounts.count(1)));
    }
    if (known && heads > 0) {
      postings.add(
          posting(
              said,
              id(said, version, ordinal),
              Fact.SERVICE_ATTENDANCE,
              anonymous,
              Amounts.count(heads)));
    }
  }

  private static UUID id(RecordContact said, int version, int ordinal) {
    return TimeOrderedId.derived(said.id(), "v" + version + "/" + ordinal);
  }

  private static Posting posting(
      RecordContact said, UUID id, Fact fact, Dimensions dimensions, Amounts amounts) {
    return new Posting(id, fact, said.time().day(), dimensions, amounts, source(said.id()));
  }

  private static Dimensions dimensions(RecordContact said) {
    RecordContact.Kind kind = said.kind();
    return new Dimensions(
        said.place().region(),
        said.staff().organisation(),
        said.staff().project(),
        kind.domain(),
        kind.method(),
        kind.group(),
        null,
        said.staff().worker(),
        null,
        kind.compartment());
  }
}
