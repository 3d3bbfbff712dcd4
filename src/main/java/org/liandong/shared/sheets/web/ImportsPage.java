package org.liandong.shared.sheets.web;

import java.util.List;
import org.liandong.shared.sheets.ImportPlan;
import org.liandong.shared.sheets.ImportSummary;
import org.liandong.shared.web.View;

/**
 * The imports of the person, latest first, and what may be imported.
 *
 * @param plans she may use
 * @param imports latest first
 */
record ImportsPage(List<ImportPlan<?>> plans, List<ImportSummary> imports) implements View {

  /** Key of what the import brings in, or of nothing known any more. */
  String titleKey(ImportSummary upload) {
    return plans.stream()
        .filter(plan -> plan.code().equals(upload.plan()))
        .map(ImportPlan::titleKey)
        .findFirst()
        .orElse("sheets.plan-unknown");
  }
}
