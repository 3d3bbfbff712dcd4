package org.liandong.statistics;

import java.util.HashSet;
import java.util.Set;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.springframework.stereotype.Service;

/** Shows what another policy would hide and show, before it is set. */
@Service
public class DisclosurePreviews {

  private final DisclosurePolicies policies;
  private final Disclosure disclosure;

  DisclosurePreviews(DisclosurePolicies policies, Disclosure disclosure) {
    this.policies = policies;
    this.disclosure = disclosure;
  }

  /**
   * What the policy would change against the one in force, over everything in the ledger. Tells
   * numbers of cells only, never which.
   *
   * @throws Refusal when it could not be set
   */
  @Requires(Permission.SETTINGS_ADMIN)
  public DisclosureEffect effect(NewDisclosurePolicy policy) {
    policies.check(policy);
    DisclosurePolicy current = policies.current();
    Disclosure.Cells now = disclosure.cells(current.threshold(), current.domains());
    Disclosure.Cells then = disclosure.cells(policy.threshold(), policy.domains());
    Set<Disclosure.Cell> hidden = new HashSet<>(then.hidden());
    hidden.removeAll(now.hidden());
    Set<Disclosure.Cell> shown = new HashSet<>(now.hidden());
    shown.removeAll(then.hidden());
    return new DisclosureEffect(
        now.count(), now.hidden().size(), then.hidden().size(), hidden.size(), shown.size());
  }
}
