package org.liandong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.identity.AccessLog;
import org.liandong.identity.Account;
import org.liandong.identity.ApiTokens;
import org.liandong.identity.NewToken;
import org.liandong.identity.OwnAccount;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Viewer;
import org.liandong.shared.web.Flash;
import org.liandong.shared.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account. */
@Controller
@RequestMapping("/console/account")
class MyAccountController {

  private static final String HERE = "redirect:/console/account";
  private static final int SIGN_INS_SHOWN = 10;

  private final OwnAccount own;
  private final ApiTokens tokens;
  private final AccessLog log;
  private final LocaleResolver languages;
  private final Clock clock;

  MyAccountController(
      OwnAccount own, ApiTokens tokens, AccessLog log, LocaleResolver languages, Clock clock) {
    this.own = own;
    this.tokens = tokens;
    this.log = log;
    this.languages = languages;
    this.clock = clock;
  }

  @GetMapping
  MyAccountPage show(HttpServletRequest request) {
    return page(request, Form.blank().withValue("days", 30));
  }

  @GetMapping("/password")
  PasswordPage password() {
    return new PasswordPage(Form.blank(), own.show().mustChange());
  }

  @PostMapping("/password")
  Object changePassword(
      @RequestParam String current,
      @RequestParam String replacement,
      @RequestParam String repeated,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = own.show();
    if (!replacement.equals(repeated)) {
      return new PasswordPage(
          Form.blank().with("repeated", "identity.password.unequal"), account.mustChange());
    }
    try {
      own.changePassword(current, replacement, request.getRemoteAddr(), session(request));
    } catch (Refusal refusal) {
      String field =
          refusal.code().equals("identity.password.current-wrong") ? "current" : "replacement";
      return new PasswordPage(Form.blank().with(refusal, field), account.mustChange());
    }
    Flash.done(redirect, "identity.password.changed");
    return HERE;
  }

  @PostMapping("/language")
  String speak(
      @RequestParam String language,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    own.speak(language);
    languages.setLocale(
        request, response, language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    Flash.done(redirect, "identity.language.saved");
    return HERE;
  }

  @PostMapping("/sessions/end")
  String endSession(@RequestParam String handle, RedirectAttributes redirect) {
    own.endSession(handle);
    Flash.done(redirect, "identity.session.ended");
    return HERE;
  }

  @PostMapping("/sessions/end-others")
  String endOthers(HttpServletRequest request, RedirectAttributes redirect) {
    int ended = own.endOtherSessions(session(request));
    Flash.done(redirect, "identity.session.ended-others", ended);
    return HERE;
  }

  @PostMapping("/tokens")
  Object issue(
      @RequestParam String name,
      @RequestParam(defaultValue = "") List<Permission> scopes,
      @RequestParam(defaultValue = "0") int days,
      Form form,
      HttpServletRequest request,
      HttpServletResponse response) {
    Set<Permission> narrowed = scopes.isEmpty() ? null : EnumSet.copyOf(scopes);
    try {
      ApiTokens.Issued issued = tokens.issue(new NewToken(name, narrowed, days));
      response.setHeader("Cache-Control", "no-store");
      return new ShownOncePage(issued.token(), false, name, issued.expiresAt(), "/console/account");
    } catch (Refusal refusal) {
      String field = refusal.code().equals("identity.token.days") ? "days" : "name";
      return page(request, form.with(refusal, field));
    }
  }

  @PostMapping("/tokens/{id}/revoke")
  String revoke(@PathVariable UUID id, RedirectAttributes redirect) {
    tokens.revoke(id);
    Flash.done(redirect, "identity.token.revoked");
    return HERE;
  }

  private MyAccountPage page(HttpServletRequest request, Form form) {
    return new MyAccountPage(
        own.show(),
        own.sessions(session(request)),
        tokens.own(),
        log.ownSignIns(SIGN_INS_SHOWN),
        Viewer.current().permissions().stream().sorted().toList(),
        form,
        clock.instant());
  }

  private static @Nullable String session(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? null : Objects.requireNonNull(session.getId());
  }
}
