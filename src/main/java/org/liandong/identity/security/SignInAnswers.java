package org.liandong.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.identity.OwnAccount;
import org.liandong.identity.Sessions;
import org.liandong.identity.SignIn;
import org.liandong.identity.Viewers;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.WebUtils;

/** What follows a sign-in, a refused one, and a sign-out. */
@Component
class SignInAnswers
    implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutHandler {

  private static final String TYPED_NAME = "identity.typed-name";
  private static final int BROWSER_MAX = 200;

  private final OwnAccount own;
  private final Viewers viewers;
  private final SignIn signIn;
  private final LocaleResolver languages;

  SignInAnswers(OwnAccount own, Viewers viewers, SignIn signIn, LocaleResolver languages) {
    this.own = own;
    this.viewers = viewers;
    this.signIn = signIn;
    this.languages = languages;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    HttpSession session = request.getSession();
    session.removeAttribute(TYPED_NAME);
    session.setAttribute(Sessions.ADDRESS, request.getRemoteAddr());
    String browser = Objects.toString(request.getHeader(HttpHeaders.USER_AGENT), "");
    session.setAttribute(
        Sessions.BROWSER, browser.substring(0, Math.min(browser.length(), BROWSER_MAX)));
    speak(request, response, UUID.fromString(authentication.getName()));
    response.sendRedirect(ReturnPath.of(request.getParameter(ReturnPath.PARAMETER)));
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    HttpSession session = request.getSession(false);
    if (session != null) {
      String typed = Objects.toString(request.getParameter("username"), "");
      session.setAttribute(TYPED_NAME, typed.substring(0, Math.min(typed.length(), BROWSER_MAX)));
    }
    String path = request.getParameter(ReturnPath.PARAMETER);
    String why = cause instanceof TooManyAttempts ? "busy" : "failed";
    String back =
        path == null || path.isEmpty()
            ? ""
            : "&return=" + UriUtils.encode(ReturnPath.of(path), StandardCharsets.UTF_8);
    response.sendRedirect("/sign-in?" + why + back);
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    if (authentication != null
        && authentication.getPrincipal() instanceof AccountPrincipal(var account)) {
      signIn.left(account);
    }
  }

  /** In the language she has chosen, unless this browser has one of its own already. */
  private void speak(HttpServletRequest request, HttpServletResponse response, UUID account) {
    if (WebUtils.getCookie(request, "language") == null) {
      viewers
          .of(account)
          .map(standing -> standing.viewer().call(own::show).language())
          .map(Locale::forLanguageTag)
          .filter(language -> language.getLanguage().equals("en"))
          .ifPresent(language -> languages.setLocale(request, response, language));
    }
  }
}
