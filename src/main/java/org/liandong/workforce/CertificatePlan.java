package org.liandong.workforce;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.people.NewPerson;
import org.liandong.people.People;
import org.liandong.shared.RegionCode;
import org.liandong.shared.sheets.ImportColumn;
import org.liandong.shared.sheets.ImportRow;
import org.springframework.stereotype.Component;

/** Qualification certificates from a sheet. */
@Component
class CertificatePlan extends RegisterPlan<NewCertificate> {

  private static final ImportColumn NUMBER =
      ImportColumn.required("证书编号", "证书号", "管理号", "certificate number");
  private static final ImportColumn ISSUED =
      ImportColumn.required("发证日期", "取得日期", "批准日期", "issued on");

  private final RegisterSheet sheet;
  private final Certificates certificates;

  CertificatePlan(
      People people, WholeCity wholeCity, RegisterSheet sheet, Certificates certificates) {
    super(people, wholeCity);
    this.sheet = sheet;
    this.certificates = certificates;
  }

  @Override
  public String code() {
    return "certificates";
  }

  @Override
  public String titleKey() {
    return "workforce.import.certificates";
  }

  @Override
  public String hintKey() {
    return "workforce.import.certificates.hint";
  }

  @Override
  public String donePath() {
    return "/console/social-workers";
  }

  @Override
  public List<ImportColumn> columns() {
    return List.of(
        RegisterSheet.NAME,
        RegisterSheet.IDENTITY,
        RegisterSheet.LEVEL,
        NUMBER,
        ISSUED,
        RegisterSheet.PLACE,
        RegisterSheet.ORGANISATION);
  }

  @Override
  public @Nullable NewCertificate read(ImportRow row) {
    RegionCode place = sheet.place(row);
    UUID organisation = sheet.organisation(row);
    NewPerson holder = sheet.person(row, place, organisation);
    ProfessionalLevel level = sheet.level(row);
    String number = row.text(NUMBER);
    LocalDate issuedOn = row.day(ISSUED);
    return holder == null || place == null || level == null || issuedOn == null
        ? null
        : new NewCertificate(row.id(), holder, level, number, issuedOn, place, organisation);
  }

  @Override
  public String key(NewCertificate row) {
    return row.number();
  }

  @Override
  NewPerson person(NewCertificate row) {
    return row.holder();
  }

  @Override
  @Nullable UUID there(NewCertificate row, @Nullable Integer number) {
    return certificates.there(row, number);
  }

  @Override
  void record(List<NewCertificate> fresh) {
    certificates.recordAll(fresh);
  }
}
