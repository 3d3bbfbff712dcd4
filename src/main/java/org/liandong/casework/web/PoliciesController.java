package org.liandong.casework.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liandong.casework.CountingPolicies;
import org.liandong.casework.CountingPolicy;
import org.liandong.casework.NewCountingPolicy;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.ServiceMethod;
import org.liandong.shared.Viewer;
import org.liandong.shared.web.Flash;
import org.liandong.shared.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The versions of the counting policy, what each changed, and making the next. */
@Controller
class PoliciesController {

  static final String PATH = "/console/counting-policies";

  private static final Map<String, String> FIELDS =
      Map.of(
          "casework.policy.day-passed", "validFrom",
          "casework.policy.day-taken", "validFrom",
          "casework.policy.minutes-out-of-range", "minutesMax",
          "casework.policy.no-method", "methods",
          "casework.policy.no-reason", "reason",
          "casework.input.date", "validFrom");

  private final CountingPolicies policies;

  PoliciesController(CountingPolicies policies) {
    this.policies = policies;
  }

  @GetMapping(PATH)
  PoliciesPage list() {
    Viewer.current().require(Permission.SETTINGS_ADMIN);
    CountingPolicy newest = policies.all().getFirst();
    Form form =
        Form.of(
            new PolicyForm(
                newest.phoneMinutesMin(),
                newest.minutesMax(),
                newest.estimatedHeads(),
                newest.methods()));
    return page(form);
  }

  @PostMapping(PATH)
  @SuppressWarnings("RequestMappingAnnotation")
  Object add(Form form, RedirectAttributes redirect) {
    try {
      Set<ServiceMethod> methods = EnumSet.noneOf(ServiceMethod.class);
      for (String method : form.all("methods")) {
        methods.add(ContactInput.constant("methods", ServiceMethod.class, method));
      }
      policies.add(
          new NewCountingPolicy(
              ContactInput.date(form.value("validFrom")),
              ContactInput.number("phoneMinutesMin", form.value("phoneMinutesMin")),
              ContactInput.number("minutesMax", form.value("minutesMax")),
              form.value("estimatedHeads").equals("true"),
              methods,
              form.value("reason")));
      Flash.done(redirect, "casework.policies.added");
      return "redirect:" + PATH;
    } catch (Refusal refusal) {
      String field = FIELDS.getOrDefault(refusal.code(), "");
      if (refusal.code().equals("casework.input.number")) {
        field = refusal.arguments().getFirst().toString();
      }
      return page(form.with(refusal, field));
    }
  }

  private PoliciesPage page(Form form) {
    List<CountingPolicy> all = policies.all();
    List<PoliciesPage.Line> lines = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      lines.add(new PoliciesPage.Line(all.get(i), i + 1 < all.size() ? all.get(i + 1) : null));
    }
    return new PoliciesPage(lines, form);
  }

  /** The rules of the newest version: the next is made from them. */
  record PolicyForm(
      int phoneMinutesMin, int minutesMax, boolean estimatedHeads, Set<ServiceMethod> methods) {}
}
