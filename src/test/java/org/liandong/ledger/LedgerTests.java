package org.liandong.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.shared.Compartment;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest
class LedgerTests {

  private static final RegionCode JIANGCHENG = RegionCode.parse("441702");

  @Autowired private Ledger ledger;
  @Autowired private JdbcClient client;
  @Autowired private TransactionTemplate transaction;

  @Test
  void postingTwiceIsPostingOnce() {
    Posting posting = aContact();
    post(posting);
    post(posting);
    assertThat(count(Viewer.SYSTEM, posting.source())).isEqualTo(1);
  }

  @Test
  void aBatchThatMeetsPostedEntriesPostsTheOthers() {
    List<Posting> postings = Postings.contacts(40);
    Postings.post(ledger, transaction, postings.subList(10, 30));
    Postings.post(ledger, transaction, postings);
    Postings.post(ledger, transaction, postings);
    assertThat(postings)
        .allSatisfy(posting -> assertThat(count(Viewer.SYSTEM, posting.source())).isEqualTo(1));
  }

  @Test
  void everyValueOfAnEntryIsKept() {
    Posting posting =
        new Posting(
            TimeOrderedId.next(),
            Fact.SERVICE_CONTACT,
            LocalDate.of(1999, 12, 31),
            new Dimensions(
                JIANGCHENG,
                UUID.randomUUID(),
                UUID.randomUUID(),
                ServiceDomain.CORRECTION,
                ServiceMethod.OFFICE,
                PopulationGroup.OLDER_PERSON,
                "某类",
                UUID.randomUUID(),
                Integer.MAX_VALUE,
                Compartment.CORRECTION),
            new Amounts(-1, 1_440, (1L << 53) - 1),
            new Source("casework.contact", UUID.randomUUID()));
    post(posting);
    Entry kept = Viewer.SYSTEM.call(() -> ledger.entriesOf(posting.source())).getFirst();
    assertThat(kept.id()).isEqualTo(posting.id());
    assertThat(kept.occurredOn()).isEqualTo(posting.occurredOn());
    assertThat(kept.dimensions()).isEqualTo(posting.dimensions());
    assertThat(kept.amounts()).isEqualTo(posting.amounts());
    assertThat(kept.recordedAt())
        .isBetween(Instant.now().minusSeconds(600), Instant.now().plusSeconds(1));
  }

  @Test
  void aReversalTakesBackOnce() {
    Posting posting = aContact();
    post(posting);
    int first = reverse(posting);
    int second = reverse(posting);
    assertThat(first).isEqualTo(1);
    assertThat(second).isZero();
    assertThat(count(Viewer.SYSTEM, posting.source())).isEqualTo(2);
    assertThat(sum(posting.source())).isZero();
  }

  @Test
  void aRowIsSeenOnlyWithinTheJurisdiction() {
    Posting posting = aContact();
    post(posting);
    assertThat(count(viewerOf("441702"), posting.source())).isEqualTo(1);
    assertThat(count(viewerOf("441704"), posting.source())).isZero();
    assertThat(count(Viewer.NOBODY, posting.source())).isZero();
  }

  @Test
  void theApplicationRoleMayNotChangeAnEntry() {
    Posting posting = aContact();
    post(posting);
    assertThatThrownBy(() ->
            Viewer.SYSTEM.run(() ->
                transaction.executeWithoutResult(
                    status -> client.sql("update ledger.entry set count = 9").update())))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  private void post(Posting posting) {
    Viewer.SYSTEM.run(
        () -> transaction.executeWithoutResult(status -> ledger.post(List.of(posting))));
  }

  private int reverse(Posting posting) {
    return Viewer.SYSTEM.call(() ->
        Objects.requireNonNull(
            transaction.execute(status -> ledger.reverse(posting.source(), "wrong day"))));
  }

  private long count(Viewer viewer, Source source) {
    return viewer.call(
        () -> query("select count(*) from ledger.entry where source_id = :id", source));
  }

  private long sum(Source source) {
    return Viewer.SYSTEM.call(
        () -> query("select sum(count)::bigint from ledger.entry where source_id = :id", source));
  }

  private long query(String sql, Source source) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> client.sql(sql).param("id", source.id()).query(Long.class).single()));
  }

  private static Viewer viewerOf(String code) {
    return new Viewer(
        UUID.randomUUID(),
        code,
        Viewer.SYSTEM.permissions(),
        Jurisdiction.of(RegionCode.parse(code)),
        Set.of(),
        Set.of());
  }

  private static Posting aContact() {
    return new Posting(
        TimeOrderedId.next(),
        Fact.SERVICE_CONTACT,
        LocalDate.of(2018, 5, 1),
        Dimensions.at(JIANGCHENG),
        new Amounts(3, 45, 0),
        new Source("casework.contact", UUID.randomUUID()));
  }
}
