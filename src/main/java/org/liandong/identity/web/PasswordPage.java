package org.liandong.identity.web;

import org.liandong.shared.web.Form;
import org.liandong.shared.web.View;

/**
 * Changing one's own password.
 *
 * @param form what was wrong; passwords are never shown again
 * @param forced whether nothing else can be done before
 */
record PasswordPage(Form form, boolean forced) implements View {

  @Override
  public int status() {
    return form.status();
  }
}
