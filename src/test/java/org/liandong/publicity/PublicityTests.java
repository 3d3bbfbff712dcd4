package org.liandong.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.shared.Refusal;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class PublicityTests {

  @Autowired private Milestones milestones;
  @Autowired private NewsDesk news;
  @Autowired private Policies policies;
  @Autowired private Articles articles;
  @Autowired private Clock clock;

  @Test
  void theCitysMilestonesAreThereFromTheStart() {
    assertThat(milestones.all())
        .filteredOn(milestone -> milestone.lastYear() <= 2018)
        .hasSizeGreaterThanOrEqualTo(11)
        .anySatisfy(milestone -> {
          assertThat(milestone.years()).isEqualTo("2012–2013");
          assertThat(milestone.precision()).isEqualTo(Milestone.Precision.RANGE);
        });
  }

  @Test
  void aMilestoneIsChangedOnlyFromTheVersionThatStands() {
    UUID id = UUID.randomUUID();
    as(() -> milestones.write(milestone(id, "甲", 0)));
    as(() -> milestones.write(milestone(id, "甲", 0)));
    as(() -> milestones.write(milestone(id, "乙", 1)));
    assertThat(milestones.find(id).version()).isEqualTo(2);
    refuses("publicity.changed-meanwhile", () -> as(() -> milestones.write(milestone(id, "丙", 1))));
    as(() -> milestones.remove(id));
    refuses("publicity.milestone.unknown", () -> milestones.find(id));
  }

  @Test
  void aPolicyNamesOnlyMilestonesThatAreThere() {
    UUID gone = UUID.randomUUID();
    as(() -> milestones.write(milestone(gone, "将删除", 0)));
    as(() -> milestones.remove(gone));
    refuses(
        "publicity.policy.milestone",
        () -> as(() -> policies.write(policy(new Policy.Effects(List.of(gone), List.of())))));
    as(() ->
        policies.write(
            policy(new Policy.Effects(List.of(milestones.all().getFirst().id()), List.of()))));
  }

  @Test
  void onlyPublicityStaffWrite() {
    refuses("permission.missing", () -> milestones.write(milestone(UUID.randomUUID(), "甲", 0)));
    refuses("permission.missing", () -> articles.desk());
  }

  @Test
  void newsIsReadFromItsDayOn() {
    LocalDate today = LocalDate.now(clock);
    NewsItem now = item(today);
    NewsItem tomorrow = item(today.plusDays(1));
    as(() -> news.write(now));
    as(() -> news.write(tomorrow));
    assertThat(news.latest(100)).extracting(NewsItem::id).contains(now.id());
    assertThat(news.latest(100)).extracting(NewsItem::id).doesNotContain(tomorrow.id());
    refuses("publicity.news.unknown", () -> news.find(tomorrow.id()));
    assertThat(Viewer.SYSTEM.call(() -> news.find(tomorrow.id())).version()).isEqualTo(1);
  }

  @Test
  void newsIsPagedByKey() {
    for (int day = 1; day <= 5; day++) {
      NewsItem item = item(LocalDate.of(1999, 1, day));
      as(() -> news.write(item));
    }
    NewsItem last = news.latest(100).get(news.latest(100).size() - 5);
    assertThat(news.after(last.id(), 100)).hasSize(4);
  }

  @Test
  void aDraftIsNobodysUntilItIsPublished() {
    UUID id = UUID.randomUUID();
    String slug = "a-" + id;
    assertThat(save(id, slug, 0, "一")).isEqualTo(1);
    refuses("publicity.article.unknown", () -> articles.read(slug));
    as(() -> articles.publish(id, 1));
    assertThat(articles.read(slug).text().body().chinese()).isEqualTo("一");
    assertThat(save(id, slug, 1, "二")).isEqualTo(2);
    assertThat(articles.read(slug).number()).isEqualTo(1);
    as(() -> articles.publish(id, 2));
    as(() -> articles.feature(id));
    assertThat(articles.read(slug).number()).isEqualTo(2);
    assertThat(articles.featured(true))
        .hasValueSatisfying(teaser -> assertThat(teaser.slug()).isEqualTo(slug));
    as(() -> articles.withdraw(id));
    refuses("publicity.article.unknown", () -> articles.read(slug));
    assertThat(Viewer.SYSTEM.call(() -> articles.history(id))).hasSize(2);
  }

  @Test
  void savingTwiceIsOneVersionAndSavingAnotherTextIsAConflict() {
    UUID id = UUID.randomUUID();
    String slug = "b-" + id;
    assertThat(save(id, slug, 0, "一")).isEqualTo(1);
    assertThat(save(id, slug, 0, "一")).isEqualTo(1);
    refuses("publicity.changed-meanwhile", () -> save(id, slug, 0, "二"));
    refuses("publicity.article.slug-taken", () -> save(UUID.randomUUID(), slug, 0, "二"));
    refuses("publicity.article.slug", () -> save(UUID.randomUUID(), "大 写", 0, "二"));
  }

  @Test
  void aTextWithANumberThatCannotBeAnsweredIsNotSaved() {
    UUID id = UUID.randomUUID();
    refuses(
        "publicity.reference.unknown",
        () -> save(id, "c-" + id, 0, "有 {{figure no.such year=2018}} 人"));
    refuses("publicity.article.unknown", () -> Viewer.SYSTEM.call(() -> articles.history(id)));
  }

  private int save(UUID id, String slug, int basedOn, String body) {
    return Viewer.SYSTEM.call(() -> articles.save(id, slug, basedOn, text(body)));
  }

  private static void as(Runnable work) {
    Viewer.SYSTEM.run(work);
  }

  private static void refuses(String code, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static Milestone milestone(UUID id, String text, int version) {
    return new Milestone(id, 2019, 2019, Milestone.Precision.YEAR, new Wording(text, ""), version);
  }

  private static NewsItem item(LocalDate day) {
    return new NewsItem(
        UUID.randomUUID(),
        new Wording("题", "Title"),
        new Wording("", ""),
        new Wording("文", ""),
        day,
        0);
  }

  private static ArticleText text(String body) {
    return new ArticleText(new Wording("题", ""), new Wording("", ""), new Wording(body, ""));
  }

  private static Policy policy(Policy.Effects effects) {
    LocalDate day = LocalDate.of(2017, 2, 1);
    return new Policy(
        UUID.randomUUID(),
        "",
        "测试机关",
        new Wording("测试政策", ""),
        new Wording("", ""),
        day,
        day,
        null,
        effects,
        null,
        0);
  }
}
