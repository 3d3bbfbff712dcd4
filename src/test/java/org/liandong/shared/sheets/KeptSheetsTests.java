package org.liandong.shared.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liandong.shared.Refusal;
import org.liandong.shared.Viewer;
import org.liandong.shared.cipher.TamperedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of uploads, how, and until when. */
@ApplicationModuleTest
@Import(RemarkPlan.class)
class KeptSheetsTests {

  private static final LocalDate AS_OF = LocalDate.of(2018, 12, 31);
  private static final String SHEET = "日期,备注,只此一栏\n2018-05-02,赵钱孙李来访,周吴郑王\n昨天冯陈褚卫,蒋沈韩杨,朱秦尤许\n";

  @Autowired private Imports imports;
  @Autowired private SheetSweeper sweeper;
  @Autowired private UploadPurges purges;
  @Autowired private UploadKeys keys;
  @Autowired private RemarkPlan remarks;
  @Autowired private JdbcClient client;
  @Autowired private TransactionTemplate transaction;
  @TempDir private Path folder;

  @BeforeEach
  void forget() {
    remarks.kept.clear();
  }

  @Test
  void noTextOfACellLiesReadableInTheTables() throws IOException {
    Viewer anna = account();
    UUID id = applied(anna, SHEET);
    ImportSummary upload = anna.call(() -> imports.find(id));
    assertThat(upload.unread()).containsExactly("只此一栏");
    List<RowReport> rows = anna.call(() -> imports.rows(upload, null, 0, 10));
    assertThat(rows.getFirst().excerpt()).contains("赵钱孙李来访", "周吴郑王");
    assertThat(rows.getLast().reasons().getFirst().arguments()).contains("昨天冯陈褚卫");

    String kept = everythingKept();
    String mark = HexFormat.of().formatHex(keys.mark(RemarkPlan.CODE, folder.resolve("sheet.csv")));
    assertThat(kept).as("what is there is found").contains("来访.csv", id.toString(), mark);
    for (String text : List.of("赵钱孙李", "周吴郑王", "昨天冯陈褚卫", "蒋沈韩杨", "朱秦尤许", "只此一栏")) {
      assertThat(kept).doesNotContain(text, hex(text));
    }
  }

  @Test
  void aPartMovedOrTakenAwayIsNoticed() throws IOException {
    Viewer anna = account();
    UUID one = upload(anna, SHEET);
    UUID other = upload(anna, SHEET);
    change(
        """
        update sheets.upload_part p set bytes = q.bytes from sheets.upload_part q
        where p.upload = :id and q.upload = :other\
        """,
        one,
        other);
    assertThatThrownBy(() -> anna.run(() -> imports.check(one)))
        .isInstanceOf(TamperedException.class);
    change("delete from sheets.upload_part where upload = :id and upload <> :other", other, one);
    assertThatThrownBy(() -> anna.run(() -> imports.check(other)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void contentIsDeletedWhenItHasLainLongEnoughAndTheSummaryStays() throws IOException {
    Viewer anna = account();
    UUID written = applied(anna, SHEET);
    UUID writtenLately = applied(anna, SHEET);
    UUID unconfirmed = upload(anna, SHEET);
    anna.run(() -> imports.check(unconfirmed));
    UUID unconfirmedLately = upload(anna, SHEET);
    ImportSummary before = anna.call(() -> imports.find(written));
    age(written, Duration.ofDays(31));
    age(writtenLately, Duration.ofDays(29));
    age(unconfirmed, Duration.ofDays(8));
    age(unconfirmedLately, Duration.ofDays(6));
    assertThat(sweeper.sweep()).isGreaterThanOrEqualTo(2);

    ImportSummary after = anna.call(() -> imports.find(written));
    assertThat(after.purged()).isTrue();
    assertThat(after.applied()).isEqualTo(before.applied());
    assertThat(after.checked()).isEqualTo(before.checked());
    assertThat(after.fileName()).isEqualTo("来访.csv");
    assertThat(anna.call(() -> imports.rows(after, null, 0, 10))).isEmpty();
    assertThat(left(written)).isZero();
    assertThat(anna.call(() -> imports.find(writtenLately)).purged()).isFalse();
    assertThat(anna.call(() -> imports.find(unconfirmed)).purged()).isTrue();
    assertThat(anna.call(() -> imports.find(unconfirmedLately)).purged()).isFalse();
    assertThat(anna.call(() -> imports.apply(unconfirmed)).status())
        .as("what is gone is not applied")
        .isEqualTo(ImportStatus.CHECKED);
  }

  @Test
  void theDayItIsDeletedIsTold() throws IOException {
    Viewer anna = account();
    UUID waiting = upload(anna, SHEET);
    ImportSummary unconfirmed = anna.call(() -> imports.find(waiting));
    assertThat(unconfirmed.keptUntil())
        .isEqualTo(unconfirmed.uploadedAt().plus(Duration.ofDays(7)));
    UUID id = applied(anna, SHEET);
    assertThat(anna.call(() -> imports.find(id)).keptUntil())
        .isEqualTo(heard(id).plus(Duration.ofDays(30)));
    assertThatThrownBy(() -> new SheetRetention(Duration.ofMinutes(5), Duration.ofDays(7)))
        .hasMessageContaining("liandong.sheets.kept-written=PT5M");
  }

  @Test
  void oneNodeSweepsAtATime() throws IOException {
    Viewer anna = account();
    UUID id = upload(anna, SHEET);
    age(id, Duration.ofDays(8));
    Viewer.SYSTEM.run(() ->
        transaction.executeWithoutResult(status -> {
          assertThat(purges.lock()).isTrue();
          assertThat(CompletableFuture.supplyAsync(sweeper::sweep).join()).isZero();
        }));
    assertThat(anna.call(() -> imports.find(id)).purged()).isFalse();
    sweeper.sweep();
    assertThat(anna.call(() -> imports.find(id)).purged()).isTrue();
  }

  @Test
  void whatIsAtWorkIsNotDeleted() throws IOException {
    Viewer anna = account();
    UUID id = upload(anna, SHEET);
    change(
        "update sheets.upload set status = 'CHECKING' where id = :id and id <> :other",
        id,
        UUID.randomUUID());
    assertThatThrownBy(() -> anna.run(() -> imports.discard(id)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("sheets.import.at-work"));
    assertThat(left(id)).isEqualTo(1);
  }

  @Test
  void theOwnerAndNobodyElseDeletesItSooner() throws IOException {
    Viewer anna = account();
    UUID id = applied(anna, SHEET);
    assertThatThrownBy(() -> account().run(() -> imports.discard(id))).isInstanceOf(Refusal.class);
    assertThat(left(id)).isPositive();
    ImportSummary gone = anna.call(() -> imports.discard(id));
    assertThat(gone.purged()).isTrue();
    assertThat(gone.applied()).isEqualTo(new ImportSummary.Fates(1, 0, 0, 1, 0));
    assertThat(left(id)).isZero();
    assertThat(anna.call(() -> imports.discard(id))).isEqualTo(gone);
    assertThatThrownBy(() -> anna.run(() -> imports.withFile(id, file -> {})))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("sheets.import.gone"));
  }

  @Test
  void theSameFileIsNoticedWhoeverImportedIt() throws IOException {
    Viewer anna = account();
    Viewer ben = account();
    String sheet = SHEET + "2018-05-03," + UUID.randomUUID() + ",\n";
    UUID first = upload(anna, sheet);
    UUID tried = upload(ben, sheet);
    assertThat(earlier(ben, tried)).as("uploaded is not imported").isNull();
    anna.run(() -> imports.check(first));
    anna.run(() -> imports.apply(first));
    EarlierImport known = Objects.requireNonNull(earlier(ben, tried));
    assertThat(known.upload()).isEqualTo(first);
    assertThat(known.account()).isEqualTo(anna.account());
    assertThat(known.importedAt()).isEqualTo(heard(first));
    assertThat(earlier(anna, first)).as("itself is no earlier import").isNull();
    assertThat(earlier(ben, upload(ben, sheet + " "))).isNull();
    anna.run(() -> imports.discard(first));
    assertThat(earlier(ben, tried)).as("known after its content is gone").isEqualTo(known);
  }

  private UUID applied(Viewer viewer, String sheet) throws IOException {
    UUID id = upload(viewer, sheet);
    viewer.run(() -> imports.check(id));
    viewer.run(() -> imports.apply(id));
    return id;
  }

  private UUID upload(Viewer viewer, String sheet) throws IOException {
    Path file = Files.writeString(folder.resolve("sheet.csv"), sheet);
    return viewer.call(
        () -> imports.upload(new ImportRequest(RemarkPlan.CODE, file, "来访.csv", AS_OF)));
  }

  private @Nullable EarlierImport earlier(Viewer viewer, UUID id) {
    return viewer.call(() -> imports.earlier(imports.find(id))).orElse(null);
  }

  private static Viewer account() {
    return RemarkPlan.account();
  }

  private void age(UUID id, Duration age) {
    long seconds = age.toSeconds();
    change(
        """
        update sheets.upload set heard_at = now() - interval '%d seconds'
        where id = :id and id <> :other\
        """
            .formatted(seconds),
        id,
        UUID.randomUUID());
  }

  private Instant heard(UUID id) {
    return Viewer.SYSTEM.call(() ->
        Objects.requireNonNull(
            transaction.execute(status ->
                client
                    .sql("select heard_at from sheets.upload where id = :id")
                    .param("id", id)
                    .query(Timestamp.class)
                    .single()
                    .toInstant())));
  }

  private void change(String sql, UUID id, UUID other) {
    Viewer.SYSTEM.run(() ->
        transaction.executeWithoutResult(status ->
            assertThat(client.sql(sql).param("id", id).param("other", other).update())
                .isEqualTo(1)));
  }

  /** Keys, parts and reports that are left of an upload. */
  private long left(UUID id) {
    return Viewer.SYSTEM.call(() ->
        Objects.requireNonNull(
            transaction.execute(status ->
                client
                    .sql(
                        """
                        select (select count(*) from sheets.upload_part where upload = :id)
                          + (select count(*) from sheets.row_report where upload = :id)
                        from sheets.upload where id = :id and (data_key is null) = (purged_at is not null)\
                        """)
                    .param("id", id)
                    .query(Long.class)
                    .single())));
  }

  /** Every row of every table of sheets as text; bytes are hexadecimal in it. */
  private String everythingKept() {
    List<String> rows = new ArrayList<>();
    Viewer.SYSTEM.run(() ->
        transaction.executeWithoutResult(status -> {
          for (String table : List.of("upload", "upload_part", "row_report", "imported_file")) {
            rows.addAll(
                client
                    .sql("select t::text from sheets.%s t".formatted(table))
                    .query(String.class)
                    .list());
          }
        }));
    return String.join("\n", rows);
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(UTF_8));
  }
}
