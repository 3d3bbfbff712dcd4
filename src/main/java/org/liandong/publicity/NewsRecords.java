package org.liandong.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** News in the database. */
@Repository
class NewsRecords {

  private static final String COLUMNS =
      "id, title_chinese, title_english, summary_chinese, summary_english,"
          + " body_chinese, body_english, published_on, version";

  private final JdbcClient client;
  private final Clock clock;

  NewsRecords(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  List<NewsItem> page(LocalDate until, @Nullable UUID after, int limit) {
    return client
        .sql(
            """
            select %s from publicity.news
            where published_on <= :until
              and (:after::uuid is null or (published_on, id) <
                (select n.published_on, n.id from publicity.news n where n.id = :after::uuid))
            order by published_on desc, id desc limit :limit\
            """
                .formatted(COLUMNS))
        .param("until", until)
        .param("after", after)
        .param("limit", limit)
        .query((row, number) -> read(row))
        .list();
  }

  Optional<NewsItem> find(UUID id) {
    return client
        .sql("select %s from publicity.news where id = :id".formatted(COLUMNS))
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  /** False when the version given is not the one that stands. */
  boolean write(NewsItem item) {
    int written =
        client
            .sql(
                """
                insert into publicity.news as n
                  (%s, written_at, written_by)
                values (:id, :titleChinese, :titleEnglish, :summaryChinese, :summaryEnglish,
                  :bodyChinese, :bodyEnglish, :on, 1, :at, :by)
                on conflict (id) do update set
                  title_chinese = excluded.title_chinese, title_english = excluded.title_english,
                  summary_chinese = excluded.summary_chinese,
                  summary_english = excluded.summary_english,
                  body_chinese = excluded.body_chinese, body_english = excluded.body_english,
                  published_on = excluded.published_on, version = n.version + 1,
                  written_at = excluded.written_at, written_by = excluded.written_by
                where n.version = :version\
                """
                    .formatted(COLUMNS))
            .param("id", item.id())
            .param("titleChinese", item.title().chinese())
            .param("titleEnglish", item.title().english())
            .param("summaryChinese", item.summary().chinese())
            .param("summaryEnglish", item.summary().english())
            .param("bodyChinese", item.body().chinese())
            .param("bodyEnglish", item.body().english())
            .param("on", item.publishedOn())
            .param("version", item.version())
            .param("at", OffsetDateTime.now(clock))
            .param("by", Viewer.current().account())
            .update();
    return written == 1 || find(item.id()).filter(found -> sameText(found, item)).isPresent();
  }

  private static boolean sameText(NewsItem found, NewsItem item) {
    return found.title().equals(item.title())
        && found.summary().equals(item.summary())
        && found.body().equals(item.body())
        && found.publishedOn().equals(item.publishedOn());
  }

  private static NewsItem read(ResultSet row) throws SQLException {
    return new NewsItem(
        row.getObject("id", UUID.class),
        new Wording(row.getString("title_chinese"), row.getString("title_english")),
        new Wording(row.getString("summary_chinese"), row.getString("summary_english")),
        new Wording(row.getString("body_chinese"), row.getString("body_english")),
        row.getObject("published_on", LocalDate.class),
        row.getInt("version"));
  }
}
