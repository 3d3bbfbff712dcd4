package org.liandong.shared.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * One question to the database, answered in one round trip, that tells whether anything has changed
 * of what modules keep in memory. Whoever has committed finds it changed. Callers who arrive
 * together share an answer, and a page asks once.
 *
 * <p>Each caller queues in one of a few lanes. Who finds an answer under way in hers may not take
 * it, for it may be older than her call; she shares the next one with whoever queues with her.
 */
@Component
public class Pulse {

  private static final ScopedValue<Page> PAGE = ScopedValue.newInstance();

  private final Aside aside;
  private final String sql;
  private final List<Lane> lanes = Stream.generate(Lane::new).limit(Aside.CONNECTIONS / 2).toList();
  private final AtomicInteger turn = new AtomicInteger();

  Pulse(Aside aside, ObjectProvider<Beat> beats) {
    this.aside = aside;
    this.sql =
        beats
            .orderedStream()
            .flatMap(beat -> beat.expressions().stream())
            .map(", "::concat)
            .collect(Collectors.joining("", "select 0", ""));
  }

  /**
   * What the database says now; inside a page, what it said when the page first asked.
   *
   * @throws DataAccessException when the database cannot be reached
   */
  public Reading read() {
    return PAGE.isBound() ? PAGE.get().reading(this::fresh) : fresh();
  }

  /** Whatever asks inside shares an answer; inside another page, that page's. */
  public <T> T during(Supplier<T> page) {
    return PAGE.isBound() ? page.get() : ScopedValue.where(PAGE, new Page()).call(page::get);
  }

  private Reading fresh() {
    return lanes.get(Math.floorMod(turn.getAndIncrement(), lanes.size())).fresh();
  }

  private static Reading reading(ResultSet row) throws SQLException {
    List<Long> values = new ArrayList<>();
    row.next();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      values.add(row.getLong(column));
    }
    return new Reading(values);
  }

  /**
   * What the database said; equal to another one while nothing has changed.
   *
   * @param values of all expressions
   */
  public record Reading(List<Long> values) {

    /** Takes a defensive copy. */
    public Reading {
      values = List.copyOf(values);
    }
  }

  private final class Lane {

    private final ReentrantLock asking = new ReentrantLock();
    private final AtomicLong asked = new AtomicLong();
    private long answered;
    private Reading last = new Reading(List.of());

    Reading fresh() {
      long ticket = asked.incrementAndGet();
      asking.lock();
      try {
        if (answered < ticket) {
          long upTo = asked.get();
          last = aside.ask(sql, Pulse::reading);
          answered = upTo;
        }
        return last;
      } finally {
        asking.unlock();
      }
    }
  }

  /** Bound to the thread that puts a page together. */
  private static final class Page {

    private @Nullable Reading reading;

    Reading reading(Supplier<Reading> asking) {
      Reading known = reading;
      if (known == null) {
        known = asking.get();
        reading = known;
      }
      return known;
    }
  }
}
