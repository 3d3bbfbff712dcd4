package org.liandong.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.liandong.people.PeopleFixtures;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class PassLinesTests {

  private static final RegionCode CITY = RegionCode.parse("441700");
  private static final RegionCode YANGXI = RegionCode.parse("441721");
  private static final String REASON = "省公布的合格标准";

  @Autowired private PassLines lines;
  @Autowired private ExamResults exams;
  @Autowired private WebApplicationContext context;

  @Test
  void resultsAlreadyRecordedAreJudgedByTheNewLineAndBack() {
    UUID result = aResult(2011, YANGXI, 55);
    assertThat(passed(result)).isFalse();
    set(2011, CITY, 50);
    assertThat(passed(result)).isTrue();
    set(2011, YANGXI, 58);
    assertThat(passed(result)).as("the narrower place counts").isFalse();
    Viewer.SYSTEM.run(() -> lines.end(2011, YANGXI, REASON));
    assertThat(passed(result)).isTrue();
    Viewer.SYSTEM.run(() -> lines.end(2011, CITY, REASON));
    assertThat(passed(result)).isFalse();
    assertThat(Viewer.SYSTEM.call(lines::changes))
        .filteredOn(change -> change.year() == 2011)
        .extracting(PassLineChange::before, PassLineChange::after)
        .containsExactly(tuple(50, null), tuple(58, null), tuple(null, 58), tuple(null, 50));
  }

  @Test
  void refusesWhatCannotBe() {
    set(2012, CITY, 55);
    assertRefused("workforce.pass-line.stands", () -> set(2012, CITY, 55));
    assertRefused("workforce.pass-line.points", () -> set(2012, YANGXI, 101));
    assertRefused("workforce.exam.year", () -> set(1999, CITY, 50));
    assertRefused("regions.unknown", () -> set(2012, RegionCode.parse("441799"), 50));
    assertRefused(
        "workforce.reason.missing",
        () -> Viewer.SYSTEM.call(() -> lines.set(new PassLine(2013, CITY, 50), " ")));
    Viewer county =
        new Viewer(
            UUID.randomUUID(),
            "阳西",
            Viewer.SYSTEM.permissions(),
            Jurisdiction.of(YANGXI),
            Set.of(),
            Set.of());
    assertRefused(
        "permission.outside",
        () -> county.call(() -> lines.set(new PassLine(2013, CITY, 50), REASON)));
  }

  @Test
  void theFormKeepsWhatWasTyped() throws Exception {
    MockMvc mvc = MockMvcBuilders.webAppContextSetup(context).build();
    String answer =
        Viewer.SYSTEM.callChecked(() ->
            mvc.perform(
                    MockMvcRequestBuilders.post("/console/exams/pass-lines")
                        .param("year", "2014")
                        .param("region", CITY.toString())
                        .param("line", "9999999999")
                        .param("reason", "没有保存"))
                .andReturn()
                .getResponse()
                .getContentAsString());
    assertThat(answer).contains("9999999999", "没有保存", "error-line");
  }

  private void set(int year, RegionCode region, int line) {
    Viewer.SYSTEM.run(() -> lines.set(new PassLine(year, region, line), REASON));
  }

  private boolean passed(UUID result) {
    return Viewer.SYSTEM.call(() -> exams.find(result)).orElseThrow().passed();
  }

  private UUID aResult(int year, RegionCode region, int score) {
    NewExamResult result =
        new NewExamResult(
            TimeOrderedId.next(),
            PeopleFixtures.aPerson("考生线", region),
            year,
            ProfessionalLevel.ASSISTANT_SOCIAL_WORKER,
            Map.of(ExamPaper.COMPREHENSIVE, score, ExamPaper.PRACTICE, score),
            null,
            null,
            region,
            null);
    return Viewer.SYSTEM.call(() -> exams.record(result));
  }

  private static void assertRefused(String code, ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
