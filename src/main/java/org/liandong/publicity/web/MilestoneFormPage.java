package org.liandong.publicity.web;

import java.util.UUID;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.View;

/** A milestone being written. */
record MilestoneFormPage(UUID id, Form form) implements View {

  @Override
  public int status() {
    return form.status();
  }
}
