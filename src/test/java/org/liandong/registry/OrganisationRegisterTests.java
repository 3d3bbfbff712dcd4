package org.liandong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.liandong.shared.sheets.ImportRequest;
import org.liandong.shared.sheets.ImportStatus;
import org.liandong.shared.sheets.ImportSummary;
import org.liandong.shared.sheets.Imports;
import org.liandong.shared.sheets.RowReport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class OrganisationRegisterTests {

  private static final RegionCode JIANGCHENG = RegionCode.parse("441702");
  private static final RegionCode YANGXI = RegionCode.parse("441721");
  private static final LocalDate OPENED = LocalDate.of(2016, 5, 1);
  private static final LocalDate END_OF_2018 = LocalDate.of(2018, 12, 31);

  @Autowired private Organisations organisations;
  @Autowired private OrganisationRegister register;
  @Autowired private Imports imports;
  @Autowired private JdbcClient client;
  @Autowired private TransactionTemplate transaction;
  @TempDir private Path folder;

  @Test
  void everyStepOfALifeLeavesItsEntry() {
    UUID id = anAgency("生命周期社工中心");
    happen(id, StandingEvent.SUSPENDED, LocalDate.of(2017, 1, 1));
    assertThat(standing(id, END_OF_2018)).isEqualTo(1);
    happen(id, StandingEvent.RESUMED, LocalDate.of(2017, 6, 1));
    happen(id, StandingEvent.CANCELLED, LocalDate.of(2018, 3, 1));
    assertThat(standing(id, LocalDate.of(2018, 2, 28))).isEqualTo(1);
    assertThat(standing(id, END_OF_2018)).isZero();
    happen(id, StandingEvent.REREGISTERED, LocalDate.of(2019, 1, 1));
    assertThat(standing(id, LocalDate.of(2019, 1, 1))).isEqualTo(1);
    assertThat(record(id).status()).isEqualTo(OrganisationStatus.REGISTERED);
    assertThat(record(id).standings()).hasSize(5);
  }

  @Test
  void refusesAStepOutOfOrder() {
    UUID id = anAgency("次序社工中心");
    assertRefused(
        () -> happen(id, StandingEvent.RESUMED, OPENED.plusDays(1)), "registry.standing.order");
    assertRefused(
        () -> happen(id, StandingEvent.CANCELLED, OPENED.minusDays(1)), "registry.standing.day");
    assertRefused(
        () -> happen(id, StandingEvent.CANCELLED, LocalDate.of(2099, 1, 1)),
        "registry.standing.day");
    assertThat(record(id).version()).isEqualTo(1);
  }

  @Test
  void correctingTheDivisionMovesTheEntryAndKeepsTheHistory() {
    UUID id = anAgency("待更正社工中心");
    assertRefused(() -> move(id, YANGXI, ""), "registry.reason.missing");
    move(id, YANGXI, "原文未写明所属县区,经核对为阳西县");
    assertThat(entries(id)).isEqualTo(3);
    assertThat(sum(id, JIANGCHENG)).isZero();
    assertThat(sum(id, YANGXI)).isEqualTo(1);
    OrganisationRecord.Change change = record(id).history().getFirst();
    assertThat(change.before()).isEqualTo("441702");
    assertThat(change.after()).isEqualTo("441721");
    assertThat(change.reason()).contains("经核对");
    move(id, JIANGCHENG, "再次核对");
    assertThat(sum(id, JIANGCHENG)).isEqualTo(1);
    assertThat(record(id).history()).hasSize(2);
  }

  @Test
  void correctingADayMovesTheEntryInTime() {
    UUID id = anAgency("改期社工中心");
    UUID event = record(id).standings().getFirst().id();
    LocalDate earlier = LocalDate.of(2015, 1, 1);
    system(() -> register.redate(id, 1, event, earlier, "证书日期为 2015 年"));
    assertThat(standing(id, earlier)).isEqualTo(1);
    assertThat(standing(id, OPENED)).isEqualTo(1);
    assertThat(standing(id, earlier.minusDays(1))).isZero();
    assertThat(record(id).statusSince()).isEqualTo(earlier);
  }

  @Test
  void aSecondChangeFromTheSameVersionIsAConflict() {
    UUID id = anAgency("并发社工中心");
    OrganisationDetails one = record(id).details().serving(Set.of());
    change(id, 1, noted(one, "甲"));
    assertRefused(() -> change(id, 1, noted(one, "乙")), "registry.changed-meanwhile");
    assertThat(record(id).details().note()).isEqualTo("甲");
    assertThat(change(id, 2, noted(one, "甲"))).isEqualTo(2);
  }

  @Test
  void theOrganisationsOf2018ImportAsTheyAre() throws IOException {
    UUID id = upload();
    ImportSummary tried = Viewer.SYSTEM.call(() -> imports.check(id));
    assertThat(tried.checked()).isEqualTo(new ImportSummary.Fates(24, 0, 0, 0, 0));
    assertThat(organisations.findByName("阳江市新时代社会工作服务中心")).isEmpty();
    List<RowReport> trial = rows(tried);
    ImportSummary done = Viewer.SYSTEM.call(() -> imports.apply(id));
    assertThat(done.status()).isEqualTo(ImportStatus.APPLIED);
    assertThat(rows(done)).usingRecursiveComparison().isEqualTo(trial);

    OrganisationSummary open = organisations.findByName("阳江市新时代社会工作服务中心").orElseThrow();
    OrganisationRecord record = record(open.id());
    assertThat(record.details().note()).startsWith("the article does not say");
    assertThat(record.details().kind()).isEqualTo(OrganisationKind.SOCIAL_WORK_AGENCY);
    assertThat(standing(open.id(), END_OF_2018)).isEqualTo(1);
    for (String name : List.of("阳江市新时代社会工作服务中心", "阳江市树苗公益成长服务中心", "阳江市春阳社会工作服务中心")) {
      UUID corrected = organisations.findByName(name).orElseThrow().id();
      move(corrected, RegionCode.parse("441700"), "原文未写明所属县区,按市直更正");
      assertThat(record(corrected).history().getFirst().before()).isEqualTo("441702");
      assertThat(entries(corrected)).isEqualTo(3);
    }

    UUID again = upload();
    assertThat(Viewer.SYSTEM.call(() -> imports.check(again)).checked())
        .isEqualTo(new ImportSummary.Fates(0, 0, 24, 0, 3));
  }

  private UUID anAgency(String name) {
    UUID id = TimeOrderedId.next();
    return Viewer.SYSTEM.call(() ->
        organisations.register(
            new RegisterOrganisation(
                id,
                OrganisationDetails.of(name, OrganisationKind.SOCIAL_WORK_AGENCY, JIANGCHENG),
                OPENED)));
  }

  private void happen(UUID id, StandingEvent event, LocalDate day) {
    int version = record(id).version();
    system(() -> register.happen(id, version, event, day, "依申请"));
  }

  private void move(UUID id, RegionCode region, String reason) {
    OrganisationRecord record = record(id);
    OrganisationDetails old = record.details();
    OrganisationDetails moved =
        new OrganisationDetails(
            old.name(),
            old.shortName(),
            old.kind(),
            region,
            old.district(),
            old.creditCode(),
            old.registeredOn(),
            old.authority(),
            old.domains(),
            old.staff(),
            old.note());
    system(() -> register.change(new ChangeOrganisation(id, record.version(), moved, reason)));
  }

  private int change(UUID id, int version, OrganisationDetails details) {
    return Viewer.SYSTEM.call(
        () -> register.change(new ChangeOrganisation(id, version, details, "")));
  }

  private static OrganisationDetails noted(OrganisationDetails old, String note) {
    return new OrganisationDetails(
        old.name(), "", old.kind(), old.region(), "", null, null, "", Set.of(), null, note);
  }

  private UUID upload() throws IOException {
    Path file = folder.resolve("organisations-2018.csv");
    try (InputStream bytes =
        Objects.requireNonNull(
            OrganisationRegisterTests.class.getResourceAsStream(
                "/registry/4417/organisations-2018.csv"))) {
      Files.write(file, bytes.readAllBytes());
    }
    return Viewer.SYSTEM.call(() ->
        imports.upload(
            new ImportRequest("organisations", file, "organisations-2018.csv", END_OF_2018)));
  }

  private List<RowReport> rows(ImportSummary upload) {
    return Viewer.SYSTEM.call(() -> imports.rows(upload, null, 0, 100));
  }

  private OrganisationRecord record(UUID id) {
    return Viewer.SYSTEM.call(() -> register.record(id));
  }

  private static void system(Runnable work) {
    Viewer.SYSTEM.run(work);
  }

  private long standing(UUID id, LocalDate day) {
    return query(
        client
            .sql(
                """
                select coalesce(sum(count), 0)::bigint from ledger.entry
                where organisation = :id and occurred_on <= :day\
                """)
            .param("id", id)
            .param("day", day));
  }

  private long entries(UUID id) {
    return query(
        client.sql("select count(*) from ledger.entry where organisation = :id").param("id", id));
  }

  private long sum(UUID id, RegionCode region) {
    return query(
        client
            .sql(
                """
                select coalesce(sum(count), 0)::bigint from ledger.entry
                where organisation = :id and region = :region\
                """)
            .param("id", id)
            .param("region", region.value()));
  }

  private long query(JdbcClient.StatementSpec statement) {
    return Viewer.SYSTEM.call(() ->
        Objects.requireNonNull(
            transaction.execute(status -> statement.query(Long.class).single())));
  }

  private static void assertRefused(ThrowingCallable work, String code) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
