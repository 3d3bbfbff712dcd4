package org.liandong.identity.security;

import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who has signed in, as the session keeps it: nothing but the account's id, so that what it may do
 * is always asked afresh.
 *
 * @param account id
 */
record AccountPrincipal(UUID account) implements AuthenticatedPrincipal, Serializable {

  @Override
  public String getName() {
    return account.toString();
  }
}
