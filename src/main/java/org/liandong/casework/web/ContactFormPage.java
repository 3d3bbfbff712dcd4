package org.liandong.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.casework.Contact;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.Option;
import org.liandong.shared.web.View;

/**
 * The form of a new contact or of a correction.
 *
 * @param form as typed
 * @param standing what stands when it is corrected, or null
 * @param divisions to choose from
 * @param organisations to choose from
 * @param workers to choose from
 * @param found persons chosen and found
 */
record ContactFormPage(
    Form form,
    @Nullable Contact standing,
    List<Option> divisions,
    Searched organisations,
    Searched workers,
    PersonHits found)
    implements View {

  String action() {
    Contact corrected = standing;
    return corrected == null
        ? ContactsController.PATH
        : ContactsController.PATH + "/" + corrected.id() + "/correct";
  }

  @Override
  public int status() {
    return form.status();
  }
}
