package org.liandong.identity.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liandong.identity.SignIn;
import org.liandong.shared.Refusal;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets {@link SignIn} judge what was typed on the sign-in page. */
@Component
class PasswordProvider implements AuthenticationProvider {

  private final SignIn signIn;

  PasswordProvider(SignIn signIn) {
    this.signIn = signIn;
  }

  @Override
  public Authentication authenticate(Authentication typed) {
    return account(typed)
        .map(account ->
            UsernamePasswordAuthenticationToken.authenticated(
                new AccountPrincipal(account), null, List.of()))
        .orElseThrow(() -> new BadCredentialsException("refused"));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  private Optional<UUID> account(Authentication typed) {
    String address =
        typed.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "";
    try {
      return signIn.attempt(
          typed.getName(), String.valueOf(typed.getCredentials()), address, "session");
    } catch (Refusal refusal) {
      throw new TooManyAttempts();
    }
  }
}
