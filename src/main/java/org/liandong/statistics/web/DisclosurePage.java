package org.liandong.statistics.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.View;
import org.liandong.shared.web.Web;
import org.liandong.statistics.DisclosureEffect;
import org.liandong.statistics.DisclosurePolicy;

/**
 * The versions of what the public may not see.
 *
 * @param versions the newest day first
 * @param current the one in force
 * @param form of the next
 * @param effect what the next would change, or null when not asked
 */
record DisclosurePage(
    List<DisclosurePolicy> versions,
    DisclosurePolicy current,
    Form form,
    @Nullable DisclosureEffect effect)
    implements View {

  @Override
  public int status() {
    return form.status();
  }

  static String domains(Web web, DisclosurePolicy policy) {
    return policy.domains().stream()
        .sorted(Comparator.naturalOrder())
        .map(web::name)
        .collect(Collectors.joining(web.english() ? ", " : "、"));
  }
}
