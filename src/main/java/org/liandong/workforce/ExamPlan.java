package org.liandong.workforce;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.people.NewPerson;
import org.liandong.people.People;
import org.liandong.shared.RegionCode;
import org.liandong.shared.sheets.ImportColumn;
import org.liandong.shared.sheets.ImportRow;
import org.springframework.stereotype.Component;

/** Examination results from a sheet. */
@Component
class ExamPlan extends RegisterPlan<NewExamResult> {

  private static final int YEAR_MIN = 2008;
  private static final int YEAR_MAX = 2100;
  private static final int SCORE_MAX = 100;
  private static final ImportColumn YEAR = ImportColumn.required("年份", "考试年份", "year");
  private static final ImportColumn OUTCOME = ImportColumn.optional("结果", "是否合格", "outcome");
  private static final ImportColumn DAY = ImportColumn.optional("考试日期", "held on");
  private static final Map<ExamPaper, ImportColumn> PAPERS = papers();
  private static final Map<String, Boolean> OUTCOMES =
      Map.of("合格", true, "通过", true, "不合格", false, "未合格", false, "未通过", false);

  private final RegisterSheet sheet;
  private final ExamResults exams;

  ExamPlan(People people, WholeCity wholeCity, RegisterSheet sheet, ExamResults exams) {
    super(people, wholeCity);
    this.sheet = sheet;
    this.exams = exams;
  }

  @Override
  public String code() {
    return "exam-results";
  }

  @Override
  public String titleKey() {
    return "workforce.import.exams";
  }

  @Override
  public String hintKey() {
    return "workforce.import.exams.hint";
  }

  @Override
  public String donePath() {
    return "/console/exams";
  }

  @Override
  public List<ImportColumn> columns() {
    return List.of(
        YEAR,
        RegisterSheet.NAME,
        RegisterSheet.IDENTITY,
        RegisterSheet.LEVEL,
        paper(ExamPaper.COMPREHENSIVE),
        paper(ExamPaper.PRACTICE),
        paper(ExamPaper.LAW),
        OUTCOME,
        DAY,
        RegisterSheet.PLACE,
        RegisterSheet.ORGANISATION);
  }

  @Override
  public @Nullable NewExamResult read(ImportRow row) {
    Long year = row.whole(YEAR, YEAR_MIN, YEAR_MAX);
    RegionCode place = sheet.place(row);
    UUID organisation = sheet.organisation(row);
    NewPerson candidate = sheet.person(row, place, organisation);
    ProfessionalLevel level = sheet.level(row);
    Map<ExamPaper, Integer> scores = new EnumMap<>(ExamPaper.class);
    for (ExamPaper paper : ExamPaper.values()) {
      Long score = row.whole(paper(paper), 0, SCORE_MAX);
      if (score != null) {
        scores.put(paper, score.intValue());
      }
    }
    Boolean passed = row.choice(OUTCOME, OUTCOMES);
    LocalDate day = row.day(DAY);
    return year == null || place == null || candidate == null || level == null
        ? null
        : new NewExamResult(
            row.id(),
            candidate,
            year.intValue(),
            level,
            scores,
            scores.isEmpty() ? passed : null,
            day,
            place,
            organisation);
  }

  @Override
  public String key(NewExamResult row) {
    return row.candidate().identity().number() + "/" + row.year() + "/" + row.level();
  }

  @Override
  NewPerson person(NewExamResult row) {
    return row.candidate();
  }

  @Override
  @Nullable UUID there(NewExamResult row, @Nullable Integer number) {
    return exams.there(row, number);
  }

  @Override
  void record(List<NewExamResult> fresh) {
    exams.recordAll(fresh);
  }

  private static ImportColumn paper(ExamPaper paper) {
    return PAPERS.getOrDefault(paper, OUTCOME);
  }

  private static Map<ExamPaper, ImportColumn> papers() {
    Map<ExamPaper, ImportColumn> columns = new EnumMap<>(ExamPaper.class);
    columns.put(ExamPaper.COMPREHENSIVE, ImportColumn.optional("综合能力", "社会工作综合能力"));
    columns.put(ExamPaper.PRACTICE, ImportColumn.optional("实务", "社会工作实务"));
    columns.put(ExamPaper.LAW, ImportColumn.optional("法规与政策", "社会工作法规与政策"));
    return columns;
  }
}
