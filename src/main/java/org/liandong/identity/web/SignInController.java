package org.liandong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.identity.DemoAccounts;
import org.liandong.shared.Viewer;
import org.liandong.shared.web.Form;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the sign-in page; what is typed there goes to the filter chain. */
@Controller
class SignInController {

  private static final String TYPED_NAME = "identity.typed-name";

  /** The allowance of an address is full again after a minute. */
  private static final String RETRY_SECONDS = "60";

  private final DemoAccounts demo;

  SignInController(DemoAccounts demo) {
    this.demo = demo;
  }

  @GetMapping("/sign-in")
  Object show(
      @RequestParam(required = false) @Nullable String failed,
      @RequestParam(required = false) @Nullable String busy,
      @RequestParam(name = "return", defaultValue = "") String returnTo,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (Viewer.current().signedIn()) {
      return "redirect:/console";
    }
    if (busy != null) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return new SignInPage(
        Form.of(Map.of("username", typedName(request))),
        failed != null,
        busy != null,
        returnTo,
        demo.offered(),
        DemoAccounts.PASSWORD);
  }

  private static String typedName(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? "" : Objects.toString(session.getAttribute(TYPED_NAME), "");
  }
}
