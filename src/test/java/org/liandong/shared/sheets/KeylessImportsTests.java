package org.liandong.shared.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows without a natural key are known again by what they say. */
@ApplicationModuleTest
@Import(RemarkPlan.class)
class KeylessImportsTests {

  private static final String HEADER = "日期,备注,数\n";

  @Autowired private Imports imports;
  @Autowired private RemarkPlan remarks;
  @Autowired private JdbcClient client;
  @Autowired private TransactionTemplate transaction;
  @TempDir private Path folder;

  @BeforeEach
  void forget() {
    remarks.kept.clear();
    remarks.failAfter = Integer.MAX_VALUE;
  }

  @Test
  void theSameSheetWrittenOtherwiseMakesNothingNew() throws IOException {
    apply(tried(HEADER + "2018-05-02,甲 乙(一),5\n2018-05-03,丙,1\n"), false);
    UUID again = tried("数,备注,日期,其他\n1.0,丙,2018年5月3日,x\n5,甲  乙(一),2018/5/2,y\n");
    assertThat(find(again).checked()).isEqualTo(new ImportSummary.Fates(0, 0, 2, 0, 0));
    assertThat(apply(again, false).applied()).isEqualTo(new ImportSummary.Fates(0, 0, 2, 0, 0));
    assertThat(remarks.kept).hasSize(2);
  }

  @Test
  void aCorrectedSheetMakesOnlyItsCorrectedRowsNew() throws IOException {
    apply(tried(HEADER + "2018-05-02,甲,5\n错误,乙,1\n2018-05-04,丙,1\n"), false);
    UUID corrected = tried(HEADER + "2018-05-04,丙,1\n2018-05-03,乙,1\n2018-05-02,甲,6\n");
    assertThat(fates(corrected)).containsExactly(RowFate.SAME, RowFate.NEW, RowFate.NEW);
    apply(corrected, false);
    assertThat(remarks.kept).hasSize(4);
    assertThat(rows(corrected).getFirst().record()).isIn(remarks.kept.keySet());
  }

  @Test
  void equalRowsOfOneSheetCountEach() throws IOException {
    String row = "2018-05-02,甲,5\n";
    apply(tried(HEADER + row + row), false);
    assertThat(remarks.kept).hasSize(2);
    UUID more = tried(HEADER + row + "2018-05-03,乙,1\n" + row + row);
    assertThat(fates(more)).containsExactly(RowFate.SAME, RowFate.NEW, RowFate.SAME, RowFate.NEW);
    apply(more, false);
    assertThat(remarks.kept).hasSize(4);
  }

  @Test
  void equalRowsAreRecordedOnceMoreOnlyWhenAskedAndThenOnce() throws IOException {
    String sheet = HEADER + "2018-05-02,甲,5\n2018-05-03,乙,1\n";
    apply(tried(sheet), false);
    UUID again = tried(sheet + "2018-05-04,丙,1\n");
    assertThat(apply(again, true).applied()).isEqualTo(new ImportSummary.Fates(3, 0, 0, 0, 0));
    assertThat(find(again).again()).isTrue();
    assertThat(remarks.kept).hasSize(5);
    assertThat(apply(again, true).applied().fresh()).isEqualTo(3);
    assertThat(remarks.kept).hasSize(5);
    assertThat(fates(tried(sheet))).containsExactly(RowFate.SAME, RowFate.SAME);
  }

  @Test
  void onceMoreMeansTheRowsThatTheTrialShowed() throws IOException {
    String sheet = HEADER + "2018-05-02,甲,5\n2018-05-03,乙,1\n";
    apply(tried(HEADER + "2018-05-02,甲,5\n"), false);
    UUID mine = tried(sheet);
    UUID hers = tried(sheet);
    apply(hers, false);
    assertThat(remarks.kept).hasSize(2);
    assertThat(apply(mine, true).applied())
        .as("the first row was to be repeated, the second came to be recorded meanwhile")
        .isEqualTo(new ImportSummary.Fates(1, 0, 1, 0, 0));
    assertThat(remarks.kept).hasSize(3);
  }

  @Test
  void interruptedItGoesOnAsItWasAskedFirst() throws IOException {
    StringBuilder sheet = new StringBuilder(HEADER);
    for (int row = 0; row < 1_200; row++) {
      sheet.append("2018-05-02,第").append(row % 600).append(",1\n");
    }
    apply(tried(sheet.toString()), false);
    assertThat(remarks.kept).hasSize(1_200);
    UUID again = tried(sheet.toString());
    remarks.failAfter = 1_700;
    assertThatThrownBy(() -> apply(again, true)).isInstanceOf(IllegalStateException.class);
    assertThat(remarks.kept).hasSize(1_700);
    remarks.failAfter = Integer.MAX_VALUE;
    silence(again);
    assertThat(apply(again, false).applied()).isEqualTo(new ImportSummary.Fates(1_200, 0, 0, 0, 0));
    assertThat(remarks.kept).hasSize(2_400);
  }

  @Test
  void anIdOfContentIsTimeOrderedByTheRowsDay() throws IOException {
    apply(tried(HEADER + "2018-05-02,甲,5\n"), false);
    UUID id = remarks.kept.keySet().iterator().next();
    assertThat(TimeOrderedId.isTimeOrdered(id)).isTrue();
    assertThat(TimeOrderedId.madeAt(id)).isEqualTo("2018-05-02T00:00:00Z");
    apply(tried(HEADER + "1955-05-02,早,5\n"), false);
    assertThat(remarks.kept.keySet()).hasSize(2).allMatch(TimeOrderedId::isTimeOrdered);
  }

  private UUID tried(String sheet) throws IOException {
    Path file = Files.writeString(folder.resolve("sheet.csv"), sheet);
    LocalDate day = LocalDate.of(2018, 12, 31);
    return Viewer.SYSTEM.call(() -> {
      UUID id = imports.upload(new ImportRequest(RemarkPlan.CODE, file, "sheet.csv", day));
      imports.check(id);
      return id;
    });
  }

  private ImportSummary apply(UUID id, boolean again) {
    return Viewer.SYSTEM.call(() -> imports.apply(id, again));
  }

  private ImportSummary find(UUID id) {
    return Viewer.SYSTEM.call(() -> imports.find(id));
  }

  private List<RowReport> rows(UUID id) {
    return Viewer.SYSTEM.call(() -> imports.rows(imports.find(id), null, 0, 100));
  }

  private List<RowFate> fates(UUID id) {
    return rows(id).stream().map(RowReport::fate).toList();
  }

  private void silence(UUID id) {
    Viewer.SYSTEM.run(() ->
        transaction.executeWithoutResult(status ->
            client
                .sql(
                    """
                    update sheets.upload set heard_at = heard_at - interval '1 hour'
                    where id = :id\
                    """)
                .param("id", id)
                .update()));
  }
}
