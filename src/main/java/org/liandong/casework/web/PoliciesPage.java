package org.liandong.casework.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.casework.CountingPolicy;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.View;
import org.liandong.shared.web.Web;

/**
 * The versions of the counting policy.
 *
 * @param lines the newest day first
 * @param form of the next
 */
record PoliciesPage(List<Line> lines, Form form) implements View {

  @Override
  public int status() {
    return form.status();
  }

  /**
   * A version and the one before it.
   *
   * @param policy the version
   * @param before the one it took the place of, or null
   */
  record Line(CountingPolicy policy, @Nullable CountingPolicy before) {

    /** What this version changed, in words. */
    String changes(Web web) {
      CountingPolicy old = before;
      if (old == null) {
        return web.text("casework.policies.changes.first");
      }
      String changes =
          List.of(
                  change(
                      web,
                      web.text("casework.policies.phone"),
                      Integer.toString(old.phoneMinutesMin()),
                      Integer.toString(policy.phoneMinutesMin())),
                  change(
                      web,
                      web.text("casework.policies.max"),
                      Integer.toString(old.minutesMax()),
                      Integer.toString(policy.minutesMax())),
                  change(
                      web,
                      web.text("casework.policies.estimated"),
                      estimated(web, old),
                      estimated(web, policy)),
                  change(
                      web,
                      web.text("casework.policies.methods"),
                      methods(web, old),
                      methods(web, policy)))
              .stream()
              .filter(change -> !change.isEmpty())
              .collect(Collectors.joining("; "));
      return changes.isEmpty() ? web.text("casework.policies.changes.none") : changes;
    }

    static String estimated(Web web, CountingPolicy policy) {
      return web.text(
          policy.estimatedHeads()
              ? "casework.policies.estimated.true"
              : "casework.policies.estimated.false");
    }

    static String methods(Web web, CountingPolicy policy) {
      return policy.methods().stream()
          .sorted(Comparator.naturalOrder())
          .map(web::name)
          .collect(Collectors.joining(web.english() ? ", " : "、"));
    }

    private static String change(Web web, String what, String from, String to) {
      return from.equals(to) ? "" : web.text("casework.policies.change", what, from, to);
    }
  }
}
