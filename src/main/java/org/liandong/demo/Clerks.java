package org.liandong.demo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liandong.identity.Account;
import org.liandong.identity.Accounts;
import org.liandong.registry.OrganisationSummary;
import org.liandong.registry.Organisations;
import org.liandong.shared.Compartment;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Permission;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Component;

/**
 * The demo accounts in whose names the demo city is recorded: each record by an account whose
 * place, organisation or office fits it. They write with the program's own reach, for the city is
 * made up before anybody's grants are asked about; what they leave is who recorded a thing.
 */
@Component
class Clerks {

  /** The town the demo accounts of a station belong to. */
  private static final RegionCode CHENGNAN = RegionCode.parse("441702002");

  private static final RegionCode JIANGCHENG = RegionCode.parse("441702");
  private static final RegionCode YANGCHUN = RegionCode.parse("441781");

  private final Accounts accounts;
  private final Organisations organisations;
  private final Map<String, Viewer> known = new HashMap<>();
  private @Nullable UUID agency;

  Clerks(Accounts accounts, Organisations organisations) {
    this.accounts = accounts;
    this.organisations = organisations;
  }

  /** Who keeps the register of organisations of a place. */
  Viewer bureau(RegionCode place) {
    if (JIANGCHENG.range().contains(place.value())) {
      return named("county");
    }
    return named(YANGCHUN.range().contains(place.value()) ? "yangchun" : "city");
  }

  /** Who keeps certificates and examination results. */
  Viewer association() {
    return named("association");
  }

  /** Who writes news, policies and features. */
  Viewer editor() {
    return named("editor");
  }

  /**
   * Who records service of an organisation at a place: the agency's own staff or the town's worker;
   * the program itself where no demo account serves.
   */
  Viewer service(RegionCode place, @Nullable UUID organisation) {
    if (organisation != null && organisation.equals(agency())) {
      return named("agency");
    }
    return CHENGNAN.range().contains(place.value()) ? named("worker") : Viewer.SYSTEM;
  }

  /** Hands everything to whoever records it, in the order given. */
  <T> void share(List<T> all, Function<T, Viewer> clerk, BiConsumer<Viewer, List<T>> work) {
    Map<UUID, Viewer> clerks = new LinkedHashMap<>();
    Map<UUID, List<T>> shares = new LinkedHashMap<>();
    for (T each : all) {
      Viewer viewer = clerk.apply(each);
      clerks.putIfAbsent(viewer.account(), viewer);
      shares.computeIfAbsent(viewer.account(), account -> new ArrayList<>()).add(each);
    }
    shares.forEach(
        (account, share) -> work.accept(clerks.getOrDefault(account, Viewer.SYSTEM), share));
  }

  private @Nullable UUID agency() {
    if (agency == null) {
      agency =
          organisations.findByName(AccountSeeder.AGENCY).map(OrganisationSummary::id).orElse(null);
    }
    return agency;
  }

  /** The account as one who writes; the program itself where the account is not there. */
  private Viewer named(String username) {
    return known.computeIfAbsent(username, this::find);
  }

  private Viewer find(String username) {
    Optional<Account> account = Viewer.SYSTEM.call(() -> accounts.named(username));
    return account
        .map(found ->
            new Viewer(
                found.id(),
                found.displayName(),
                EnumSet.allOf(Permission.class),
                Jurisdiction.EVERYWHERE,
                Set.of(),
                EnumSet.allOf(Compartment.class)))
        .orElse(Viewer.SYSTEM);
  }
}
