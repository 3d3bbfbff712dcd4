package org.liandong.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Web} of a request. */
@Component
class WebContexts {

  private final MessageSource messages;
  private final Site site;
  private final List<NavigationLink> links;
  private final ObjectProvider<ResourceUrlProvider> resources;
  private final ObjectProvider<AccountNames> accounts;

  WebContexts(
      MessageSource messages,
      Site site,
      List<NavigationLink> links,
      ObjectProvider<ResourceUrlProvider> resources,
      ObjectProvider<AccountNames> accounts) {
    this.accounts = accounts;
    this.resources = resources;
    this.messages = messages;
    this.site = site;
    this.links =
        links.stream()
            .sorted(
                Comparator.comparing(NavigationLink::area).thenComparingInt(NavigationLink::order))
            .toList();
  }

  Web of(HttpServletRequest request) {
    Viewer viewer = Viewer.current();
    CsrfToken csrf = viewer.signedIn() || needsToken(request) ? token(request) : null;
    return new Web(
        new Texts(messages, RequestContextUtils.getLocale(request)),
        viewer,
        FailureAnswers.address(request),
        orEmpty(request.getQueryString()),
        csrf == null ? "_csrf" : csrf.getParameterName(),
        csrf == null ? "" : csrf.getToken(),
        site,
        links.stream()
            .filter(link -> link.permission() == null || viewer.may(link.permission()))
            .toList(),
        Flash.of(request),
        this::fingerprinted,
        this::names);
  }

  private Map<UUID, String> names(Collection<UUID> accounts) {
    AccountNames known = this.accounts.getIfAvailable();
    return known == null ? Map.of() : known.of(accounts);
  }

  private String fingerprinted(String file) {
    ResourceUrlProvider provider = resources.getIfAvailable();
    String found = provider == null ? null : provider.getForLookupPath(file);
    return found == null ? file : found;
  }

  private static @Nullable CsrfToken token(HttpServletRequest request) {
    return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
  }

  /** Public pages stay free of sessions: asking the token anything would start one. */
  private static boolean needsToken(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/sign-in");
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
