package org.liandong.regions;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of zones and codes of old. */
@Repository
class RegionChanges {

  private final JdbcClient client;

  RegionChanges(JdbcClient client) {
    this.client = client;
  }

  void note(String subject, RegionChange.What what, String detail, String reason) {
    client
        .sql(
            """
            insert into regions.change (id, subject, what, detail, reason, at, account)
            values (:id, :subject, :what, :detail, :reason, now(), :account)\
            """)
        .param("id", TimeOrderedId.next())
        .param("subject", subject)
        .param("what", what.name())
        .param("detail", detail)
        .param("reason", reason)
        .param("account", Viewer.current().account())
        .update();
  }

  /** Newest first. */
  List<RegionChange> latest(int limit) {
    return client
        .sql(
            """
            select subject, what, detail, reason, at, account from regions.change
            order by id desc limit :limit\
            """)
        .param("limit", limit)
        .query((row, number) ->
            new RegionChange(
                row.getString("subject"),
                RegionChange.What.valueOf(row.getString("what")),
                row.getString("detail"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("account", UUID.class)))
        .list();
  }
}
