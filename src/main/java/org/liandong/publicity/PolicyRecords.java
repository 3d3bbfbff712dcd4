package org.liandong.publicity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Policies in the database. */
@Repository
class PolicyRecords {

  private static final String POLICIES =
      """
      select p.id, p.document_no, p.issuer, p.title_chinese, p.title_english, p.summary_chinese,
        p.summary_english, p.issued_on, p.in_force_from, p.in_force_to, p.version,
        array(select e.milestone from publicity.policy_effect e
              where e.policy = p.id and e.milestone is not null) as milestones,
        array(select e.figure from publicity.policy_effect e
              where e.policy = p.id and e.figure is not null) as figures,
        a.name, a.media_type, a.bytes, a.sha256
      from publicity.policy p left join publicity.attachment a on a.policy = p.id
      """;

  private final JdbcClient client;
  private final Clock clock;

  PolicyRecords(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  List<Policy> search(String text, @Nullable UUID after, int limit) {
    return client
        .sql(
            POLICIES
                + """
                where (:text = '' or strpos(lower(p.document_no || ' ' || p.issuer || ' '
                    || p.title_chinese || ' ' || p.title_english), lower(:text)) > 0)
                  and (:after::uuid is null or (p.issued_on, p.id) <
                    (select q.issued_on, q.id from publicity.policy q where q.id = :after::uuid))
                order by p.issued_on desc, p.id desc limit :limit\
                """)
        .param("text", text)
        .param("after", after)
        .param("limit", limit)
        .query((row, number) -> read(row))
        .list();
  }

  List<Policy> behind(UUID milestone) {
    return client
        .sql(
            POLICIES
                + """
                where exists (select from publicity.policy_effect e
                              where e.policy = p.id and e.milestone = :milestone)
                order by p.issued_on, p.id\
                """)
        .param("milestone", milestone)
        .query((row, number) -> read(row))
        .list();
  }

  Optional<Policy> find(UUID id) {
    return client
        .sql(POLICIES + "where p.id = :id")
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  /** False when the version given is not the one that stands. */
  boolean write(Policy policy) {
    if (upsert(policy) == 0) {
      return find(policy.id()).filter(found -> sameText(found, policy)).isPresent();
    }
    client
        .sql("delete from publicity.policy_effect where policy = :id")
        .param("id", policy.id())
        .update();
    for (UUID milestone : policy.setInMotion().milestones()) {
      client
          .sql("insert into publicity.policy_effect (policy, milestone) values (:id, :milestone)")
          .param("id", policy.id())
          .param("milestone", milestone)
          .update();
    }
    for (String figure : policy.setInMotion().figures()) {
      client
          .sql("insert into publicity.policy_effect (policy, figure) values (:id, :figure)")
          .param("id", policy.id())
          .param("figure", figure)
          .update();
    }
    return true;
  }

  private int upsert(Policy policy) {
    return client
        .sql(
            """
            insert into publicity.policy as p
              (id, document_no, issuer, title_chinese, title_english, summary_chinese,
               summary_english, issued_on, in_force_from, in_force_to, version,
               written_at, written_by)
            values (:id, :no, :issuer, :titleChinese, :titleEnglish, :summaryChinese,
               :summaryEnglish, :issuedOn, :from, :to, 1, :at, :by)
            on conflict (id) do update set
              document_no = excluded.document_no, issuer = excluded.issuer,
              title_chinese = excluded.title_chinese, title_english = excluded.title_english,
              summary_chinese = excluded.summary_chinese,
              summary_english = excluded.summary_english, issued_on = excluded.issued_on,
              in_force_from = excluded.in_force_from, in_force_to = excluded.in_force_to,
              version = p.version + 1, written_at = excluded.written_at,
              written_by = excluded.written_by
            where p.version = :version\
            """)
        .param("id", policy.id())
        .param("no", policy.documentNo())
        .param("issuer", policy.issuer())
        .param("titleChinese", policy.title().chinese())
        .param("titleEnglish", policy.title().english())
        .param("summaryChinese", policy.summary().chinese())
        .param("summaryEnglish", policy.summary().english())
        .param("issuedOn", policy.issuedOn())
        .param("from", policy.inForceFrom())
        .param("to", policy.inForceTo())
        .param("at", OffsetDateTime.now(clock))
        .param("by", Viewer.current().account())
        .param("version", policy.version())
        .update();
  }

  void attach(UUID policy, Policy.Attachment attachment) {
    client
        .sql(
            """
            insert into publicity.attachment
              (policy, name, media_type, bytes, sha256, stored_at, stored_by)
            values (:policy, :name, :type, :bytes, :sha256, :at, :by)
            on conflict (policy) do update set
              name = excluded.name, media_type = excluded.media_type, bytes = excluded.bytes,
              sha256 = excluded.sha256, stored_at = excluded.stored_at,
              stored_by = excluded.stored_by\
            """)
        .param("policy", policy)
        .param("name", attachment.name())
        .param("type", attachment.mediaType())
        .param("bytes", attachment.bytes())
        .param("sha256", attachment.sha256())
        .param("at", OffsetDateTime.now(clock))
        .param("by", Viewer.current().account())
        .update();
  }

  private static boolean sameText(Policy found, Policy policy) {
    return found.documentNo().equals(policy.documentNo())
        && found.issuer().equals(policy.issuer())
        && found.title().equals(policy.title())
        && found.summary().equals(policy.summary())
        && found.issuedOn().equals(policy.issuedOn())
        && found.setInMotion().equals(policy.setInMotion());
  }

  private static Policy read(ResultSet row) throws SQLException {
    return new Policy(
        row.getObject("id", UUID.class),
        row.getString("document_no"),
        row.getString("issuer"),
        new Wording(row.getString("title_chinese"), row.getString("title_english")),
        new Wording(row.getString("summary_chinese"), row.getString("summary_english")),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("in_force_from", LocalDate.class),
        row.getObject("in_force_to", LocalDate.class),
        new Policy.Effects(
            Arrays.asList((UUID[]) list(row, "milestones")),
            Arrays.asList((String[]) list(row, "figures"))),
        attachment(row),
        row.getInt("version"));
  }

  private static Object list(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array.getArray();
  }

  private static Policy.@Nullable Attachment attachment(ResultSet row) throws SQLException {
    String name = row.getString("name");
    return name == null
        ? null
        : new Policy.Attachment(
            name, row.getString("media_type"), row.getLong("bytes"), row.getString("sha256"));
  }
}
