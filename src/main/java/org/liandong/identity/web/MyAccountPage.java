package org.liandong.identity.web;

import java.time.Instant;
import java.util.List;
import org.liandong.identity.AccessLine;
import org.liandong.identity.Account;
import org.liandong.identity.ApiToken;
import org.liandong.identity.Sessions;
import org.liandong.shared.Permission;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.View;

/**
 * One's own account: language, browsers signed in, tokens, last sign-ins.
 *
 * @param account the viewer's
 * @param sessions last used first
 * @param tokens newest first
 * @param signIns newest first, refused ones included
 * @param permissions a token can be narrowed to
 * @param form of a new token
 * @param now to tell which tokens are valid
 */
record MyAccountPage(
    Account account,
    List<Sessions.SignedIn> sessions,
    List<ApiToken> tokens,
    List<AccessLine> signIns,
    List<Permission> permissions,
    Form form,
    Instant now)
    implements View {

  /** Browser and system of a sign-in. */
  String device(Sessions.SignedIn session) {
    return DeviceName.of(session.browser());
  }

  @Override
  public int status() {
    return form.status();
  }
}
