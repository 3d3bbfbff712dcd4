package org.liandong.publicity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.publicity.ArticleText;
import org.liandong.publicity.ArticleVersion;
import org.liandong.publicity.Articles;
import org.liandong.publicity.LivingNumbers;
import org.liandong.publicity.LivingText;
import org.liandong.publicity.Wording;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where articles are written: drafts, previews, versions, publishing. */
@Controller
class ArticleDesk {

  static final String PATH = "/console/articles";
  private static final List<String> TEXTS =
      List.of("leadChinese", "leadEnglish", "bodyChinese", "bodyEnglish");

  private final Articles articles;
  private final LivingNumbers numbers;
  private final Clock clock;

  ArticleDesk(Articles articles, LivingNumbers numbers, Clock clock) {
    this.articles = articles;
    this.numbers = numbers;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ArticleDeskPage desk() {
    return new ArticleDeskPage(articles.desk());
  }

  @GetMapping(PATH + "/new")
  ArticleEditorPage begin(Locale locale) {
    articles.desk();
    Form form = Form.of(Map.of("basedOn", "0"));
    return page(TimeOrderedId.next(), form, List.of(), null, locale);
  }

  @GetMapping(PATH + "/{id}")
  ArticleEditorPage edit(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer version,
      Locale locale) {
    List<ArticleVersion> history = articles.history(id);
    ArticleVersion shown =
        history.stream()
            .filter(one -> version == null || one.number() == version)
            .findFirst()
            .orElseGet(history::getFirst);
    return page(id, form(shown, history.getFirst().number()), history, null, locale);
  }

  @PostMapping(PATH + "/{id}")
  Object save(@PathVariable UUID id, Form form, Locale locale, RedirectAttributes redirect) {
    return switch (form.value("action")) {
      case "preview" -> preview(id, form, locale);
      case "insert" -> page(id, inserted(form), known(id), null, locale);
      default -> keep(id, form, locale, redirect);
    };
  }

  @PostMapping(PATH + "/{id}/publish")
  String publish(@PathVariable UUID id, @RequestParam int version, RedirectAttributes redirect) {
    articles.publish(id, version);
    Flash.done(redirect, "publicity.desk.published", version);
    return "redirect:" + PATH + "/" + id;
  }

  @PostMapping(PATH + "/{id}/withdraw")
  String withdraw(@PathVariable UUID id, RedirectAttributes redirect) {
    articles.withdraw(id);
    Flash.done(redirect, "publicity.desk.withdrawn");
    return "redirect:" + PATH + "/" + id;
  }

  @PostMapping(PATH + "/{id}/feature")
  String feature(@PathVariable UUID id, RedirectAttributes redirect) {
    articles.feature(id);
    Flash.done(redirect, "publicity.desk.featured");
    return "redirect:" + PATH + "/" + id;
  }

  private Object keep(UUID id, Form form, Locale locale, RedirectAttributes redirect) {
    Form checked = checked(form);
    if (checked.rejected()) {
      return page(id, checked, known(id), null, locale);
    }
    try {
      int number = articles.save(id, form.value("slug").strip(), basedOn(form), text(form));
      Flash.done(redirect, "publicity.desk.saved", number);
      return "redirect:" + PATH + "/" + id;
    } catch (Refusal refusal) {
      String field = refusal.code().startsWith("publicity.article.slug") ? "slug" : "";
      return page(id, form.with(refusal, field), known(id), null, locale);
    }
  }

  private ArticleEditorPage preview(UUID id, Form form, Locale locale) {
    Form checked = checked(form);
    boolean english = english(locale);
    ArticleText text = text(form);
    LivingText shown =
        checked.rejected()
            ? null
            : numbers.render(text.lead().in(english) + "\n\n" + text.body().in(english), english);
    return page(id, checked, known(id), shown, locale);
  }

  /** The form with an error beside each text whose numbers cannot be answered. */
  private Form checked(Form form) {
    Form checked = form;
    for (String field : TEXTS) {
      try {
        numbers.check(form.value(field));
      } catch (Refusal refusal) {
        checked = checked.with(refusal, field);
      }
    }
    return checked;
  }

  /** The form with the chosen figure's reference at the end of the chosen text. */
  private static Form inserted(Form form) {
    String field = form.value("insertInto");
    if (form.value("figure").isEmpty() || !TEXTS.contains(field)) {
      return form;
    }
    String reference =
        "{{figure %s %s}}".formatted(form.value("figure"), form.value("when").strip());
    return form.withValue(field, form.value(field) + reference.replace(" }}", "}}"));
  }

  private ArticleEditorPage page(
      UUID id,
      Form form,
      List<ArticleVersion> history,
      @Nullable LivingText preview,
      Locale locale) {
    List<Option> figures =
        numbers.figures(english(locale)).entrySet().stream()
            .map(entry -> new Option(entry.getKey(), entry.getValue() + " · " + entry.getKey()))
            .toList();
    return new ArticleEditorPage(id, form, figures, history, preview, LocalDate.now(clock));
  }

  /** The versions there are; none while the article has never been saved. */
  private List<ArticleVersion> known(UUID id) {
    return articles.desk().stream().anyMatch(version -> version.article().equals(id))
        ? articles.history(id)
        : List.of();
  }

  private static int basedOn(Form form) {
    String typed = form.value("basedOn");
    return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
  }

  private static Form form(ArticleVersion version, int latest) {
    ArticleText text = version.text();
    return Form.of(
        Map.of(
            "slug", version.slug(),
            "basedOn", Integer.toString(latest),
            "titleChinese", text.title().chinese(),
            "titleEnglish", text.title().english(),
            "leadChinese", text.lead().chinese(),
            "leadEnglish", text.lead().english(),
            "bodyChinese", text.body().chinese(),
            "bodyEnglish", text.body().english()));
  }

  private static ArticleText text(Form form) {
    return new ArticleText(
        wording(form, "titleChinese", "titleEnglish"),
        wording(form, "leadChinese", "leadEnglish"),
        wording(form, "bodyChinese", "bodyEnglish"));
  }

  private static Wording wording(Form form, String chinese, String english) {
    return new Wording(form.value(chinese), form.value(english));
  }

  private static boolean english(Locale locale) {
    return locale.getLanguage().equals("en");
  }
}
