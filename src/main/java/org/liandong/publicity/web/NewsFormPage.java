package org.liandong.publicity.web;

import java.util.UUID;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.View;

/** A piece of news being written. */
record NewsFormPage(UUID id, Form form) implements View {

  @Override
  public int status() {
    return form.status();
  }
}
