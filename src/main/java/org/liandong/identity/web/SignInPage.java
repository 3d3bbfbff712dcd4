package org.liandong.identity.web;

import java.util.List;
import org.liandong.identity.DemoAccounts.DemoAccount;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.View;
import org.springframework.http.HttpStatus;

/**
 * The sign-in page.
 *
 * @param form what was typed before, without the password
 * @param failed whether the last attempt was refused
 * @param busy whether too many attempts from this address failed
 * @param returnTo where to go afterwards, or empty
 * @param demo accounts of the demo city to sign in with at one click
 * @param demoPassword their password
 */
record SignInPage(
    Form form,
    boolean failed,
    boolean busy,
    String returnTo,
    List<DemoAccount> demo,
    String demoPassword)
    implements View {

  @Override
  public int status() {
    return (busy ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.OK).value();
  }
}
