package org.liandong.statistics.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Refusal;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.web.Flash;
import org.liandong.shared.web.Form;
import org.liandong.statistics.DisclosureEffect;
import org.liandong.statistics.DisclosurePolicies;
import org.liandong.statistics.DisclosurePolicy;
import org.liandong.statistics.DisclosurePreviews;
import org.liandong.statistics.NewDisclosurePolicy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the public may not see: its versions, and setting the next after a look at what changes. */
@Controller
class DisclosureController {

  static final String PATH = "/console/figures/disclosure";

  private static final String REFUSED = "statistics.parameter.refused";
  private static final String THRESHOLD = "threshold";
  private static final String DOMAINS = "domains";
  private static final String VALID_FROM = "validFrom";
  private static final Map<String, String> FIELDS =
      Map.of(
          "statistics.disclosure.day", VALID_FROM,
          "statistics.disclosure.threshold", THRESHOLD,
          "statistics.disclosure.all-domains", DOMAINS,
          "statistics.disclosure.reason", "reason");

  private final DisclosurePolicies policies;
  private final DisclosurePreviews previews;
  private final Clock clock;

  DisclosureController(DisclosurePolicies policies, DisclosurePreviews previews, Clock clock) {
    this.policies = policies;
    this.previews = previews;
    this.clock = clock;
  }

  @GetMapping(PATH)
  DisclosurePage open() {
    DisclosurePolicy current = policies.current();
    Form form =
        Form.of(
            new PolicyForm(
                LocalDate.now(clock).toString(), current.threshold(), current.domains()));
    return page(form, null);
  }

  @PostMapping(PATH)
  Object set(Form form, RedirectAttributes redirect) {
    try {
      NewDisclosurePolicy policy = policy(form);
      if (form.has("preview", "true")) {
        return page(form, previews.effect(policy));
      }
      policies.change(policy);
      Flash.done(redirect, "statistics.policy.done", policy.validFrom().toString());
      return "redirect:" + PATH;
    } catch (Refusal refusal) {
      if (refusal.category() == Refusal.Category.FORBIDDEN) {
        throw refusal;
      }
      String field =
          refusal.code().equals(REFUSED)
              ? refusal.arguments().getFirst().toString()
              : FIELDS.getOrDefault(refusal.code(), "");
      return page(form.with(refusal, field), null);
    }
  }

  private DisclosurePage page(Form form, @Nullable DisclosureEffect effect) {
    return new DisclosurePage(policies.all(), policies.current(), form, effect);
  }

  private static NewDisclosurePolicy policy(Form form) {
    Set<ServiceDomain> domains = EnumSet.noneOf(ServiceDomain.class);
    for (String name : form.all(DOMAINS)) {
      domains.add(domain(name));
    }
    return new NewDisclosurePolicy(
        day(form.value(VALID_FROM)), number(form.value(THRESHOLD)), domains, form.value("reason"));
  }

  private static ServiceDomain domain(String typed) {
    try {
      return ServiceDomain.valueOf(typed);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.user(REFUSED, DOMAINS, typed);
    }
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException unreadable) {
      throw Refusal.user(REFUSED, VALID_FROM, typed);
    }
  }

  private static int number(String typed) {
    try {
      return Integer.parseInt(typed.strip());
    } catch (NumberFormatException unreadable) {
      throw Refusal.user(REFUSED, THRESHOLD, typed);
    }
  }

  /** The rules in force: the next are made from them. */
  record PolicyForm(String validFrom, int threshold, Set<ServiceDomain> domains) {}
}
