package org.liandong.shared.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liandong.shared.Refusal;
import org.liandong.shared.Viewer;
import org.liandong.shared.web.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest
class ImportsTests {

  private static final LocalDate AS_OF = LocalDate.of(2018, 12, 31);

  @Autowired private Imports imports;
  @Autowired private ReportedRows reported;
  @Autowired private Things things;
  @Autowired private MessageSource messages;
  @TempDir private Path folder;

  @BeforeEach
  void forget() {
    things.kept.clear();
    things.applied.clear();
    things.failAfter = Integer.MAX_VALUE;
  }

  @Test
  void aTrialShowsEveryFateAndApplyingDoesWhatItShowed() throws IOException {
    things.kept.put("旧", new Thing("旧", 1));
    things.kept.put("同", new Thing("同", 5));
    String file = "名 称(必填),Number,多余\n新,2,x\n旧,3,\n同,5,\n坏,三,\n,4,\n新,9,\n";
    UUID id = upload(file);
    ImportSummary tried = check(id);
    assertThat(tried.status()).isEqualTo(ImportStatus.CHECKED);
    assertThat(tried.checked()).isEqualTo(new ImportSummary.Fates(1, 1, 1, 3, 0));
    assertThat(tried.unread()).containsExactly("多余");
    assertThat(things.kept).hasSize(2);
    List<RowReport> expected = rows(tried);
    assertThat(expected.get(3).reasons().getFirst().messageKey())
        .isEqualTo("refusal.sheets.cell.whole");
    assertThat(expected.get(3).reasons().getFirst().arguments()).contains("三");
    assertThat(expected.get(5).reasons().getFirst().code()).isEqualTo("sheets.row.twice");

    ImportSummary done = apply(id);
    assertThat(done.status()).isEqualTo(ImportStatus.APPLIED);
    assertThat(rows(done)).usingRecursiveComparison().isEqualTo(expected);
    assertThat(things.kept.get("旧")).isEqualTo(new Thing("旧", 3));
    assertThat(apply(id).applied()).isEqualTo(done.applied());
  }

  @Test
  void goesOnWhereItWasInterrupted() throws IOException {
    StringBuilder file = new StringBuilder("名称,数\n");
    for (int row = 1; row <= 1_700; row++) {
      file.append("第").append(row).append(',').append(row).append('\n');
    }
    UUID id = upload(file.toString());
    check(id);
    things.failAfter = 1_000;
    assertThatThrownBy(() -> apply(id)).isInstanceOf(IllegalStateException.class);
    assertThat(imports(id).applied().fresh()).isEqualTo(1_000);
    things.failAfter = Integer.MAX_VALUE;
    silence(id);
    assertThat(imports(id).stalled()).isTrue();
    ImportSummary done = apply(id);
    assertThat(done.applied()).isEqualTo(new ImportSummary.Fates(1_700, 0, 0, 0, 0));
    assertThat(things.applied).hasSize(1_700).doesNotHaveDuplicates();
  }

  @Test
  void theErrorFileHoldsTheRowsAsTheyCameWithTheReasonBeside() throws IOException {
    UUID id = upload("名称,数\n好,1\n\"=HYPERLINK(\"\"x\"\")\",坏\n");
    ImportSummary tried = check(id);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Viewer.SYSTEM.run(() ->
        reported.write(
            tried,
            RowFate.REFUSED,
            new Texts(messages, Locale.SIMPLIFIED_CHINESE),
            header -> SheetWriter.begin(SheetFormat.XLSX, file, "x", header)));
    List<SheetRow> rows = new ArrayList<>();
    SheetReader.read(
        Files.write(folder.resolve("errors.xlsx"), file.toByteArray()),
        SheetLimits.UPLOAD,
        rows::add);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).cells().subList(0, 4))
        .containsExactly("=HYPERLINK(\"x\")", "坏", "3", "未通过");
    assertThat(rows.get(1).cell(4)).contains("坏");
    assertThat(rows.get(1).formulas()).isEmpty();
  }

  @Test
  void refusesAFileWithoutTheColumnsAndNamesThem() {
    assertThatThrownBy(() -> upload("名字,数\nx,1\n"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("sheets.header.missing");
              assertThat(refusal.arguments()).containsExactly("名称", "名字、数");
            });
  }

  @Test
  void anotherAccountDoesNotSeeTheImport() throws IOException {
    UUID id = upload("名称,数\nx,1\n");
    Viewer other =
        new Viewer(
            UUID.randomUUID(),
            "别人",
            Viewer.SYSTEM.permissions(),
            Viewer.SYSTEM.jurisdiction(),
            Viewer.SYSTEM.organisations(),
            Viewer.SYSTEM.compartments());
    assertThatThrownBy(() -> other.call(() -> imports.find(id))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> other.call(() -> imports.apply(id))).isInstanceOf(Refusal.class);
    assertThat(other.call(imports::latest)).isEmpty();
    assertThatThrownBy(() -> Viewer.NOBODY.call(() -> imports.plan("things")))
        .isInstanceOf(Refusal.class);
  }

  private UUID upload(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("upload.csv"), text);
    return Viewer.SYSTEM.call(
        () -> imports.upload(new ImportRequest("things", file, "upload.csv", AS_OF)));
  }

  private ImportSummary check(UUID id) {
    return Viewer.SYSTEM.call(() -> imports.check(id));
  }

  private ImportSummary apply(UUID id) {
    return Viewer.SYSTEM.call(() -> imports.apply(id));
  }

  private ImportSummary imports(UUID id) {
    return Viewer.SYSTEM.call(() -> imports.find(id));
  }

  private List<RowReport> rows(ImportSummary upload) {
    return Viewer.SYSTEM.call(() -> imports.rows(upload, null, 0, 100));
  }

  private void silence(UUID id) {
    things.silence(id);
  }

  /** A thing with a number. */
  record Thing(String name, long number) {}

  /** Things kept in memory. */
  static final class Things extends PlainPlan<Thing> {

    private static final ImportColumn NAME = ImportColumn.required("名称", "name");
    private static final ImportColumn NUMBER = ImportColumn.required("数", "number");

    final Map<String, Thing> kept = new ConcurrentHashMap<>();
    final List<UUID> applied = new ArrayList<>();
    private final JdbcClient client;
    private final TransactionTemplate transaction;
    int failAfter = Integer.MAX_VALUE;

    Things(JdbcClient client, TransactionTemplate transaction) {
      super("things");
      this.client = client;
      this.transaction = transaction;
    }

    @Override
    public List<ImportColumn> columns() {
      return List.of(NAME, NUMBER);
    }

    @Override
    public @Nullable Thing read(ImportRow row) {
      String name = row.text(NAME);
      Long number = row.whole(NUMBER, 0, 1_000_000);
      return number == null ? null : new Thing(name, number);
    }

    @Override
    public String key(Thing thing) {
      return thing.name();
    }

    @Override
    public List<RowResult> judge(List<ImportLine<Thing>> lines) {
      return lines.stream().map(line -> RowResult.of(fate(line.value()))).toList();
    }

    @Override
    public List<RowResult> apply(List<ImportLine<Thing>> lines) {
      if (applied.size() >= failAfter) {
        throw new IllegalStateException("cut off");
      }
      List<RowResult> results = judge(lines);
      lines.forEach(line -> kept.put(line.value().name(), line.value()));
      lines.forEach(line -> applied.add(line.id()));
      return results;
    }

    void silence(UUID id) {
      Viewer.SYSTEM.run(() ->
          transaction.executeWithoutResult(status ->
              client
                  .sql(
                      "update sheets.upload set heard_at = heard_at - interval '1 hour' where id ="
                          + " :id")
                  .param("id", id)
                  .update()));
    }

    private RowFate fate(Thing thing) {
      Thing known = kept.get(thing.name());
      if (known == null) {
        return RowFate.NEW;
      }
      return known.equals(thing) ? RowFate.SAME : RowFate.CHANGED;
    }
  }

  @TestConfiguration
  static class Plans {

    @Bean
    Things things(JdbcClient client, TransactionTemplate transaction) {
      return new Things(client, transaction);
    }
  }
}
