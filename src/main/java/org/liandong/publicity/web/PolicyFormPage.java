package org.liandong.publicity.web;

import java.util.List;
import java.util.UUID;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.Option;
import org.liandong.shared.web.View;

/** A policy being written, with what it may have set in motion. */
record PolicyFormPage(UUID id, Form form, List<Option> milestones, List<Option> figures)
    implements View {

  @Override
  public int status() {
    return form.status();
  }
}
