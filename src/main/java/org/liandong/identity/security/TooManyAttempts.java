package org.liandong.identity.security;

import org.springframework.security.core.AuthenticationException;

/** Too many sign-ins from one address have failed in the last minute. */
final class TooManyAttempts extends AuthenticationException {

  TooManyAttempts() {
    super("too many attempts");
  }
}
