package org.liandong.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.transaction.support.TransactionTemplate;

/** Postings for tests, said and posted. */
final class Postings {

  static final RegionCode JIANGCHENG = RegionCode.parse("441702");

  private Postings() {}

  static Posting aContact() {
    return aContactIn(JIANGCHENG);
  }

  static Posting aContactIn(RegionCode region) {
    return new Posting(
        TimeOrderedId.next(),
        Fact.SERVICE_CONTACT,
        LocalDate.of(2018, 5, 1),
        new Dimensions(
            region,
            UUID.randomUUID(),
            null,
            ServiceDomain.ELDERLY,
            ServiceMethod.HOME_VISIT,
            null,
            null,
            UUID.randomUUID(),
            7,
            null),
        new Amounts(3, 45, 0),
        new Source("casework.contact", UUID.randomUUID()));
  }

  static List<Posting> contacts(int count) {
    return IntStream.range(0, count).mapToObj(i -> aContact()).toList();
  }

  static void post(Ledger ledger, TransactionTemplate transaction, List<Posting> postings) {
    Viewer.SYSTEM.run(() -> transaction.executeWithoutResult(status -> ledger.post(postings)));
  }
}
