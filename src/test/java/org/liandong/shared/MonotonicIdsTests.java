package org.liandong.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MonotonicIdsTests {

  private static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");

  private final AtomicReference<Instant> time = new AtomicReference<>(NOON);
  private final MonotonicIds ids = new MonotonicIds(time::get);

  @Test
  void idsAscendWithinAMillisecond() {
    assertAscending(10_000);
  }

  @Test
  void aClockSetBackAnHourDoesNotTurnIdsBack() {
    UUID before = ids.next();
    time.set(NOON.minus(Duration.ofHours(1)));
    UUID after = ids.next();
    assertThat(after.toString()).isGreaterThan(before.toString());
    assertThat(TimeOrderedId.madeAt(after)).isEqualTo(NOON);
    assertAscending(10_000);
  }

  @Test
  void idsFollowTheClockAgainOnceItHasCaughtUp() {
    ids.next();
    time.set(NOON.minus(Duration.ofHours(1)));
    UUID waiting = ids.next();
    time.set(NOON.plusMillis(5));
    UUID caughtUp = ids.next();
    assertThat(TimeOrderedId.madeAt(caughtUp)).isEqualTo(NOON.plusMillis(5));
    assertThat(caughtUp.toString()).isGreaterThan(waiting.toString());
  }

  @Test
  void idsAreOfVersionSeven() {
    assertThat(TimeOrderedId.isTimeOrdered(ids.next())).isTrue();
  }

  private void assertAscending(int count) {
    String before = ids.next().toString();
    for (int i = 0; i < count; i++) {
      String next = ids.next().toString();
      assertThat(next).isGreaterThan(before);
      before = next;
    }
  }
}
