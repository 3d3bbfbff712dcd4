package org.liandong.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.liandong.shared.Viewer;
import org.liandong.shared.web.DemoLoading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the loading has come: what is finished is kept in the database, the rest in memory. */
@Component
class Loading implements DemoLoading {

  private static final Logger LOG = LoggerFactory.getLogger(Loading.class);
  private static final int WHOLE = 100;

  private final JdbcClient client;
  private final Clock clock;
  private volatile int percent = WHOLE;

  Loading(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /** 0 to 100; 100 as well when nothing is to be loaded. */
  @Override
  public int percent() {
    return percent;
  }

  void reached(int now) {
    percent = now;
  }

  /** The last day of a loading that has begun and not ended. */
  Optional<LocalDate> unfinished() {
    return client
        .sql("select until_day from demo.city where loaded_at is null")
        .query(LocalDate.class)
        .optional();
  }

  /** Whether a loading has ever begun. */
  boolean begun() {
    return client.sql("select exists (select from demo.city)").query(Boolean.class).single();
  }

  void begin(LocalDate until) {
    client
        .sql("insert into demo.city (until_day, begun_at) values (:until, :at)")
        .param("until", until)
        .param("at", OffsetDateTime.now(clock))
        .update();
  }

  void end() {
    client
        .sql("update demo.city set loaded_at = :at")
        .param("at", OffsetDateTime.now(clock))
        .update();
    percent = WHOLE;
  }

  /** Does the step as the program itself, unless it was finished before. */
  void once(String step, Runnable work) {
    boolean finished =
        client
            .sql("select exists (select from demo.step where name = :name)")
            .param("name", step)
            .query(Boolean.class)
            .single();
    if (finished) {
      return;
    }
    long began = System.nanoTime();
    Viewer.SYSTEM.run(work);
    LOG.info(
        "Demo step {} took {} ms", step, Duration.ofNanos(System.nanoTime() - began).toMillis());
    client
        .sql("insert into demo.step (name, finished_at) values (:name, :at)")
        .param("name", step)
        .param("at", OffsetDateTime.now(clock))
        .update();
  }
}
