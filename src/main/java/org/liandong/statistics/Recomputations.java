package org.liandong.statistics;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Fact;
import org.liandong.ledger.LedgerFeed;
import org.liandong.shared.Permission;
import org.liandong.shared.Requires;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every night the database counts all entries again, without any cube, and the result is compared
 * number by number with what the cubes say. The difference must be zero.
 */
@Service
@EnableScheduling
public class Recomputations {

  private static final Logger LOG = LoggerFactory.getLogger(Recomputations.class);

  private final Cubes cubes;
  private final LedgerFeed feed;
  private final JdbcClient client;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Recomputations(
      Cubes cubes,
      LedgerFeed feed,
      JdbcClient client,
      TransactionTemplate transaction,
      Clock clock) {
    this.cubes = cubes;
    this.feed = feed;
    this.client = client;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Shanghai")
  void nightly() {
    Viewer.SYSTEM.run(this::run);
  }

  /** Counts everything again now. */
  @Requires(Permission.SETTINGS_ADMIN)
  public Recomputation run() {
    Instant began = clock.instant();
    cubes.followSealed();
    long size = cubes.read(Store::sealed);
    Map<String, Long> counted = new HashMap<>();
    Viewer.SYSTEM.call(() -> feed.recount(size)).forEach(sums -> put(counted, sums));
    Map<String, Long> folded = folded(size);
    Set<String> keys = new HashSet<>(counted.keySet());
    keys.addAll(folded.keySet());
    long differences = 0;
    String first = null;
    for (String key : keys) {
      long byDatabase = counted.getOrDefault(key, 0L);
      long byCubes = folded.getOrDefault(key, 0L);
      if (byDatabase != byCubes) {
        differences++;
        first = "%s: database %d, cubes %d".formatted(key, byDatabase, byCubes);
      }
    }
    if (first != null) {
      LOG.error("Cubes differ from the ledger in {} numbers; {}", differences, first);
    }
    Recomputation result =
        new Recomputation(began, clock.instant(), size, keys.size(), differences, first);
    transaction.executeWithoutResult(status -> keep(result));
    return result;
  }

  /** The last one. */
  @Requires(Permission.FIGURES_READ)
  public Optional<Recomputation> latest() {
    return Optional.ofNullable(transaction.execute(status -> newest()));
  }

  private @Nullable Recomputation newest() {
    return client
        .sql(
            """
            select started_at, ended_at, tree_size, compared, differences, first
            from statistics.recomputation order by started_at desc limit 1\
            """)
        .query((row, number) ->
            new Recomputation(
                row.getObject("started_at", Timestamp.class).toInstant(),
                row.getObject("ended_at", Timestamp.class).toInstant(),
                row.getLong("tree_size"),
                row.getLong("compared"),
                row.getLong("differences"),
                row.getString("first")))
        .optional()
        .orElse(null);
  }

  private void keep(Recomputation result) {
    client
        .sql(
            """
            insert into statistics.recomputation
              (id, started_at, ended_at, tree_size, compared, differences, first)
            values (:id, :began, :ended, :size, :compared, :differences, :first)\
            """)
        .param("id", TimeOrderedId.next())
        .param("began", Timestamp.from(result.startedAt()))
        .param("ended", Timestamp.from(result.endedAt()))
        .param("size", result.treeSize())
        .param("compared", result.compared())
        .param("differences", result.differences())
        .param("first", result.first())
        .update();
  }

  private Map<String, Long> folded(long size) {
    Map<String, Long> folded = new HashMap<>();
    for (Fact fact : Fact.values()) {
      for (Measure measure : Measure.values()) {
        Question question =
            new Question(
                EnumSet.of(fact),
                measure,
                Question.ALWAYS,
                LocalDate.of(9999, 12, 31),
                List.of(Cut.MONTH, Cut.COUNTY, Cut.DOMAIN),
                null,
                FigureFilter.NONE,
                Scope.EVERYTHING,
                size);
        cubes
            .read(store -> new Reckoning(store, question, Links.NONE).tally())
            .cells()
            .forEach((key, value) ->
                folded.put(name(fact, measure, key.get(0), key.get(1), key.get(2)), value));
      }
    }
    return folded;
  }

  private static void put(Map<String, Long> counted, LedgerFeed.Recount sums) {
    String month = sums.month().toString().substring(0, 7);
    String county = Long.toString(sums.county()).substring(0, 6);
    String domain = sums.domain() == null ? Cut.NONE : sums.domain();
    Map<Measure, Long> values =
        Map.of(
            Measure.COUNT, sums.amounts().count(),
            Measure.MINUTES, sums.amounts().minutes(),
            Measure.CENTS, sums.amounts().cents(),
            Measure.RECORDS, sums.records(),
            Measure.DISTINCT_PERSONS, sums.persons());
    values.forEach((measure, value) -> {
      if (value != 0) {
        counted.put(name(sums.fact(), measure, month, county, domain), value);
      }
    });
  }

  private static String name(
      Fact fact, Measure measure, String month, String county, String domain) {
    return String.join(" ", fact.name(), measure.name(), month, county, domain);
  }
}
