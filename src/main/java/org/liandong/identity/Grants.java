package org.liandong.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Compartment;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives and ends what accounts may do. A change counts from the account's next request on. Grants
 * are ended, never removed.
 */
@Service
public class Grants {

  private static final int REASON_MAX = 200;

  private final Accounts accounts;
  private final GrantRows grants;
  private final GrantRules rules;
  private final AccountChanges changes;
  private final Clock clock;

  Grants(
      Accounts accounts, GrantRows grants, GrantRules rules, AccountChanges changes, Clock clock) {
    this.accounts = accounts;
    this.grants = grants;
    this.rules = rules;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Gives a role for a place or an organisation.
   *
   * @param to last day, or null for no end
   * @return the grant's id
   * @throws Refusal when it is for oneself, beyond one's own reach, of a second duty, or would mix
   *     roles over places
   */
  @Requires(Permission.ACCOUNTS_ADMIN)
  @Transactional
  public UUID give(UUID account, Role role, Reach reach, LocalDate from, @Nullable LocalDate to) {
    accounts.require(account);
    RoleGrant grant = new RoleGrant(TimeOrderedId.next(), account, role, reach, from, to);
    rules.judge(grant);
    grants.insert(grant, clock.instant(), Viewer.current().account());
    changes.permission(
        account,
        AccountChange.ROLE_GIVEN,
        role.name(),
        reach.code(),
        from.toString(),
        to == null ? "" : to.toString());
    return grant.id();
  }

  /**
   * Ends a role; it does not count any more from this moment.
   *
   * @throws Refusal when there is none that still counts, or it is the last administrator's
   */
  @Requires(Permission.ACCOUNTS_ADMIN)
  @Transactional
  public void end(UUID account, UUID id) {
    LocalDate yesterday = LocalDate.now(clock).minusDays(1);
    RoleGrant grant =
        grants
            .find(id)
            .filter(one -> one.account().equals(account))
            .filter(one -> one.to() == null || one.to().isAfter(yesterday))
            .orElseThrow(() -> Refusal.notFound("identity.grant.unknown"));
    rules.refuseOneself(account);
    rules.refuseBeyond(grant.reach());
    if (grant.role() == Role.SYSTEM_ADMIN) {
      rules.requireAnotherAdministrator(account);
    }
    LocalDate lastDay = yesterday.isBefore(grant.from()) ? grant.from().minusDays(1) : yesterday;
    grants.end(id, lastDay, clock.instant(), Viewer.current().account());
    changes.permission(
        account, AccountChange.ROLE_ENDED, grant.role().name(), grant.reach().code());
  }

  /**
   * Opens a compartment to an account, for a year at most.
   *
   * @throws Refusal when it is for oneself, too long, without a reason, or for an account outside
   *     the administrator's reach
   */
  @Requires(Permission.ACCOUNTS_ADMIN)
  @Transactional
  public UUID open(
      UUID account, Compartment compartment, String reason, LocalDate from, LocalDate to) {
    Account found = accounts.require(account);
    rules.refuseOneself(account);
    rules.requireKeeping(found);
    GrantRules.refuseReversed(from, to);
    if (to.isAfter(from.plusYears(1))) {
      throw Refusal.user("identity.compartment.long", from.plusYears(1));
    }
    String why = AccessJournal.blotted(reason);
    if (why.length() < 2 || reason.strip().length() > REASON_MAX) {
      throw Refusal.user("identity.compartment.reason", REASON_MAX);
    }
    CompartmentGrant grant =
        new CompartmentGrant(TimeOrderedId.next(), account, compartment, why, from, to);
    grants.insert(grant, clock.instant(), Viewer.current().account());
    changes.permission(
        account,
        AccountChange.COMPARTMENT_GIVEN,
        compartment.name(),
        from.toString(),
        to.toString(),
        why);
    return grant.id();
  }

  /**
   * Closes a compartment to an account from this moment.
   *
   * @throws Refusal when there is no such grant that still counts
   */
  @Requires(Permission.ACCOUNTS_ADMIN)
  @Transactional
  public void close(UUID account, UUID id) {
    LocalDate yesterday = LocalDate.now(clock).minusDays(1);
    CompartmentGrant grant =
        grants.compartmentsOf(account).stream()
            .filter(one -> one.id().equals(id) && one.to().isAfter(yesterday))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("identity.grant.unknown"));
    rules.refuseOneself(account);
    rules.requireKeeping(accounts.require(account));
    LocalDate lastDay = yesterday.isBefore(grant.from()) ? grant.from().minusDays(1) : yesterday;
    grants.endCompartment(id, lastDay, clock.instant(), Viewer.current().account());
    changes.permission(account, AccountChange.COMPARTMENT_ENDED, grant.compartment().name());
  }

  /** The account's roles, those ended included, by first day. */
  @Requires(Permission.ACCOUNTS_ADMIN)
  @Transactional(readOnly = true)
  public List<RoleGrant> of(UUID account) {
    return grants.of(account);
  }

  /** The account's compartments, those ended included, by first day. */
  @Requires(Permission.ACCOUNTS_ADMIN)
  @Transactional(readOnly = true)
  public List<CompartmentGrant> compartmentsOf(UUID account) {
    return grants.compartmentsOf(account);
  }
}
