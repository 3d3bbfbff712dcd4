package org.liandong.statistics;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.LedgerReader;
import org.liandong.people.PersonsLinked;
import org.liandong.people.PersonsUnlinked;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers which person numbers were linked since which size of the log. A link made when the log
 * had N entries counts in questions about everything, and about sizes above N; a figure answered
 * for size N stays as it was.
 */
@Component
class PersonLinks {

  private final JdbcClient client;
  private final LedgerReader ledger;
  private final Clock clock;
  private final int city;
  private volatile State state = new State(0, 0, LinkLog.NONE);

  PersonLinks(
      JdbcClient client,
      LedgerReader ledger,
      Clock clock,
      @Value("${liandong.city.code}") int city) {
    this.client = client;
    this.ledger = ledger;
    this.clock = clock;
    this.city = city;
  }

  /** In the transaction that links. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(PersonsLinked linked) {
    record(linked.number(), linked.canonical());
  }

  /** In the transaction that unlinks. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(PersonsUnlinked unlinked) {
    record(unlinked.number(), null);
  }

  private void record(int number, @Nullable Integer canonical) {
    client
        .sql(
            """
            insert into statistics.person_link (city, number, canonical, tree_size, linked_at)
            values (:city, :number, :canonical, :size, :now)\
            """)
        .param("city", city)
        .param("number", number)
        .param("canonical", canonical)
        .param("size", ledger.treeSize())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** What is known so far. */
  LinkLog log() {
    return state.log;
  }

  /**
   * Reads what was linked since.
   *
   * @param reader as the program itself
   */
  void refresh(JdbcClient reader) {
    State known = state;
    State now =
        reader
            .sql(
                """
                select count(*) as events, coalesce(max(sequence), 0) as last
                from statistics.person_link where city = :city\
                """)
            .param("city", city)
            .query((row, number) ->
                new State(row.getLong("events"), row.getLong("last"), LinkLog.NONE))
            .single();
    if (now.count == known.count && now.last == known.last) {
      return;
    }
    List<LinkLog.Event> events =
        reader
            .sql(
                """
                select number, canonical, tree_size from statistics.person_link
                where city = :city order by sequence\
                """)
            .param("city", city)
            .query((row, number) ->
                new LinkLog.Event(
                    row.getInt("number"),
                    row.getObject("canonical", Integer.class),
                    row.getLong("tree_size")))
            .list();
    state = new State(now.count, now.last, LinkLog.of(events));
  }

  private record State(long count, long last, LinkLog log) {}
}
