package org.liandong.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.liandong.publicity.ArticleText;
import org.liandong.publicity.Articles;
import org.liandong.publicity.Milestone;
import org.liandong.publicity.Milestones;
import org.liandong.publicity.NewsDesk;
import org.liandong.publicity.NewsItem;
import org.liandong.publicity.Policies;
import org.liandong.publicity.Policy;
import org.liandong.publicity.Wording;
import org.liandong.shared.Refusal;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Writes the demo city's feature, policies and news. */
@Component
class PublicitySeeder {

  private static final String SLUG = "yangjiang-2008-2018";
  private static final String DRAFT = "stations-everywhere";
  private static final LocalDate ARTICLE_DAY = LocalDate.of(2018, 12, 31);

  private final Articles articles;
  private final Policies policies;
  private final Milestones milestones;
  private final NewsDesk news;
  private final Clerks clerks;

  PublicitySeeder(
      Articles articles, Policies policies, Milestones milestones, NewsDesk news, Clerks clerks) {
    this.clerks = clerks;
    this.articles = articles;
    this.policies = policies;
    this.milestones = milestones;
    this.news = news;
  }

  void seed(LocalDate until) {
    clerks.editor().run(() -> write(until));
  }

  private void write(LocalDate until) {
    seedPolicies();
    DemoNews.all().stream().filter(item -> !item.publishedOn().isAfter(until)).forEach(this::write);
    seedArticle();
    seedDraft();
  }

  /** A feature somebody has begun and nobody published. */
  private void seedDraft() {
    ArticleText text =
        new ArticleText(
            new Wording("草稿:从十个站到镇镇有站(演示)", "Draft: from ten stations to every town (demo)"),
            new Wording("待补充采访。", ""),
            new Wording("2018 年底全市有 {{figure organisation.stations at=2018-12-31}}。", ""));
    articles.save(DemoIds.of("article/" + DRAFT, ARTICLE_DAY), DRAFT, 0, text);
  }

  private void seedArticle() {
    UUID article = DemoIds.of("article/" + SLUG, ARTICLE_DAY);
    ArticleText text =
        new ArticleText(
            new Wording("十年:从一场考试到一座城", "Ten years: from one examination to a city"),
            new Wording(read("article-lead-zh.md"), read("article-lead-en.md")),
            new Wording(read("article-body-zh.md"), read("article-body-en.md")));
    int version = articles.save(article, SLUG, 0, text);
    articles.publish(article, version);
    articles.feature(article);
  }

  private void seedPolicies() {
    List<Milestone> all = milestones.all();
    write(
        policy(
            "粤民函〔2017〕43号",
            "广东省民政厅",
            new Wording(
                "关于“双百镇(街)社会工作服务五年计划”的通知(标题为演示概括)",
                "Notice on the five-year Double Hundred Plan of town social work (title summed"
                    + " up)"),
            new Wording(
                "“双百计划”社工要求在 2017 年 7 月 1 日前到岗,每年通报,并纳入省的督查和综合评估。(演示概括)",
                "Workers of the Double Hundred Plan are to be on post by 1 July 2017; progress is"
                    + " reported every year and is part of the province's inspection."),
            LocalDate.of(2017, 2, 1),
            LocalDate.of(2022, 6, 30),
            new Policy.Effects(
                ids(all, text -> text.contains("双百计划")),
                List.of("organisation.stations", "organisation.town_associations"))));
    write(
        policy(
            "",
            "阳江市",
            new Wording(
                "阳江市中长期人才发展规划纲要(2010年-2020年)",
                "Yangjiang medium- and long-term talent development plan (2010-2020)"),
            new Wording(
                "社工人才队伍建设列入规划,明确全市社工人才队伍建设的发展目标和方向。(演示概括)",
                "Puts the training of social workers into the plan, with aim and direction."),
            LocalDate.of(2010, 12, 31),
            LocalDate.of(2020, 12, 31),
            new Policy.Effects(
                ids(all, text -> text.contains("中长期人才")), List.of("workforce.certified"))));
  }

  private static Policy policy(
      String number,
      String issuer,
      Wording title,
      Wording summary,
      LocalDate issued,
      LocalDate to,
      Policy.Effects effects) {
    UUID id = DemoIds.of("policy/" + title.chinese(), issued);
    return new Policy(id, number, issuer, title, summary, issued, issued, to, effects, null, 0);
  }

  private static List<UUID> ids(List<Milestone> all, Predicate<String> wanted) {
    return all.stream()
        .filter(milestone -> wanted.test(milestone.text().chinese()))
        .map(Milestone::id)
        .toList();
  }

  private void write(Policy policy) {
    try {
      policies.write(policy);
    } catch (Refusal changedMeanwhile) {
      keep(changedMeanwhile);
    }
  }

  private void write(NewsItem item) {
    try {
      news.write(item);
    } catch (Refusal changedMeanwhile) {
      keep(changedMeanwhile);
    }
  }

  /** What staff changed since an earlier loading broke off stays theirs. */
  private static void keep(Refusal refusal) {
    if (refusal.category() != Refusal.Category.CONFLICT) {
      throw refusal;
    }
  }

  private static String read(String file) {
    try {
      return new ClassPathResource("demo/" + file).getContentAsString(UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
