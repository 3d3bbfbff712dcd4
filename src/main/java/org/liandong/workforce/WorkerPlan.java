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

/** Social workers from a sheet. */
@Component
class WorkerPlan extends RegisterPlan<NewSocialWorker> {

  private static final ImportColumn SINCE = ImportColumn.required("入职日期", "first day");
  private static final ImportColumn PHONE = ImportColumn.optional("电话", "手机", "phone");

  private final RegisterSheet sheet;
  private final WorkerRows rows;
  private final SocialWorkers workers;

  WorkerPlan(
      People people,
      WholeCity wholeCity,
      RegisterSheet sheet,
      WorkerRows rows,
      SocialWorkers workers) {
    super(people, wholeCity);
    this.sheet = sheet;
    this.rows = rows;
    this.workers = workers;
  }

  @Override
  public String code() {
    return "social-workers";
  }

  @Override
  public String titleKey() {
    return "workforce.import.workers";
  }

  @Override
  public String hintKey() {
    return "workforce.import.workers.hint";
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
        PHONE,
        RegisterSheet.ORGANISATION,
        RegisterSheet.PLACE,
        SINCE);
  }

  @Override
  public @Nullable NewSocialWorker read(ImportRow row) {
    RegionCode place = sheet.place(row);
    UUID organisation = sheet.organisation(row);
    NewPerson person = sheet.person(row, place, organisation);
    LocalDate since = row.day(SINCE);
    return person == null || place == null || since == null
        ? null
        : new NewSocialWorker(
            row.id(), person.withContact(row.text(PHONE), null), organisation, place, since);
  }

  @Override
  public String key(NewSocialWorker row) {
    return row.person().identity().number() + "/" + row.organisation();
  }

  @Override
  NewPerson person(NewSocialWorker row) {
    return row.person();
  }

  @Override
  @Nullable UUID there(NewSocialWorker row, @Nullable Integer number) {
    return rows.serving(rows.checked(row), number == null ? 0 : number);
  }

  @Override
  void record(List<NewSocialWorker> fresh) {
    workers.registerAll(fresh);
  }
}
