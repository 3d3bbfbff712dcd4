package org.liandong.shared.sheets.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Refusal;
import org.liandong.shared.sheets.ImportPlan;
import org.liandong.shared.sheets.ImportRequest;
import org.liandong.shared.sheets.ImportStatus;
import org.liandong.shared.sheets.ImportSummary;
import org.liandong.shared.sheets.Imports;
import org.liandong.shared.sheets.RowFate;
import org.liandong.shared.sheets.RowReport;
import org.liandong.shared.web.Flash;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages of imports. */
@Controller
@RequestMapping("/console/imports")
class ImportController {

  private static final int PAGE_ROWS = 100;

  private final Imports imports;
  private final BackgroundImports background;
  private final Clock clock;

  ImportController(Imports imports, BackgroundImports background, Clock clock) {
    this.imports = imports;
    this.background = background;
    this.clock = clock;
  }

  @GetMapping
  ImportsPage list() {
    return new ImportsPage(imports.plans(), imports.latest());
  }

  @GetMapping("/new")
  UploadPage form(@RequestParam String plan) {
    return new UploadPage(imports.plan(plan), Form.blank().withValue("asOf", LocalDate.now(clock)));
  }

  @PostMapping
  @SuppressWarnings("RequestMappingAnnotation") // the form comes from its own resolver
  Object upload(
      @RequestParam String plan,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String asOf,
      Form form)
      throws IOException {
    ImportPlan<?> chosen = imports.plan(plan);
    LocalDate day = day(asOf);
    if (day == null || day.isAfter(LocalDate.now(clock))) {
      return new UploadPage(chosen, form.with("asOf", "sheets.as-of.wrong"));
    }
    Path kept = Files.createTempFile("liandong-upload", ".sheet");
    try {
      file.transferTo(kept);
      String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
      UUID id = imports.upload(new ImportRequest(plan, kept, name, day));
      background.check(id);
      return "redirect:/console/imports/" + id;
    } catch (Refusal refusal) {
      return new UploadPage(chosen, form.with(refusal, "file"));
    } finally {
      Files.deleteIfExists(kept);
    }
  }

  @GetMapping("/{id}")
  ImportPage show(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable RowFate fate,
      @RequestParam(defaultValue = "0") int after) {
    ImportSummary upload = imports.find(id);
    ImportPlan<?> plan = imports.plan(upload.plan());
    List<RowReport> rows = imports.rows(upload, fate, after, PAGE_ROWS + 1);
    boolean more = rows.size() > PAGE_ROWS;
    List<RowReport> shown = more ? rows.subList(0, PAGE_ROWS) : rows;
    ImportSummary.Fates fates = upload.applied().all() > 0 ? upload.applied() : upload.checked();
    return new ImportPage(
        plan,
        upload,
        imports.earlier(upload).orElse(null),
        fate,
        shown,
        new Paging(
            fate == null ? fates.all() : fates.of(fate),
            shown.size(),
            more ? Integer.toString(shown.getLast().number()) : null,
            after == 0,
            ""));
  }

  /**
   * @param again whether rows recorded already are recorded once more
   */
  @PostMapping("/{id}")
  String act(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean again) {
    ImportStatus status = imports.find(id).status();
    if (status == ImportStatus.UPLOADED || status == ImportStatus.CHECKING) {
      background.check(id);
    } else {
      background.apply(id, again);
    }
    return "redirect:/console/imports/" + id;
  }

  @PostMapping("/{id}/discard")
  String discard(@PathVariable UUID id, RedirectAttributes redirect) {
    imports.discard(id);
    Flash.done(redirect, "sheets.discarded");
    return "redirect:/console/imports/" + id;
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException none) {
      return null;
    }
  }
}
