package org.liandong.shared.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.test.ApplicationModuleTest;

/** What becomes of uploads that were kept in clear. Done and taken back in one transaction. */
@ApplicationModuleTest
class SealedSheetsMigrationTests {

  private static final String BEFORE =
      """
      insert into sheets.upload
        (id, plan, file_name, bytes, as_of, account, uploaded_at, status, heard_at, unread)
      values ('01890000-0000-7000-8000-000000000001', 'things', 'a.csv', 7, '2018-12-31',
        '01890000-0000-7000-8000-000000000002', now(), 'APPLIED', now(), '{电话}');
      insert into sheets.upload_part select id, 0, 'content' from sheets.upload;
      insert into sheets.row_report
      select id, phase, number, fate, reasons, '赵钱孙'
      from sheets.upload, (values
        ('CHECK', 2, 'NEW', ''), ('CHECK', 3, 'NEW', 'look'), ('CHECK', 4, 'REFUSED', 'no'),
        ('APPLY', 2, 'NEW', ''), ('APPLY', 3, 'SAME', ''), ('APPLY', 4, 'REFUSED', 'no'))
        as r (phase, number, fate, reasons);
      """;
  private static final String AFTER =
      """
      select kept_checked::text, kept_applied::text, (purged_at is not null)::text, data_key is null,
        (select count(*) from sheets.upload_part) + (select count(*) from sheets.row_report)
      from sheets.upload\
      """;

  @Autowired private FlywayConnectionDetails owner;

  @Value("${spring.flyway.placeholders.application}")
  private String application;

  @Test
  void theirContentIsDeletedAndTheirCountsAreKept() throws SQLException, IOException {
    try (Connection connection =
            DriverManager.getConnection(
                owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("drop schema sheets cascade");
      statement.execute(migration("V1__sheets.sql"));
      statement.execute(BEFORE);
      statement.execute(migration("V2__sealed_sheets.sql"));
      List<String> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery(AFTER)) {
        assertThat(row.next()).isTrue();
        for (int column = 1; column <= 5; column++) {
          found.add(row.getString(column));
        }
      }
      connection.rollback();
      assertThat(found).containsExactly("{2,0,0,1,1}", "{1,0,1,1,0}", "true", "t", "0");
    }
  }

  private String migration(String file) throws IOException {
    return new ClassPathResource("db/migration/shared/" + file)
        .getContentAsString(UTF_8)
        .replace("${application}", application);
  }
}
