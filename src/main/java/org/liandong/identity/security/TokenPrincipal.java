package org.liandong.identity.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.liandong.shared.Viewer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;

/**
 * The program that comes with a token, as the viewer it stands for.
 *
 * @param viewer narrowed to the token's scopes
 */
record TokenPrincipal(Viewer viewer) implements OAuth2AuthenticatedPrincipal {

  @Override
  public Map<String, Object> getAttributes() {
    return Map.of("account", viewer.account());
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of();
  }

  @Override
  public String getName() {
    return viewer.account().toString();
  }
}
