package org.liandong.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Articles and their versions in the database. */
@Repository
class ArticleRecords {

  private static final String VERSIONS =
      """
      select v.article, a.slug, v.number, v.title_chinese, v.title_english, v.lead_chinese,
        v.lead_english, v.body_chinese, v.body_english, v.written_at, v.written_by,
        v.published_at, v.number is not distinct from a.published as live
      from publicity.article a join publicity.article_version v on v.article = a.id
      """;

  private final JdbcClient client;
  private final Clock clock;

  ArticleRecords(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  Optional<ArticleVersion> featured() {
    return client
        .sql(VERSIONS + "where v.number = a.published and a.featured")
        .query((row, number) -> read(row))
        .optional();
  }

  List<ArticleVersion> published() {
    return client
        .sql(VERSIONS + "where v.number = a.published order by v.published_at desc, a.id")
        .query((row, number) -> read(row))
        .list();
  }

  Optional<ArticleVersion> live(String slug) {
    return client
        .sql(VERSIONS + "where v.number = a.published and a.slug = :slug")
        .param("slug", slug)
        .query((row, number) -> read(row))
        .optional();
  }

  List<ArticleVersion> desk() {
    return client
        .sql(
            VERSIONS
                + """
                where v.number = (select max(w.number) from publicity.article_version w
                                  where w.article = a.id)
                order by v.written_at desc, a.id\
                """)
        .query((row, number) -> read(row))
        .list();
  }

  List<ArticleVersion> history(UUID article) {
    return client
        .sql(VERSIONS + "where a.id = :id order by v.number desc")
        .param("id", article)
        .query((row, number) -> read(row))
        .list();
  }

  /** False when another article has the name. */
  boolean begin(UUID article, String slug) {
    client
        .sql(
            """
            insert into publicity.article (id, slug, featured) values (:id, :slug, false)
            on conflict do nothing\
            """)
        .param("id", article)
        .param("slug", slug)
        .update();
    return client
        .sql("select exists (select from publicity.article where id = :id and slug = :slug)")
        .param("id", article)
        .param("slug", slug)
        .query(Boolean.class)
        .single();
  }

  /** False when another text already stands under the number, or the number before is missing. */
  boolean save(UUID article, int number, ArticleText text) {
    List<ArticleVersion> versions = history(article);
    Optional<ArticleVersion> there =
        versions.stream().filter(version -> version.number() == number).findFirst();
    if (there.isPresent()) {
      return there.get().text().equals(text);
    }
    return versions.size() == number - 1 && insert(article, number, text) == 1;
  }

  private int insert(UUID article, int number, ArticleText text) {
    return client
        .sql(
            """
            insert into publicity.article_version
              (article, number, title_chinese, title_english, lead_chinese, lead_english,
               body_chinese, body_english, written_at, written_by)
            values (:article, :number, :titleChinese, :titleEnglish, :leadChinese, :leadEnglish,
               :bodyChinese, :bodyEnglish, :at, :by)
            on conflict do nothing\
            """)
        .param("article", article)
        .param("number", number)
        .param("titleChinese", text.title().chinese())
        .param("titleEnglish", text.title().english())
        .param("leadChinese", text.lead().chinese())
        .param("leadEnglish", text.lead().english())
        .param("bodyChinese", text.body().chinese())
        .param("bodyEnglish", text.body().english())
        .param("at", OffsetDateTime.now(clock))
        .param("by", Viewer.current().account())
        .update();
  }

  void publish(UUID article, int number) {
    client
        .sql(
            """
            update publicity.article_version set published_at = :at, published_by = :by
            where article = :article and number = :number\
            """)
        .param("at", OffsetDateTime.now(clock))
        .param("by", Viewer.current().account())
        .param("article", article)
        .param("number", number)
        .update();
    client
        .sql("update publicity.article set published = :number where id = :id")
        .param("number", number)
        .param("id", article)
        .update();
  }

  void withdraw(UUID article) {
    client
        .sql("update publicity.article set published = null where id = :id")
        .param("id", article)
        .update();
  }

  void feature(UUID article) {
    client
        .sql("update publicity.article set featured = (id = :id) where featured <> (id = :id)")
        .param("id", article)
        .update();
  }

  private static ArticleVersion read(ResultSet row) throws SQLException {
    return new ArticleVersion(
        row.getObject("article", UUID.class),
        row.getString("slug"),
        row.getInt("number"),
        new ArticleText(
            new Wording(row.getString("title_chinese"), row.getString("title_english")),
            new Wording(row.getString("lead_chinese"), row.getString("lead_english")),
            new Wording(row.getString("body_chinese"), row.getString("body_english"))),
        Objects.requireNonNull(instant(row.getTimestamp("written_at"))),
        row.getObject("written_by", UUID.class),
        instant(row.getTimestamp("published_at")),
        row.getBoolean("live"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
