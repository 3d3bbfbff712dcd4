package org.liandong.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.identity.Account;
import org.liandong.identity.GrantPlaces.Named;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.View;

/**
 * A new account, or how an account is called and who keeps it.
 *
 * @param account to change, or null for a new one
 * @param form as typed
 * @param choices divisions the form can offer
 */
record AccountFormPage(@Nullable Account account, Form form, List<Named> choices) implements View {

  @Override
  public int status() {
    return form.status();
  }

  /** Where the form is sent. */
  String action() {
    return account == null ? "/console/accounts" : "/console/accounts/" + account.id() + "/details";
  }

  /** Where cancelling leads. */
  String back() {
    return account == null ? "/console/accounts" : "/console/accounts/" + account.id();
  }
}
