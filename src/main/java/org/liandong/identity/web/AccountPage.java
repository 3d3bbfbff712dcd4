package org.liandong.identity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liandong.identity.Account;
import org.liandong.identity.AccountLine;
import org.liandong.identity.CompartmentGrant;
import org.liandong.identity.GrantPlaces.Named;
import org.liandong.identity.RoleGrant;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.View;

/**
 * One account: what it may do where, and what was changed about it.
 *
 * @param account the account
 * @param region name of the division whose administrators keep it
 * @param own whether it is the viewer's own, which she cannot change here
 * @param grants those ended included
 * @param reaches name of each grant's place
 * @param compartments those ended included
 * @param history newest first
 * @param choices places a form can offer
 * @param grantForm a new role
 * @param compartmentForm a new compartment
 * @param lockForm the reason for locking
 * @param today to tell which grants count
 */
record AccountPage(
    Account account,
    String region,
    boolean own,
    List<RoleGrant> grants,
    Map<UUID, String> reaches,
    List<CompartmentGrant> compartments,
    List<AccountLine> history,
    List<Named> choices,
    Form grantForm,
    Form compartmentForm,
    Form lockForm,
    LocalDate today)
    implements View {

  @Override
  public int status() {
    return Math.max(grantForm.status(), Math.max(compartmentForm.status(), lockForm.status()));
  }
}
