package org.liandong.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.CodeRange;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists, counts and exports organisations as row policies let the viewer: the same rows in all
 * three. Pages by key: the next page starts after the last row's sort value and id.
 */
@Service
public class OrganisationList {

  private static final String WHERE =
      """
      where region >= :low and region < :high
        and (:text = '' or strpos(name, :text) > 0 or strpos(short_name, :text) > 0 or credit_code = :text)
        and (:kind = '' or kind = :kind) and (:status = '' or status = :status)
        and (:domain = '' or :domain = any (domains))\
      """;
  private static final int EXPORT_PAGE = 1_000;
  private static final String SEPARATOR = "\n";

  private final JdbcClient client;

  OrganisationList(JdbcClient client) {
    this.client = client;
  }

  /**
   * A page.
   *
   * @param after the key of the last row before it, or null for the first
   */
  @Requires(Permission.ORGANISATIONS_READ)
  @Transactional(readOnly = true)
  public List<OrganisationRow> page(OrganisationFilter filter, @Nullable String after, int limit) {
    return read(filter, after, limit);
  }

  /** How many rows there are. */
  @Requires(Permission.ORGANISATIONS_READ)
  @Transactional(readOnly = true)
  public long count(OrganisationFilter filter) {
    return bind(client.sql("select count(*) from registry.organisation " + WHERE), filter)
        .query(Long.class)
        .single();
  }

  /** Hands on every row, page by page inside one transaction. */
  @Requires(Permission.ORGANISATIONS_READ)
  @Transactional(readOnly = true)
  public void each(OrganisationFilter filter, Consumer<OrganisationRow> consumer) {
    List<OrganisationRow> page = read(filter, null, EXPORT_PAGE);
    while (!page.isEmpty()) {
      page.forEach(consumer);
      page = read(filter, page.getLast().key(), EXPORT_PAGE);
    }
  }

  private List<OrganisationRow> read(OrganisationFilter filter, @Nullable String after, int limit) {
    Sort.Ordered sort = Sort.ordered(filter.sort());
    String[] key = after == null ? new String[] {"", ""} : key(after);
    return bind(client.sql(sort.query()), filter)
        .param("first", after == null)
        .param("value", key[0])
        .param("id", key[1])
        .param("limit", limit)
        .query((row, number) -> {
          OrganisationReader.Head head = OrganisationReader.head(row);
          return new OrganisationRow(
              head.id(),
              head.version(),
              head.details(),
              head.status(),
              head.statusSince(),
              written(row.getString("sort_value") + SEPARATOR + head.id()));
        })
        .list();
  }

  private static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec statement, OrganisationFilter filter) {
    CodeRange range =
        filter.region() == null
            ? Jurisdiction.EVERYWHERE.ranges().getFirst()
            : filter.region().range();
    return statement
        .param("low", range.low())
        .param("high", range.high())
        .param("text", filter.text().strip())
        .param("kind", filter.kind() == null ? "" : filter.kind().name())
        .param("status", filter.status() == null ? "" : filter.status().name())
        .param("domain", filter.domain() == null ? "" : filter.domain().name());
  }

  private static String written(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private static String[] key(String after) {
    try {
      String read = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
      int cut = read.lastIndexOf(SEPARATOR);
      if (cut >= 0) {
        return new String[] {read.substring(0, cut), read.substring(cut + 1)};
      }
    } catch (IllegalArgumentException broken) {
      throw Refusal.user("registry.list.key");
    }
    throw Refusal.user("registry.list.key");
  }

  /** What a list may be sorted by, and the query that does it. */
  private enum Sort {
    NAME("name", "name"),
    REGION("region", "region::text"),
    SINCE("since", "status_since::text"),
    KIND("kind", "kind");

    private final String parameter;
    private final String ascending;
    private final String descending;

    Sort(String parameter, String value) {
      this.parameter = parameter;
      this.ascending = query(value, ">", "asc");
      this.descending = query(value, "<", "desc");
    }

    static Ordered ordered(String parameter) {
      boolean down = parameter.startsWith("-");
      String name = down ? parameter.substring(1) : parameter;
      for (Sort sort : values()) {
        if (sort.parameter.equals(name)) {
          return new Ordered(sort, down);
        }
      }
      return new Ordered(NAME, false);
    }

    private static String query(String value, String than, String order) {
      return """
      select %s, %s sort_value from registry.organisation %s
        and (:first or (%s collate "C", id::text) %s (:value, :id))
      order by %s collate "C" %s, id::text %s limit :limit\
      """
          .formatted(OrganisationReader.COLUMNS, value, WHERE, value, than, value, order, order);
    }

    /** A sort and its direction. */
    private record Ordered(Sort sort, boolean down) {
      String query() {
        return down ? sort.descending : sort.ascending;
      }
    }
  }
}
