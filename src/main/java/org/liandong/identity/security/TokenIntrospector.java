package org.liandong.identity.security;

import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;

/** Knows no token yet. */
@Component
class TokenIntrospector implements OpaqueTokenIntrospector {

  @Override
  public OAuth2AuthenticatedPrincipal introspect(String token) {
    throw new BadOpaqueTokenException("unknown token");
  }
}
