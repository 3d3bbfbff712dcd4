package org.liandong.publicity.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.publicity.LivingNumbers;
import org.liandong.publicity.Milestone;
import org.liandong.publicity.Milestones;
import org.liandong.publicity.NewsDesk;
import org.liandong.publicity.NewsItem;
import org.liandong.publicity.Policies;
import org.liandong.publicity.Policy;
import org.liandong.shared.Refusal;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.web.Flash;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where policies, news and milestones are written. */
@Controller
class RecordDesk {

  private static final int PAGE = 50;
  private static final String SAVED = "publicity.desk.record-saved";

  private final Policies policies;
  private final NewsDesk news;
  private final Milestones milestones;
  private final LivingNumbers numbers;

  RecordDesk(Policies policies, NewsDesk news, Milestones milestones, LivingNumbers numbers) {
    this.policies = policies;
    this.news = news;
    this.milestones = milestones;
    this.numbers = numbers;
  }

  @GetMapping("/console/policies")
  DeskListPage policies(@RequestParam(required = false) @Nullable UUID after, Locale locale) {
    List<Policy> found = policies.search("", after, PAGE + 1);
    return new DeskListPage(
        DeskKind.POLICIES,
        Pages.shown(found, PAGE).stream()
            .map(policy ->
                new DeskListPage.Row(
                    policy.id(), policy.issuedOn().toString(), policy.title().in(english(locale))))
            .toList(),
        Pages.paging(found, PAGE, after, Policy::id));
  }

  @GetMapping("/console/news")
  DeskListPage news(@RequestParam(required = false) @Nullable UUID after, Locale locale) {
    List<NewsItem> found = news.desk(after, PAGE + 1);
    return new DeskListPage(
        DeskKind.NEWS,
        Pages.shown(found, PAGE).stream()
            .map(item ->
                new DeskListPage.Row(
                    item.id(), item.publishedOn().toString(), item.title().in(english(locale))))
            .toList(),
        Pages.paging(found, PAGE, after, NewsItem::id));
  }

  @GetMapping("/console/milestones")
  DeskListPage milestones(Locale locale) {
    List<Milestone> found = milestones.all();
    return new DeskListPage(
        DeskKind.MILESTONES,
        found.stream()
            .map(milestone ->
                new DeskListPage.Row(
                    milestone.id(), milestone.years(), milestone.text().in(english(locale))))
            .toList(),
        Pages.paging(found, found.size(), null, Milestone::id));
  }

  @GetMapping("/console/policies/{id}")
  PolicyFormPage policy(@PathVariable String id, Locale locale) {
    return id.equals("new")
        ? policyPage(TimeOrderedId.next(), RecordForms.newPolicy(), locale)
        : policyPage(uuid(id), RecordForms.of(policies.find(uuid(id))), locale);
  }

  @GetMapping("/console/news/{id}")
  NewsFormPage newsItem(@PathVariable String id) {
    return id.equals("new")
        ? new NewsFormPage(TimeOrderedId.next(), RecordForms.newNews())
        : new NewsFormPage(uuid(id), RecordForms.of(news.find(uuid(id))));
  }

  @GetMapping("/console/milestones/{id}")
  MilestoneFormPage milestone(@PathVariable String id) {
    return id.equals("new")
        ? new MilestoneFormPage(TimeOrderedId.next(), RecordForms.newMilestone())
        : new MilestoneFormPage(uuid(id), RecordForms.of(milestones.find(uuid(id))));
  }

  @PostMapping("/console/policies/{id}")
  Object savePolicy(
      @PathVariable UUID id,
      Form form,
      @RequestParam(required = false) @Nullable MultipartFile document,
      Locale locale,
      RedirectAttributes redirect)
      throws IOException {
    String field = "";
    try {
      policies.write(RecordForms.policy(id, form));
      if (document != null && !document.isEmpty()) {
        field = "document";
        String name = document.getOriginalFilename();
        try (InputStream content = document.getInputStream()) {
          policies.attach(id, name == null ? "" : name, content);
        }
      }
    } catch (Refusal refusal) {
      return policyPage(id, RecordForms.refused(form, refusal, field), locale);
    }
    Flash.done(redirect, SAVED);
    return "redirect:/console/policies";
  }

  @PostMapping("/console/news/{id}")
  Object saveNews(@PathVariable UUID id, Form form, RedirectAttributes redirect) {
    String field = "bodyChinese";
    try {
      numbers.check(form.value(field));
      field = "bodyEnglish";
      numbers.check(form.value(field));
      field = "";
      news.write(RecordForms.news(id, form));
    } catch (Refusal refusal) {
      return new NewsFormPage(id, RecordForms.refused(form, refusal, field));
    }
    Flash.done(redirect, SAVED);
    return "redirect:/console/news";
  }

  @PostMapping("/console/milestones/{id}")
  Object saveMilestone(@PathVariable UUID id, Form form, RedirectAttributes redirect) {
    try {
      milestones.write(RecordForms.milestone(id, form));
    } catch (Refusal refusal) {
      return new MilestoneFormPage(id, RecordForms.refused(form, refusal, ""));
    }
    Flash.done(redirect, SAVED);
    return "redirect:/console/milestones";
  }

  @PostMapping("/console/milestones/{id}/remove")
  String removeMilestone(@PathVariable UUID id, RedirectAttributes redirect) {
    milestones.remove(id);
    Flash.done(redirect, "publicity.desk.record-removed");
    return "redirect:/console/milestones";
  }

  private PolicyFormPage policyPage(UUID id, Form form, Locale locale) {
    boolean english = english(locale);
    List<Option> moved =
        milestones.all().stream()
            .map(milestone ->
                new Option(
                    milestone.id().toString(),
                    milestone.years() + " " + milestone.text().in(english)))
            .toList();
    List<Option> figures =
        numbers.figures(english).entrySet().stream()
            .map(entry -> new Option(entry.getKey(), entry.getValue()))
            .toList();
    return new PolicyFormPage(id, form, moved, figures);
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException malformed) {
      throw Refusal.notFound("publicity.record.unknown");
    }
  }

  private static boolean english(Locale locale) {
    return locale.getLanguage().equals("en");
  }
}
