package org.liandong.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A clock that jumps back an hour while work goes on. */
@ApplicationModuleTest
@TestPropertySource(
    properties = {"liandong.log.sealing.enabled=false", "liandong.log.sealing.alarm=0s"})
@Import({LogFixture.class, ClockSetBackTests.Clocks.class})
class ClockSetBackTests {

  private static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");

  @Autowired private LogFixture log;
  @Autowired private Ledger ledger;
  @Autowired private LedgerReader reader;
  @Autowired private Checkpoints checkpoints;
  @Autowired private Receipts receipts;
  @Autowired private ReceiptChecks checks;
  @Autowired private Verification verification;
  @Autowired private SealingMetrics metrics;
  @Autowired private SealingHealth health;
  @Autowired private TransactionTemplate transaction;
  @Autowired private SettableClock clock;

  @BeforeEach
  void begin() {
    log.sealAll();
    clock.now = NOON;
  }

  @Test
  void leavesStayInTheOrderOfWritingAndCheckpointsGrow() {
    long size = LogFixture.asSystem(reader::treeSize);
    List<UUID> ids = new ArrayList<>(log.sealed(3));
    long grown = checkpoints.latest().size();
    clock.now = NOON.minus(Duration.ofHours(1));
    ids.addAll(log.sealed(3));
    assertThat(checkpoints.latest().size()).isEqualTo(grown + 3).isEqualTo(size + 6);
    List<UUID> inLog =
        LogFixture.asSystem(() -> reader.sealedFrom(size, 10)).stream()
            .map(sealed -> sealed.entry().id())
            .toList();
    assertThat(inLog).containsExactlyElementsOf(ids);
    assertThat(ids).isSortedAccordingTo((a, b) -> a.toString().compareTo(b.toString()));
    assertThat(LogFixture.asSystem(() -> verification.run(progress -> {})).holds()).isTrue();
  }

  @Test
  void receiptsFromBeforeAndAfterHold() {
    UUID before = log.sealed(1).getFirst();
    String kept = receipt(before);
    clock.now = NOON.minus(Duration.ofHours(1));
    UUID after = log.sealed(1).getFirst();
    assertThat(checks.check(kept).holds()).isTrue();
    assertThat(checks.check(receipt(after)).holds()).isTrue();
  }

  @Test
  void aReversalStaysBehindWhatItTakesBack() {
    Posting posting = Postings.aContact();
    Postings.post(ledger, transaction, List.of(posting));
    clock.now = NOON.minus(Duration.ofHours(1));
    UUID reversal = log.reverse(posting.source(), "said after the clock was set back");
    assertThat(inOrder(posting)).containsExactly(posting.id(), reversal);
    log.sealAll();
    assertThat(inOrder(posting)).containsExactly(posting.id(), reversal);
  }

  @Test
  void theLagIsToldWhateverTheProgramsClockSays() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    metrics.bindTo(registry);
    clock.now = NOON.minus(Duration.ofHours(1));
    log.waiting(2);
    assertThat(registry.get("liandong.ledger.unsealed").gauge().value()).isEqualTo(2);
    assertThat(registry.get("liandong.ledger.unsealed.age").gauge().value()).isBetween(0.0, 600.0);
    assertThat(health().getStatus()).isEqualTo(Status.DOWN);
    double sealed = registry.get("liandong.ledger.sealed").functionCounter().count();
    log.sealAll();
    assertThat(registry.get("liandong.ledger.unsealed.age").gauge().value()).isZero();
    assertThat(registry.get("liandong.ledger.sealed").functionCounter().count() - sealed)
        .isEqualTo(2);
    assertThat(health().getStatus()).isEqualTo(Status.UP);
  }

  private String receipt(UUID id) {
    return JsonMapper.builder()
        .build()
        .writeValueAsString(LogFixture.asSystem(() -> receipts.of(id)));
  }

  private Health health() {
    Health.Builder builder = new Health.Builder();
    health.doHealthCheck(builder);
    return builder.build();
  }

  private List<UUID> inOrder(Posting posting) {
    return Viewer.SYSTEM.call(() -> ledger.entriesOf(posting.source())).stream()
        .map(Entry::id)
        .toList();
  }

  /** A clock that says what it is told. */
  static final class SettableClock extends Clock {
    private volatile Instant now = NOON;

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Clocks {

    @Bean
    @Primary
    SettableClock settableClock() {
      return new SettableClock();
    }
  }
}
