package org.liandong.statistics.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.registry.OrganisationKind;
import org.liandong.shared.Refusal;
import org.liandong.shared.web.Flash;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.Option;
import org.liandong.shared.web.Texts;
import org.liandong.statistics.DefinedFigure;
import org.liandong.statistics.DefinitionDraft;
import org.liandong.statistics.FigureAnswer;
import org.liandong.statistics.FigureDefinition;
import org.liandong.statistics.FigureDefinitions;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Figures defined by staff: list, form with preview, versions, taking out of use. */
@Controller
@RequestMapping(DefinitionsController.PATH)
class DefinitionsController {

  static final String PATH = "/console/figures/definitions";

  private static final String LEVEL = "enum.ProfessionalLevel.";
  private static final List<String> LEVELS =
      List.of("ASSISTANT_SOCIAL_WORKER", "SOCIAL_WORKER", "SENIOR_SOCIAL_WORKER");

  private final FigureDefinitions definitions;
  private final MessageSource messages;

  DefinitionsController(FigureDefinitions definitions, MessageSource messages) {
    this.definitions = definitions;
    this.messages = messages;
  }

  @GetMapping
  DefinitionsPage list() {
    return new DefinitionsPage(definitions.all());
  }

  @GetMapping("/new")
  DefinitionPage fresh(Locale locale) {
    return page(DefinitionForm.blank(), List.of(), null, locale);
  }

  @GetMapping("/{code}")
  DefinitionPage open(@PathVariable String code, Locale locale) {
    List<DefinedFigure> versions = definitions.history(code);
    FigureDefinition latest = versions.getFirst().definition();
    Form form = DefinitionForm.of(latest, DefinitionForm.base(latest));
    return page(form, versions, null, locale);
  }

  @PostMapping("/new")
  Object define(Form form, RedirectAttributes redirect, Locale locale) {
    return save(form, null, redirect, locale);
  }

  @PostMapping("/{code}")
  Object change(@PathVariable String code, Form form, RedirectAttributes redirect, Locale locale) {
    return save(form, code, redirect, locale);
  }

  @PostMapping("/{code}/retire")
  Object retire(@PathVariable String code, Form form, RedirectAttributes redirect, Locale locale) {
    try {
      definitions.retire(code, DefinitionForm.version(form), form.value("retireReason").strip());
    } catch (Refusal refusal) {
      List<DefinedFigure> versions = definitions.history(code);
      FigureDefinition latest = versions.getFirst().definition();
      Form again =
          DefinitionForm.of(latest, DefinitionForm.base(latest))
              .withValue("retireReason", form.value("retireReason"));
      boolean reason = DefinitionForm.field(refusal).equals("reason");
      return page(again.with(refusal, reason ? "retireReason" : ""), versions, null, locale);
    }
    Flash.done(redirect, "statistics.definitions.done.retired", code);
    return "redirect:" + PATH;
  }

  private Object save(
      Form form, @Nullable String code, RedirectAttributes redirect, Locale locale) {
    List<DefinedFigure> versions = code == null ? List.of() : definitions.history(code);
    try {
      DefinitionDraft draft =
          DefinitionForm.draft(form, code == null ? form.value("code").strip() : code);
      if (form.has("preview", "true")) {
        return page(form, versions, definitions.preview(draft), locale);
      }
      FigureDefinition saved =
          code == null
              ? definitions.define(draft)
              : definitions.change(draft, DefinitionForm.version(form));
      Flash.done(redirect, "statistics.definitions.done", saved.code(), saved.version());
      return "redirect:" + PATH + "/" + saved.code();
    } catch (Refusal refusal) {
      if (refusal.category() == Refusal.Category.FORBIDDEN) {
        throw refusal;
      }
      return page(form.with(refusal, DefinitionForm.field(refusal)), versions, null, locale);
    }
  }

  private DefinitionPage page(
      Form form, List<DefinedFigure> versions, @Nullable FigureAnswer preview, Locale locale) {
    Texts texts = new Texts(messages, locale);
    List<Option> categories = new ArrayList<>();
    for (OrganisationKind kind : OrganisationKind.values()) {
      categories.add(new Option(kind.name(), texts.name(kind)));
    }
    for (String level : LEVELS) {
      categories.add(new Option(level, texts.text(LEVEL + level)));
    }
    List<Option> parts =
        definitions.parts().stream()
            .map(part -> new Option(part.code(), part.name(texts) + " · " + part.code()))
            .toList();
    return new DefinitionPage(form, versions, parts, categories, preview);
  }
}
