package org.liandong.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.liandong.identity.Accounts;
import org.liandong.identity.Grants;
import org.liandong.identity.Reach;
import org.liandong.identity.Role;
import org.liandong.registry.OrganisationSummary;
import org.liandong.registry.Organisations;
import org.liandong.shared.Compartment;
import org.springframework.stereotype.Component;

/** Grants the demo accounts what depends on the demo city's organisations. */
@Component
class AccountSeeder {

  /** The agency of the demo account of an agency. */
  static final String AGENCY = "阳江市阳光青少年服务中心";

  private static final LocalDate FROM = LocalDate.of(2014, 11, 5);

  private final Accounts accounts;
  private final Grants grants;
  private final Organisations organisations;
  private final Clock clock;

  AccountSeeder(Accounts accounts, Grants grants, Organisations organisations, Clock clock) {
    this.accounts = accounts;
    this.grants = grants;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** Gives what has not been given before. */
  void seed() {
    organisations.findByName(AGENCY).ifPresent(this::grantAgency);
    open("agency", List.of(Compartment.CORRECTION));
    open("city", List.of(Compartment.CORRECTION, Compartment.DRUG));
  }

  private void grantAgency(OrganisationSummary agency) {
    accounts
        .named("agency")
        .filter(account -> grants.of(account.id()).isEmpty())
        .ifPresent(account ->
            grants.give(
                account.id(), Role.AGENCY_STAFF, new Reach.Organisation(agency.id()), FROM, null));
  }

  private void open(String username, List<Compartment> compartments) {
    LocalDate today = LocalDate.now(clock);
    accounts
        .named(username)
        .filter(account -> grants.compartmentsOf(account.id()).isEmpty())
        .ifPresent(account ->
            compartments.forEach(compartment ->
                grants.open(account.id(), compartment, "演示账号查看合成数据", today, today.plusMonths(11))));
  }
}
