package org.liandong.workforce.web;

import java.util.List;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.Option;
import org.liandong.shared.web.View;

/**
 * The form that registers a social worker.
 *
 * @param form as typed
 * @param organisations that may employ
 * @param places the viewer reaches
 */
record NewSocialWorkerPage(Form form, List<Option> organisations, List<Option> places)
    implements View {

  @Override
  public int status() {
    return form.status();
  }
}
