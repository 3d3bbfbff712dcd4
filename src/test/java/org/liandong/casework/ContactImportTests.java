package org.liandong.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.casework.ContactFixtures.JIANGCHENG;
import static org.liandong.casework.ContactFixtures.aContact;
import static org.liandong.casework.ContactFixtures.countyAccount;
import static org.liandong.casework.ContactFixtures.like;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liandong.casework.RecordContact.Staff;
import org.liandong.shared.Refusal;
import org.liandong.shared.Viewer;
import org.liandong.shared.sheets.ImportRequest;
import org.liandong.shared.sheets.ImportSummary;
import org.liandong.shared.sheets.Imports;
import org.liandong.shared.sheets.RowFate;
import org.liandong.shared.sheets.RowReport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** A sheet of contacts may be brought as often as one likes. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(CaseworkWorld.class)
class ContactImportTests {

  private static final String HEADER = "日期,开始时刻,分钟,区划,机构,社会工作者,服务领域,服务方式,其他人数,备注\n";

  @Autowired private Imports imports;
  @Autowired private Contacts contacts;
  @Autowired private ContactBoard board;
  @Autowired private CaseworkWorld world;
  @TempDir private Path folder;
  private Staff staff;

  @BeforeEach
  void station() {
    staff = world.staff();
  }

  @Test
  void theSameSheetTwiceMakesItsContactsOnce() throws IOException {
    String sheet = HEADER + row("2018-05-02", 45, "初访") + row("2018-05-03", 30, "");
    ImportSummary first = apply(tried(sheet));
    assertThat(first.applied()).isEqualTo(new ImportSummary.Fates(2, 0, 0, 0, 0));
    List<UUID> made = records(first);
    assertThat(made).doesNotContainNull().doesNotHaveDuplicates();
    assertThat(contact(made.getFirst()).said().note()).isEqualTo("初访");
    assertThat(world.entries(made.getFirst())).hasSize(1);

    ImportSummary second = tried(sheet);
    assertThat(second.checked()).isEqualTo(new ImportSummary.Fates(0, 0, 2, 0, 0));
    assertThat(records(second)).isEqualTo(made);
    apply(second);
    assertThat(count()).isEqualTo(2);
    assertThat(world.entries(made.getFirst())).hasSize(1);
  }

  @Test
  void aSheetSavedInAnotherFormIsTheSame() throws IOException {
    apply(tried(HEADER + row("2018-05-02", 45, "走访 (一)")));
    String sheet =
        """
        分钟,服务方式,服务领域,社工,机构名称,区划代码,服务日期,开始时间,人数,备注,是否估计
        45.0,入户探访,老年人服务,%s,%s,441702001000,2018年5月2日,09:30,12.0, 走访  (一) ,否
        """
            .formatted(staff.worker(), staff.organisation());
    ImportSummary other = tried(sheet);
    assertThat(fates(other)).containsExactly(RowFate.SAME);
    apply(other);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void aCorrectedSheetMakesOnlyItsCorrectedRowsNew() throws IOException {
    String sound = row("2018-05-02", 45, "一") + row("2018-05-03", 45, "二");
    ImportSummary first = apply(tried(HEADER + sound + row("2018-05-04", 4_500, "三")));
    assertThat(first.applied()).isEqualTo(new ImportSummary.Fates(2, 0, 0, 1, 0));
    ImportSummary corrected = apply(tried(HEADER + row("2018-05-04", 450, "三") + sound));
    assertThat(fates(corrected)).containsExactly(RowFate.NEW, RowFate.SAME, RowFate.SAME);
    assertThat(count()).isEqualTo(3);
  }

  @Test
  void equalRowsAreServicesOfTheirOwnWhenSomebodySaysSo() throws IOException {
    String sheet = HEADER + row("2018-05-02", 45, "") + row("2018-05-02", 45, "");
    apply(tried(sheet));
    assertThat(count()).isEqualTo(2);
    ImportSummary again = tried(sheet);
    UUID id = again.id();
    assertThat(again.checked().same()).isEqualTo(2);
    assertThat(Viewer.SYSTEM.call(() -> imports.apply(id, true)).applied().fresh()).isEqualTo(2);
    Viewer.SYSTEM.run(() -> imports.apply(id, true));
    assertThat(count()).isEqualTo(4);
    assertThat(tried(sheet).checked().same()).isEqualTo(2);
  }

  @Test
  void whatWasWithdrawnOrCorrectedSinceStaysSo() throws IOException {
    String sheet = HEADER + row("2018-05-02", 45, "撤") + row("2018-05-03", 45, "改");
    List<UUID> made = records(apply(tried(sheet)));
    RecordContact said = contact(made.get(1)).said();
    Viewer.SYSTEM.run(() -> contacts.withdraw(made.get(0), 1, "重复"));
    Viewer.SYSTEM.run(() -> contacts.correct(said.id(), 1, like(said).lasting(50).build(), "时长记错"));
    ImportSummary again = tried(sheet);
    assertThat(fates(again)).containsExactly(RowFate.SAME, RowFate.SAME);
    assertThat(records(again)).isEqualTo(made);
    assertThat(codes(again))
        .containsExactly("casework.import.withdrawn", "casework.import.corrected");
    apply(again);
    assertThat(contact(made.get(0)).status()).isEqualTo(Contact.Status.WITHDRAWN);
    assertThat(contact(made.get(1)).said().time().minutes()).isEqualTo(50);
    assertThat(world.entries(made.get(0))).as("one and its reversal").hasSize(2);

    ImportSummary anew = tried(sheet);
    ImportSummary done = Viewer.SYSTEM.call(() -> imports.apply(anew.id(), true));
    assertThat(done.applied().fresh()).isEqualTo(2);
    assertThat(records(done)).doesNotContainAnyElementsOf(made);
    assertThat(contact(made.get(0)).status()).isEqualTo(Contact.Status.WITHDRAWN);
  }

  @Test
  void twoWhoConfirmTheSameSheetAtOnceMakeItsContactsOnce() throws Exception {
    StringBuilder sheet = new StringBuilder(HEADER);
    for (int row = 0; row < 1_200; row++) {
      sheet.append(row("2018-05-%02d".formatted(1 + row / 2 % 28), 45, "第" + row / 2));
    }
    List<Future<ImportSummary>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int account = 0; account < 2; account++) {
        Viewer viewer = countyAccount(JIANGCHENG);
        UUID id = upload(viewer, sheet.toString());
        viewer.run(() -> imports.check(id));
        running.add(threads.submit(() -> viewer.callChecked(() -> imports.apply(id))));
      }
    }
    ImportSummary one = running.get(0).get();
    ImportSummary other = running.get(1).get();
    assertThat(one.applied().fresh() + other.applied().fresh()).isEqualTo(1_200);
    assertThat(one.applied().same() + other.applied().same()).isEqualTo(1_200);
    assertThat(count()).isEqualTo(1_200);
  }

  @Test
  void aContactOfTheSameContentRecordedByHandIsNotTheRows() throws IOException {
    Viewer.SYSTEM.run(() -> contacts.record(aContact(staff).build()));
    assertThat(tried(HEADER + row("2018-05-02", 45, "")).checked().fresh()).isEqualTo(1);
  }

  private String row(String day, int minutes, String note) {
    return "%s,9:30,%d,441702001,%s,%s,ELDERLY,HOME_VISIT,12,%s\n"
        .formatted(day, minutes, staff.organisation(), staff.worker(), note);
  }

  private UUID upload(Viewer viewer, String sheet) throws IOException {
    Path file = Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), sheet);
    LocalDate day = LocalDate.of(2018, 12, 31);
    return viewer.call(() -> imports.upload(new ImportRequest("contacts", file, "服务.csv", day)));
  }

  private ImportSummary tried(String sheet) throws IOException {
    UUID id = upload(Viewer.SYSTEM, sheet);
    return Viewer.SYSTEM.call(() -> imports.check(id));
  }

  private ImportSummary apply(ImportSummary upload) {
    return Viewer.SYSTEM.call(() -> imports.apply(upload.id()));
  }

  private List<RowReport> rows(ImportSummary upload) {
    return Viewer.SYSTEM.call(() -> imports.rows(upload, null, 0, 100));
  }

  private List<RowFate> fates(ImportSummary upload) {
    return rows(upload).stream().map(RowReport::fate).toList();
  }

  private List<UUID> records(ImportSummary upload) {
    return rows(upload).stream().map(RowReport::record).toList();
  }

  private List<String> codes(ImportSummary upload) {
    return rows(upload).stream().flatMap(row -> row.reasons().stream()).map(Refusal::code).toList();
  }

  private long count() {
    ContactFilter ours =
        new ContactFilter(null, null, null, staff.organisation(), null, null, null, null, null);
    return Viewer.SYSTEM.call(() -> board.count(ours));
  }

  private Contact contact(UUID id) {
    return Viewer.SYSTEM.call(() -> contacts.find(id));
  }
}
