package org.liandong.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liandong.people.Linking;
import org.liandong.people.NewPerson;
import org.liandong.people.People;
import org.liandong.people.PeopleFixtures;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class ExamResultsTests {

  private static final RegionCode JIANGCHENG = RegionCode.parse("441702");

  @Autowired private ExamResults exams;
  @Autowired private People people;
  @Autowired private Linking linking;
  @Autowired private JdbcClient client;
  @Autowired private TransactionTemplate transaction;

  @Test
  void assistantsPassWithBothPapersAtTheLine() {
    NewPerson candidate = PeopleFixtures.aPerson("考生甲", JIANGCHENG);
    record(candidate, 2017, ProfessionalLevel.ASSISTANT_SOCIAL_WORKER, 60, 59, null);
    assertThat(passed(candidate)).isZero();
    record(candidate, 2018, ProfessionalLevel.ASSISTANT_SOCIAL_WORKER, 60, 60, null);
    assertThat(passed(candidate)).isEqualTo(1);
  }

  @Test
  void threePapersOverTwoYearsPassInTheSecondWhateverIsRecordedFirst() {
    NewPerson candidate = PeopleFixtures.aPerson("考生乙", JIANGCHENG);
    UUID later = record(candidate, 2018, ProfessionalLevel.SOCIAL_WORKER, null, 70, 61);
    assertThat(passed(candidate)).isZero();
    UUID earlier = record(candidate, 2017, ProfessionalLevel.SOCIAL_WORKER, 65, 40, null);
    assertThat(passed(candidate)).isEqualTo(1);
    assertThat(find(later).passed()).isTrue();
    assertThat(find(earlier).passed()).isFalse();
    Viewer.SYSTEM.run(() -> exams.withdraw(earlier, "成绩无效"));
    assertThat(passed(candidate)).isZero();
  }

  @Test
  void aRepeatCountsOnceAndOtherScoresAreRefused() {
    NewPerson candidate = PeopleFixtures.aPerson("考生丙", JIANGCHENG);
    UUID first = record(candidate, 2018, ProfessionalLevel.ASSISTANT_SOCIAL_WORKER, 80, 80, null);
    UUID again = record(candidate, 2018, ProfessionalLevel.ASSISTANT_SOCIAL_WORKER, 80, 80, null);
    assertThat(again).isEqualTo(first);
    assertThat(passed(candidate)).isEqualTo(1);
    assertThatThrownBy(
            () -> record(candidate, 2018, ProfessionalLevel.ASSISTANT_SOCIAL_WORKER, 80, 81, null))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void aWithdrawnResultCanBeRecordedAnew() {
    NewPerson candidate = PeopleFixtures.aPerson("考生丁", JIANGCHENG);
    UUID wrong = record(candidate, 2018, ProfessionalLevel.ASSISTANT_SOCIAL_WORKER, 80, 80, null);
    Viewer.SYSTEM.run(() -> exams.withdraw(wrong, "分数录错"));
    UUID right = record(candidate, 2018, ProfessionalLevel.ASSISTANT_SOCIAL_WORKER, 80, 81, null);
    assertThat(right).isNotEqualTo(wrong);
    assertThat(passed(candidate)).isEqualTo(1);
  }

  @Test
  void linkedPersonsPassOnce() {
    NewPerson one = PeopleFixtures.aPerson("考生戊", JIANGCHENG);
    NewPerson other = PeopleFixtures.aPerson("考生戊", JIANGCHENG);
    record(one, 2018, ProfessionalLevel.ASSISTANT_SOCIAL_WORKER, 80, 80, null);
    record(other, 2018, ProfessionalLevel.ASSISTANT_SOCIAL_WORKER, 80, 80, null);
    Viewer.SYSTEM.run(() -> linking.link(number(one), number(other), "同一人"));
    assertThat(passed(one) + passed(other)).isEqualTo(1);
    Viewer.SYSTEM.run(() -> linking.unlink(number(one), "不是同一人"));
    assertThat(passed(one) + passed(other)).isEqualTo(2);
  }

  private UUID record(
      NewPerson candidate,
      int year,
      ProfessionalLevel level,
      @Nullable Integer comprehensive,
      @Nullable Integer practice,
      @Nullable Integer law) {
    Map<ExamPaper, Integer> scores = new EnumMap<>(ExamPaper.class);
    if (comprehensive != null) {
      scores.put(ExamPaper.COMPREHENSIVE, comprehensive);
    }
    if (practice != null) {
      scores.put(ExamPaper.PRACTICE, practice);
    }
    if (law != null) {
      scores.put(ExamPaper.LAW, law);
    }
    NewExamResult result =
        new NewExamResult(
            TimeOrderedId.next(), candidate, year, level, scores, null, null, JIANGCHENG, null);
    return Viewer.SYSTEM.call(() -> exams.record(result));
  }

  private ExamResult find(UUID id) {
    return Viewer.SYSTEM.call(() -> exams.find(id)).orElseThrow();
  }

  private int number(NewPerson person) {
    return people.numbers(List.of(person.id())).getOrDefault(person.id(), -1);
  }

  private long passed(NewPerson person) {
    return Viewer.SYSTEM.call(() -> {
      int number = number(person);
      Long sum =
          transaction.execute(status ->
              client
                  .sql(
                      """
                      select coalesce(sum(count), 0) from ledger.entry
                      where fact = 'EXAM_PASSED' and person = :number\
                      """)
                  .param("number", number)
                  .query(Long.class)
                  .single());
      return sum == null ? -1 : sum;
    });
  }
}
