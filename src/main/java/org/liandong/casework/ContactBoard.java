package org.liandong.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.liandong.casework.Contact.Status;
import org.liandong.casework.ContactSlice.Wanted;
import org.liandong.shared.Permission;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Requires;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of contacts: pages, the exact number of rows, and all rows one after the other for an
 * export. The three share one predicate, and the row policies stand behind it.
 */
@Service
public class ContactBoard {

  private static final int FETCH = 1_000;
  private static final String COLUMNS =
      """
      id, version, status, occurred_on, started_at, minutes, region, place, organisation, worker,
      domain, method, population_group, cardinality(persons) as persons, heads, heads_estimated,
      uncounted\
      """;

  private final JdbcClient client;
  private final JdbcTemplate streaming;

  ContactBoard(JdbcClient client, JdbcTemplate template) {
    this.client = client;
    this.streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
    this.streaming.setFetchSize(FETCH);
  }

  /** A page of the contacts the filter holds. */
  @Requires(Permission.CONTACTS_READ)
  @Transactional(readOnly = true)
  public ContactSlice page(ContactFilter filter, Wanted wanted) {
    Predicate predicate = Predicate.of(filter);
    boolean descending = wanted.newestFirst() != wanted.backwards();
    if (wanted.key() != null) {
      predicate.add(
          descending ? "(occurred_on, id) < (?, ?)" : "(occurred_on, id) > (?, ?)",
          wanted.key().day(),
          wanted.key().id());
    }
    List<ContactLine> found =
        client
            .sql(
                "select %s from casework.contact where %s order by occurred_on %3$s, id %3$s limit ?"
                    .formatted(COLUMNS, predicate.text(), descending ? "desc" : "asc"))
            .params(predicate.with(wanted.size() + 1))
            .query((row, number) -> line(row))
            .list();
    return slice(found, wanted);
  }

  private static ContactSlice slice(List<ContactLine> found, Wanted wanted) {
    boolean more = found.size() > wanted.size();
    List<ContactLine> lines = more ? found.subList(0, wanted.size()) : found;
    if (wanted.backwards()) {
      lines = lines.reversed();
    }
    if (lines.isEmpty()) {
      return new ContactSlice(lines, null, null);
    }
    boolean before = wanted.backwards() ? more : wanted.key() != null;
    boolean after = wanted.backwards() || more;
    return new ContactSlice(
        lines, before ? lines.getFirst().key() : null, after ? lines.getLast().key() : null);
  }

  /** How many contacts the filter holds, exactly. */
  @Requires(Permission.CONTACTS_READ)
  @Transactional(readOnly = true)
  public long count(ContactFilter filter) {
    Predicate predicate = Predicate.of(filter);
    return client
        .sql("select count(*) from casework.contact where " + predicate.text())
        .params(predicate.values())
        .query(Long.class)
        .single();
  }

  /**
   * How many contacts the filter holds, counted up to a limit so that a list of millions does not
   * keep its reader waiting; limit + 1 where there are more.
   */
  @Requires(Permission.CONTACTS_READ)
  @Transactional(readOnly = true)
  public long countUpTo(ContactFilter filter, long limit) {
    Predicate predicate = Predicate.of(filter);
    return client
        .sql(
            "select count(*) from (select 1 from casework.contact where %s limit ?) counted"
                .formatted(predicate.text()))
        .params(predicate.with(limit + 1))
        .query(Long.class)
        .single();
  }

  /** Hands over every contact the filter holds, newest first, without keeping them in memory. */
  @Requires(Permission.CONTACTS_READ)
  @Transactional(readOnly = true)
  public void each(ContactFilter filter, Consumer<ContactLine> reader) {
    Predicate predicate = Predicate.of(filter);
    streaming.query(
        "select %s from casework.contact where %s order by occurred_on desc, id desc"
            .formatted(COLUMNS, predicate.text()),
        row -> {
          reader.accept(line(row));
        },
        predicate.values().toArray());
  }

  private static ContactLine line(ResultSet row) throws SQLException {
    return new ContactLine(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        Status.valueOf(row.getString("status")),
        row.getObject("occurred_on", LocalDate.class),
        row.getObject("started_at", LocalTime.class),
        row.getInt("minutes"),
        new RegionCode(row.getLong("region")),
        row.getString("place"),
        row.getObject("organisation", UUID.class),
        row.getObject("worker", UUID.class),
        ServiceDomain.valueOf(row.getString("domain")),
        ServiceMethod.valueOf(row.getString("method")),
        ContactReading.constant(row.getString("population_group"), PopulationGroup::valueOf),
        row.getInt("persons"),
        row.getInt("heads"),
        row.getBoolean("heads_estimated"),
        ContactReading.constant(row.getString("uncounted"), Uncounted::valueOf));
  }
}
