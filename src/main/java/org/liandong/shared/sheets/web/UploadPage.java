package org.liandong.shared.sheets.web;

import org.liandong.shared.sheets.ImportPlan;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.View;

/**
 * Choose a file to import.
 *
 * @param plan what is imported
 * @param form as typed
 */
record UploadPage(ImportPlan<?> plan, Form form) implements View {

  @Override
  public int status() {
    return form.status();
  }
}
