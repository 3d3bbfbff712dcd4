package org.liandong.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;
import org.liandong.ledger.Counted;
import org.liandong.ledger.Entry;
import org.liandong.ledger.Fact;
import org.liandong.ledger.LedgerTail;
import org.liandong.shared.database.Aside;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Entries written, sealed and followed in any order while the database fails now and then: each
 * counts once, and has the leaf it was given. A failure names its seed; set it to repeat.
 */
final class FollowerTests {

  private final long seed = Long.getLong("liandong.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final RandomLedger ledger = new RandomLedger(random);
  private final Map<UUID, Entry> written = new HashMap<>();
  private final List<LedgerTail.Batch> waiting = new ArrayList<>();
  private final List<UUID> leaves = new ArrayList<>();
  private final LedgerTail tail = mock();
  private final LiveStore store = new LiveStore();
  private final Follower follower = follower();
  private int failing;
  private long batches;

  @RepeatedTest(20)
  void eachEntryCountsOnceWhateverFails() {
    for (int step = 0; step < 120; step++) {
      switch (random.nextInt(5)) {
        case 0, 1 -> post(1 + random.nextInt(random.nextInt(8) == 0 ? 1_500 : 60));
        case 2 -> seal(random.nextInt(4));
        case 3 -> attempt(() -> follower.follow(true));
        default -> attempt(follower::ahead);
      }
    }
    failing = 0;
    follower.follow(true);
    assertThat(store.size()).as("seed %d", seed).isEqualTo(written.size());
    follower.settle();
    assertLikeBruteForce(Long.MAX_VALUE);
    for (int i = 0; i < 5; i++) {
      assertLikeBruteForce(random.nextInt(leaves.size() + 1));
    }
  }

  private void assertLikeBruteForce(long size) {
    List<Entry> counted =
        size == Long.MAX_VALUE
            ? List.copyOf(written.values())
            : leaves.subList(0, (int) size).stream().map(this::entry).toList();
    Question question =
        new Question(
            EnumSet.allOf(Fact.class),
            Measure.COUNT,
            LocalDate.of(2016, 1, 1),
            LocalDate.of(2018, 12, 31),
            List.of(Cut.YEAR, Cut.COUNTY),
            null,
            FigureFilter.NONE,
            Scope.EVERYTHING,
            size);
    Tally tally = store.read(current -> new Reckoning(current, question, Links.NONE).tally());
    assertThat(tally.cells())
        .as("seed %d, size %d", seed, size)
        .isEqualTo(BruteForce.cells(question, counted, Links.NONE));
  }

  private void post(int count) {
    int before = written.size();
    List<Entry> all = ledger.write(count);
    List<UUID> ids = new ArrayList<>();
    for (Entry entry : all.subList(before, all.size())) {
      written.put(entry.id(), entry);
      ids.add(entry.id());
    }
    waiting.add(new LedgerTail.Batch(++batches, ids));
  }

  private void seal(int count) {
    for (int i = 0; i < count && !waiting.isEmpty(); i++) {
      leaves.addAll(waiting.removeFirst().entries());
    }
    failing = random.nextInt(3) == 0 ? 4 : 0;
  }

  /** Whether it came through. */
  private static boolean attempt(Runnable work) {
    try {
      work.run();
      return true;
    } catch (DataAccessResourceFailureException failure) {
      return false;
    }
  }

  private Follower follower() {
    Aside aside = mock();
    JdbcClient client = mock();
    when(aside.look(any()))
        .thenAnswer(call -> call.<Function<JdbcClient, ?>>getArgument(0).apply(client));
    when(tail.news(any(), any())).thenAnswer(call -> news(call.getArgument(1)));
    when(tail.ids(any(), anyLong(), anyLong()))
        .thenAnswer(call -> ids(call.getArgument(1), call.getArgument(2)));
    when(tail.entries(any(), any())).thenAnswer(call -> entries(call.getArgument(1)));
    doAnswer(
            call -> {
              ids(call.getArgument(1), call.getArgument(2)).stream()
                  .map(id -> Counted.of(entry(id)))
                  .forEach(call.<Consumer<Counted>>getArgument(3));
              return null;
            })
        .when(tail)
        .sealed(any(), anyLong(), anyLong(), any());
    return new Follower(
        store,
        tail,
        new PostedEntries(),
        mock(PersonLinks.class),
        mock(FoldedLedger.class),
        aside,
        new Pace());
  }

  private LedgerTail.News news(Collection<Long> known) {
    fail();
    return new LedgerTail.News(
        waiting.stream()
            .map(batch ->
                known.contains(batch.number())
                    ? new LedgerTail.Batch(batch.number(), List.of())
                    : batch)
            .toList(),
        leaves.size());
  }

  private List<UUID> ids(long first, long past) {
    fail();
    return List.copyOf(leaves.subList((int) first, (int) past));
  }

  private List<Counted> entries(Collection<UUID> ids) {
    fail();
    return ids.stream().map(id -> Counted.of(entry(id))).toList();
  }

  private Entry entry(UUID id) {
    Entry found = written.get(id);
    if (found == null) {
      throw new IllegalArgumentException("Nobody wrote " + id);
    }
    return found;
  }

  /** Now and then the database is away. */
  private void fail() {
    if (failing > 0 && random.nextInt(failing) == 0) {
      throw new DataAccessResourceFailureException("gone");
    }
  }
}
