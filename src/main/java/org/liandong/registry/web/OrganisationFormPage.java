package org.liandong.registry.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.registry.OrganisationSummary;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.Option;
import org.liandong.shared.web.View;

/**
 * The form of an organisation, new or changed.
 *
 * @param id of the one changed, or null for a new one
 * @param form as typed
 * @param places divisions to choose from
 * @param theirs what another saved meanwhile, where it differs from what was typed
 * @param namesakes others with the name typed
 */
record OrganisationFormPage(
    @Nullable UUID id,
    Form form,
    List<Option> places,
    List<Difference> theirs,
    List<OrganisationSummary> namesakes)
    implements View {

  @Override
  public int status() {
    return theirs.isEmpty() ? form.status() : 409;
  }

  String action() {
    return id == null ? "/console/organisations" : "/console/organisations/" + id;
  }

  /**
   * A field in which the saved record and the form differ.
   *
   * @param field its name
   * @param saved what the record says
   * @param typed what the form says
   */
  record Difference(String field, String saved, String typed) {}
}
