package org.liandong.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the sign-in page; what is typed there goes to the filter chain. */
@Controller
class SignInController {

  @GetMapping("/sign-in")
  SignInPage show(@RequestParam(required = false) @Nullable String failed) {
    return new SignInPage(failed != null);
  }
}
