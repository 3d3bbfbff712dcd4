package org.liandong.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.liandong.ledger.Amounts;
import org.liandong.ledger.Dimensions;
import org.liandong.ledger.Fact;
import org.liandong.ledger.Ledger;
import org.liandong.ledger.Posting;
import org.liandong.ledger.Source;
import org.liandong.shared.Period;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures asked while others write and the sealer numbers what they wrote. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class FollowingTests {

  private static final RegionCode TOWN = RegionCode.parse("441702105");

  /** More than the pool has connections. */
  private static final int CROWD = 40;

  @Autowired private Figures figures;
  @Autowired private Ledger ledger;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient client;

  @Test
  void whoeverHasCommittedFindsItCounted() throws Exception {
    int writers = 4;
    int rounds = 60;
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        int year = 1970 + writer;
        running.add(
            pool.submit(() -> {
              for (int round = 1; round <= rounds; round++) {
                post(year, 5 + round % 7);
                assertThat(contacts(year)).isEqualTo(counted(year));
              }
            }));
      }
      for (Future<?> writer : running) {
        writer.get(2, TimeUnit.MINUTES);
      }
    }
    for (int writer = 0; writer < writers; writer++) {
      assertThat(contacts(1970 + writer)).isEqualTo(counted(1970 + writer));
    }
  }

  @Test
  void aCrowdAskingInsideTransactionsDoesNotWaitInACircle() throws Exception {
    post(1980, 3);
    CountDownLatch asked = new CountDownLatch(CROWD);
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CROWD; i++) {
        pool.execute(() ->
            Viewer.SYSTEM.run(() ->
                transaction.executeWithoutResult(status -> {
                  client.sql("select 1").query(Integer.class).single();
                  assertThat(contacts(1980)).isEqualTo(3);
                  asked.countDown();
                })));
      }
      assertThat(asked.await(25, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void entriesSealedBeforeTheyWereSeenCountOnceAndKnowTheirLeaves() {
    long before = leaves();
    post(1990, 700);
    assertThat(contacts(1990)).isEqualTo(700);
    post(1990, 900);
    awaitSealed();
    assertThat(leaves()).isEqualTo(before + 1_600);
    assertThat(contacts(1990)).isEqualTo(1_600);
    assertThat(contacts(1990, before)).isZero();
    assertThat(contacts(1990, before + 650)).isEqualTo(650);
    assertThat(contacts(1990, before + 1_550)).isEqualTo(1_550);
    assertThat(contacts(1990, before + 1_600)).isEqualTo(1_600);
    assertThat(contacts(1990)).isEqualTo(1_600);
  }

  private long contacts(int year) {
    return whole(
        figures.publicAnswer(FigureQuery.of("service.contacts", Period.of(Year.of(year)))));
  }

  private long contacts(int year, long treeSize) {
    FigureQuery query = FigureQuery.of("service.contacts", Period.of(Year.of(year)));
    return whole(Viewer.SYSTEM.call(() -> figures.answer(query.at(treeSize))));
  }

  private static long whole(FigureAnswer answer) {
    return Objects.requireNonNull(answer.value()).longValueExact();
  }

  private void awaitSealed() {
    Awaitility.await().until(() -> number("select count(*) from ledger.unsealed") == 0);
  }

  private long leaves() {
    awaitSealed();
    return number("select coalesce(max(leaf) + 1, 0) from ledger.leaf");
  }

  private long number(String sql) {
    return Viewer.SYSTEM.call(() ->
        Objects.requireNonNull(
            transaction.execute(status -> client.sql(sql).query(Long.class).single())));
  }

  private long counted(int year) {
    return Viewer.SYSTEM.call(() ->
        Objects.requireNonNull(
            transaction.execute(status ->
                client
                    .sql("select count(*) from ledger.entry where occurred_on = :day")
                    .param("day", LocalDate.of(year, 5, 1))
                    .query(Long.class)
                    .single())));
  }

  private void post(int year, int entries) {
    Viewer.SYSTEM.run(() ->
        transaction.executeWithoutResult(status -> {
          List<Posting> postings = new ArrayList<>();
          for (int i = 0; i < entries; i++) {
            postings.add(
                new Posting(
                    TimeOrderedId.next(),
                    Fact.SERVICE_CONTACT,
                    LocalDate.of(year, 5, 1),
                    new Dimensions(
                        TOWN,
                        null,
                        null,
                        ServiceDomain.ELDERLY,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                    new Amounts(1, 30, 0),
                    new Source("test.record", UUID.randomUUID())));
          }
          ledger.post(postings);
        }));
  }
}
