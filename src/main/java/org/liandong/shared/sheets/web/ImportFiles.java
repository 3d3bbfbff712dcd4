package org.liandong.shared.sheets.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Refusal;
import org.liandong.shared.sheets.ImportPlan;
import org.liandong.shared.sheets.ImportSummary;
import org.liandong.shared.sheets.Imports;
import org.liandong.shared.sheets.ReportedRows;
import org.liandong.shared.sheets.RowFate;
import org.liandong.shared.sheets.SheetFormat;
import org.liandong.shared.sheets.SheetWriter;
import org.liandong.shared.web.Texts;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Files of imports: the template to fill in, and the rows with their fate beside them. */
@Controller
@RequestMapping("/console/imports")
class ImportFiles {

  private final Imports imports;
  private final ReportedRows reported;
  private final MessageSource messages;

  ImportFiles(Imports imports, ReportedRows reported, MessageSource messages) {
    this.imports = imports;
    this.reported = reported;
    this.messages = messages;
  }

  @GetMapping("/template/{plan}.xlsx")
  void template(@PathVariable String plan, HttpServletResponse response) throws IOException {
    ImportPlan<?> chosen = imports.plan(plan);
    List<String> header =
        chosen.columns().stream()
            .map(column -> column.header() + (column.required() ? "*" : ""))
            .toList();
    SheetWriter.download(SheetFormat.XLSX, response, texts().text(chosen.titleKey()), header)
        .close();
  }

  @GetMapping("/{id}/rows.xlsx")
  void rows(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable RowFate fate,
      HttpServletResponse response)
      throws IOException {
    ImportSummary upload = imports.find(id);
    if (upload.purged()) {
      throw Refusal.notFound("sheets.import.gone");
    }
    Texts texts = texts();
    reported.write(
        upload,
        fate,
        texts,
        header ->
            SheetWriter.download(
                SheetFormat.XLSX,
                response,
                upload.fileName().replaceFirst("\\.\\w+$", ""),
                header));
  }

  private Texts texts() {
    return new Texts(messages, LocaleContextHolder.getLocale());
  }
}
