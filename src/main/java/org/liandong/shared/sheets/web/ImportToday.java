package org.liandong.shared.sheets.web;

import java.util.List;
import org.liandong.shared.sheets.ImportStatus;
import org.liandong.shared.sheets.ImportSummary;
import org.liandong.shared.sheets.Imports;
import org.liandong.shared.web.Site;
import org.liandong.shared.web.TagKind;
import org.liandong.shared.web.Texts;
import org.liandong.shared.web.Today;
import org.liandong.shared.web.TodayItem;
import org.springframework.stereotype.Component;

/** Imports that wait for the person who uploaded them, and those she finished last. */
@Component
class ImportToday implements Today {

  private static final int LINES = 5;

  private final Imports imports;
  private final Site site;

  ImportToday(Imports imports, Site site) {
    this.imports = imports;
    this.site = site;
  }

  @Override
  public List<TodayItem> due(Texts texts) {
    return imports.latest().stream()
        .filter(each -> !each.purged())
        .filter(each ->
            (each.status() != ImportStatus.APPLIED && !each.status().working()) || each.stalled())
        .limit(LINES)
        .map(each -> line(each, waiting(each, texts), kind(each), texts))
        .toList();
  }

  @Override
  public List<TodayItem> recent(Texts texts) {
    return imports.latest().stream()
        .filter(each -> each.status() == ImportStatus.APPLIED)
        .limit(LINES)
        .map(each ->
            line(
                each,
                texts.text("sheets.today.done", each.fileName(), each.applied().writing()),
                TagKind.OK,
                texts))
        .toList();
  }

  private TodayItem line(ImportSummary each, String text, TagKind kind, Texts texts) {
    return new TodayItem(
        kind,
        texts.text("sheets.today"),
        text,
        "/console/imports/" + each.id(),
        each.uploadedAt().atZone(site.zone()).toLocalDate());
  }

  private static String waiting(ImportSummary each, Texts texts) {
    if (each.status() == ImportStatus.REFUSED) {
      return texts.text("sheets.today.unreadable", each.fileName());
    }
    if (each.status() == ImportStatus.CHECKED) {
      return each.checked().refused() > 0
          ? texts.text("sheets.today.errors", each.fileName(), each.checked().refused())
          : texts.text("sheets.today.confirm", each.fileName(), each.checked().writing());
    }
    return texts.text("sheets.today.stopped", each.fileName());
  }

  private static TagKind kind(ImportSummary each) {
    return each.status() == ImportStatus.CHECKED && each.checked().refused() == 0
        ? TagKind.PLAIN
        : TagKind.WARN;
  }
}
