package org.liandong.identity.security;

import org.liandong.identity.TokenChecks;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;

/** Lets {@link TokenChecks} judge bearer tokens. */
@Component
class TokenIntrospector implements OpaqueTokenIntrospector {

  private final TokenChecks tokens;

  TokenIntrospector(TokenChecks tokens) {
    this.tokens = tokens;
  }

  @Override
  public OAuth2AuthenticatedPrincipal introspect(String token) {
    return tokens
        .viewer(token)
        .map(TokenPrincipal::new)
        .orElseThrow(() -> new BadOpaqueTokenException("unknown, expired or revoked"));
  }
}
