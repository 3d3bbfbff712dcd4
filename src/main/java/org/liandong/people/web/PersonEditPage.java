package org.liandong.people.web;

import java.util.List;
import org.liandong.people.Person;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.Option;
import org.liandong.shared.web.View;

/**
 * The form that changes a person's record.
 *
 * @param person as recorded
 * @param form as typed
 * @param places to choose from
 * @param theirs what another saved meanwhile, where it differs from what was typed
 */
record PersonEditPage(Person person, Form form, List<Option> places, List<Difference> theirs)
    implements View {

  @Override
  public int status() {
    return theirs.isEmpty() ? form.status() : 409;
  }

  String path() {
    return PeopleController.PATH + "/" + person.id();
  }

  /**
   * A field in which the saved record and the form differ.
   *
   * @param label what people call it
   * @param saved what the record says
   * @param typed what the form says
   */
  record Difference(String label, String saved, String typed) {}
}
