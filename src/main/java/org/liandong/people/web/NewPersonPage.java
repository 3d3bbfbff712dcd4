package org.liandong.people.web;

import java.util.List;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.Option;
import org.liandong.shared.web.View;

/**
 * The form that records a person.
 *
 * @param form as typed
 * @param places towns the viewer reaches
 */
record NewPersonPage(Form form, List<Option> places) implements View {

  @Override
  public int status() {
    return form.status();
  }
}
