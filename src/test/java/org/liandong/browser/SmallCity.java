package org.liandong.browser;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.liandong.identity.Accounts;
import org.liandong.identity.Grants;
import org.liandong.identity.Reach;
import org.liandong.identity.Role;
import org.liandong.ledger.Amounts;
import org.liandong.ledger.Dimensions;
import org.liandong.ledger.Fact;
import org.liandong.ledger.Ledger;
import org.liandong.ledger.Posting;
import org.liandong.ledger.Source;
import org.liandong.regions.Region;
import org.liandong.regions.Regions;
import org.liandong.registry.OrganisationDetails;
import org.liandong.registry.OrganisationKind;
import org.liandong.registry.Organisations;
import org.liandong.registry.RegisterOrganisation;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.TimeOrderedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A few accounts, organisations and entries, so that every page has something to show. */
class SmallCity {

  static final List<String> ACCOUNTS = List.of("bureau", "station", "keeper", "auditor", "editor");

  private static final List<Role> ROLES =
      List.of(
          Role.CITY_BUREAU,
          Role.STATION_HEAD,
          Role.SYSTEM_ADMIN,
          Role.SECURITY_AUDITOR,
          Role.EDITOR);
  private static final RegionCode CITY = RegionCode.parse("4417");

  private final Map<String, String> passwords = new HashMap<>();
  private final Accounts accounts;
  private final Grants grants;
  private final Organisations organisations;
  private final Regions regions;
  private final Ledger ledger;
  private final JdbcClient client;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private boolean built;

  SmallCity(
      Accounts accounts,
      Grants grants,
      Organisations organisations,
      Regions regions,
      Ledger ledger,
      JdbcClient client,
      TransactionTemplate transaction,
      Clock clock) {
    this.accounts = accounts;
    this.grants = grants;
    this.organisations = organisations;
    this.regions = regions;
    this.ledger = ledger;
    this.client = client;
    this.transaction = transaction;
    this.clock = clock;
  }

  synchronized void buildOnce() {
    if (built) {
      return;
    }
    built = true;
    for (int index = 0; index < ACCOUNTS.size(); index++) {
      open(ACCOUNTS.get(index), ROLES.get(index));
    }
    transaction.executeWithoutResult(
        status -> client.sql("update identity.account set must_change = false").update());
    List<Region> towns = regions.towns();
    for (int index = 0; index < towns.size(); index += 4) {
      register(towns.get(index), index);
    }
    transaction.executeWithoutResult(status -> ledger.post(entries(towns)));
  }

  /** The password of the account. */
  String password(String username) {
    return Objects.requireNonNull(passwords.get(username));
  }

  private void open(String username, Role role) {
    Accounts.Opened opened = accounts.open(username, username + "(演示)", CITY);
    passwords.put(username, opened.password());
    grants.give(opened.account(), role, new Reach.Division(CITY), LocalDate.of(2008, 1, 1), null);
  }

  private void register(Region town, int index) {
    OrganisationKind kind =
        index % 3 == 0
            ? OrganisationKind.DOUBLE_HUNDRED_STATION
            : OrganisationKind.SOCIAL_WORK_AGENCY;
    String name = town.name() + (index % 3 == 0 ? "双百社工站" : "同行社会工作服务中心") + "(演示)";
    organisations.register(
        new RegisterOrganisation(
            TimeOrderedId.next(),
            OrganisationDetails.of(name, kind, town.code())
                .serving(Set.of(ServiceDomain.values()[index % ServiceDomain.values().length])),
            LocalDate.of(2014 + index % 6, 6, 1)));
  }

  /** Ten years of contacts and certificates, the same on every run. */
  private List<Posting> entries(List<Region> towns) {
    Random random = new Random(2018);
    LocalDate today = LocalDate.now(clock);
    List<Posting> entries = new ArrayList<>();
    for (int back = 0; back < 120; back++) {
      LocalDate day = today.minusMonths(back);
      for (int each = 0; each < 30 - back / 5; each++) {
        Region town = towns.get(random.nextInt(towns.size()) * random.nextInt(100) / 100);
        entries.add(
            posting(
                Fact.SERVICE_CONTACT,
                day,
                Dimensions.at(town.code()),
                new Amounts(1 + random.nextInt(30), 45, 0)));
      }
      entries.add(
          posting(
              Fact.CERTIFICATE_HELD,
              day,
              Dimensions.at(CITY).withPerson(1 + back),
              Amounts.count(1)));
    }
    return entries;
  }

  private static Posting posting(Fact fact, LocalDate day, Dimensions dimensions, Amounts amounts) {
    return new Posting(
        TimeOrderedId.next(),
        fact,
        day,
        dimensions,
        amounts,
        new Source("browser.test", UUID.randomUUID()));
  }
}
