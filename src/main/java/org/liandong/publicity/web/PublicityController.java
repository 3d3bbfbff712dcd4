package org.liandong.publicity.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.publicity.Articles;
import org.liandong.publicity.LivingNumbers;
import org.liandong.publicity.Milestone;
import org.liandong.publicity.Milestones;
import org.liandong.publicity.NewsDesk;
import org.liandong.publicity.NewsItem;
import org.liandong.publicity.Policies;
import org.liandong.publicity.Policy;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the public reads. */
@Controller
class PublicityController {

  private static final int PAGE = 20;

  private final Policies policies;
  private final Milestones milestones;
  private final NewsDesk news;
  private final Articles articles;
  private final ArticlePages pages;
  private final LivingNumbers numbers;
  private final Clock clock;

  PublicityController(
      Policies policies,
      Milestones milestones,
      NewsDesk news,
      Articles articles,
      ArticlePages pages,
      LivingNumbers numbers,
      Clock clock) {
    this.policies = policies;
    this.milestones = milestones;
    this.news = news;
    this.articles = articles;
    this.pages = pages;
    this.numbers = numbers;
    this.clock = clock;
  }

  @GetMapping("/policies")
  PoliciesPage policies(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable UUID after) {
    List<Policy> found = policies.search(q, after, PAGE + 1);
    return new PoliciesPage(
        q,
        Pages.shown(found, PAGE),
        LocalDate.now(clock),
        Pages.paging(found, PAGE, after, Policy::id));
  }

  @GetMapping("/policies/{id}")
  PolicyPage policy(@PathVariable UUID id, Locale locale) {
    Policy policy = policies.find(id);
    Map<String, String> figures = new LinkedHashMap<>();
    for (String code : policy.setInMotion().figures()) {
      figures.put(code, numbers.name(code, english(locale)));
    }
    List<Milestone> moved =
        milestones.all().stream()
            .filter(milestone -> policy.setInMotion().milestones().contains(milestone.id()))
            .toList();
    return new PolicyPage(policy, moved, figures, LocalDate.now(clock));
  }

  @GetMapping("/policies/{id}/document")
  ResponseEntity<Resource> document(@PathVariable UUID id) {
    Path file = policies.document(id);
    Policy.Attachment attachment = Objects.requireNonNull(policies.find(id).attachment());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(attachment.mediaType()))
        .contentLength(attachment.bytes())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(new FileSystemResource(file));
  }

  @GetMapping("/milestones")
  MilestonesPage milestones() {
    return new MilestonesPage(milestones.all());
  }

  @GetMapping("/news")
  NewsPage news(@RequestParam(required = false) @Nullable UUID after) {
    List<NewsItem> found = news.after(after, PAGE + 1);
    return new NewsPage(Pages.shown(found, PAGE), Pages.paging(found, PAGE, after, NewsItem::id));
  }

  @GetMapping("/news/{id}")
  NewsItemPage newsItem(@PathVariable UUID id, Locale locale) {
    NewsItem item = news.find(id);
    boolean english = english(locale);
    return new NewsItemPage(item, numbers.render(item.body().in(english), english));
  }

  @GetMapping("/articles")
  ArticlesPage articles() {
    return new ArticlesPage(articles.published());
  }

  @GetMapping("/articles/{slug}")
  ArticlePage article(@PathVariable String slug, Locale locale) {
    return pages.read(slug, english(locale));
  }

  private static boolean english(Locale locale) {
    return locale.getLanguage().equals("en");
  }
}
