package org.liandong.workforce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liandong.people.PeopleFixtures;
import org.liandong.shared.Viewer;
import org.liandong.shared.sheets.ImportRequest;
import org.liandong.shared.sheets.ImportSummary;
import org.liandong.shared.sheets.Imports;
import org.liandong.shared.sheets.RowFate;
import org.liandong.shared.sheets.RowReport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class ImportPlansTests {

  @Autowired private Imports imports;
  @Autowired private ExamResults exams;
  @Autowired private SocialWorkers workers;
  @TempDir private Path directory;

  @Test
  void aSheetOfCertificatesIsJudgedRowByRowBeforeAnythingIsWritten() throws IOException {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    String identity = PeopleFixtures.identityNumber();
    String sheet =
        """
        姓名,身份证号码,级别,证书编号,发证日期,工作地
        导入甲,%1$s,助理社会工作师,A%2$s,2018-10-01,441702
        导入乙,%1$s,社会工作师,B%2$s,2018-10-01,441702
        导入丙,00000019900101123,社会工作师,C%2$s,2018-10-01,441702
        导入丁,%3$s,特级,D%2$s,2018-10-01,火星
        """
            .formatted(identity, mark, PeopleFixtures.identityNumber());
    UUID first = upload("certificates", sheet);
    assertThat(fates(check(first)))
        .containsExactly(RowFate.NEW, RowFate.NEW, RowFate.REFUSED, RowFate.REFUSED);
  }

  @Test
  void whatWasImportedIsFoundAgain() throws IOException {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    String identity = PeopleFixtures.identityNumber();
    String header = "姓名,身份证号码,级别,证书编号,发证日期,工作地\n";
    String good = "导入甲,%s,助理社会工作师,A%s,2018-10-01,江城区\n".formatted(identity, mark);
    String taken =
        "导入戊,%s,助理社会工作师,A%s,2018-10-01,441702\n".formatted(PeopleFixtures.identityNumber(), mark);
    String renamed = "导入己,%s,社会工作师,E%s,2019-10-01,441702\n".formatted(identity, mark);
    UUID first = upload("certificates", header + good);
    check(first);
    assertThat(fates(apply(first))).containsExactly(RowFate.NEW);
    assertThat(fates(check(upload("certificates", header + good)))).containsExactly(RowFate.SAME);
    assertThat(fates(check(upload("certificates", header + taken))))
        .containsExactly(RowFate.REFUSED);
    assertThat(fates(check(upload("certificates", header + renamed))))
        .containsExactly(RowFate.REFUSED);
  }

  @Test
  void importsResultsAndWorkers() throws IOException {
    UUID results =
        upload(
            "exam-results",
            """
            年份,姓名,身份证号码,级别,综合能力,实务,法规与政策,结果,所在地
            2012,成绩甲,%s,助理社会工作师,60,60,,,441702
            2012,成绩乙,%s,初级,,,,合格,441702
            2012,成绩丙,%s,初级,,,,,441702
            """
                .formatted(
                    PeopleFixtures.identityNumber(),
                    PeopleFixtures.identityNumber(),
                    PeopleFixtures.identityNumber()));
    assertThat(fates(check(results))).containsExactly(RowFate.NEW, RowFate.NEW, RowFate.REFUSED);
    apply(results);
    ExamSlice slice =
        Viewer.SYSTEM.call(() -> exams.page(new ExamFilter(2012, null, true), null, 10));
    assertThat(slice.total()).isEqualTo(2);
    String name = "社工" + PeopleFixtures.serial();
    UUID staff =
        upload(
            "social-workers",
            "姓名,身份证号码,电话,工作地,入职日期\n%s,%s,,441702,2018-07-01\n"
                .formatted(name, PeopleFixtures.identityNumber()));
    check(staff);
    apply(staff);
    assertThat(Viewer.SYSTEM.call(() -> workers.search(name, 5))).hasSize(1);
  }

  @Test
  void workersAndResultsImportedTwiceAreThereOnce() throws IOException {
    String name = "社工" + PeopleFixtures.serial();
    String staff =
        "姓名,身份证号码,电话,工作地,入职日期\n%s,%s,,441702,2018-07-01\n"
            .formatted(name, PeopleFixtures.identityNumber());
    String results =
        "年份,姓名,身份证号码,级别,综合能力,实务,法规与政策,结果,所在地\n2013,成绩丁,%s,助理社会工作师,60,60,,,441702\n"
            .formatted(PeopleFixtures.identityNumber());
    for (int round = 0; round < 2; round++) {
      RowFate expected = round == 0 ? RowFate.NEW : RowFate.SAME;
      for (UUID id : List.of(upload("social-workers", staff), upload("exam-results", results))) {
        assertThat(fates(check(id))).containsExactly(expected);
        assertThat(fates(apply(id))).containsExactly(expected);
      }
    }
    assertThat(Viewer.SYSTEM.call(() -> workers.search(name, 5))).hasSize(1);
    assertThat(
            Viewer.SYSTEM
                .call(() -> exams.page(new ExamFilter(2013, null, true), null, 10))
                .total())
        .isEqualTo(1);
  }

  private UUID upload(String plan, String sheet) throws IOException {
    Path file = Files.writeString(directory.resolve(UUID.randomUUID() + ".csv"), sheet, UTF_8);
    ImportRequest request =
        new ImportRequest(plan, file, file.toString(), LocalDate.of(2018, 12, 31));
    return Viewer.SYSTEM.call(() -> imports.upload(request));
  }

  private ImportSummary check(UUID id) {
    return Viewer.SYSTEM.call(() -> imports.check(id));
  }

  private ImportSummary apply(UUID id) {
    return Viewer.SYSTEM.call(() -> imports.apply(id));
  }

  private List<RowFate> fates(ImportSummary upload) {
    return Viewer.SYSTEM.call(() -> imports.rows(upload, null, 0, 100)).stream()
        .map(RowReport::fate)
        .toList();
  }
}
