package org.liandong.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.liandong.shared.Compartment;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Permission;
import org.liandong.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an account may do and see today. The account's version is asked at every request (one
 * look-up by key), what it stands for is kept: a changed grant counts from the next request on.
 */
@Component
public class Viewers {

  private final AccountRows accounts;
  private final GrantRows grants;
  private final OwnWork work;
  private final JdbcClient client;
  private final Clock clock;
  private final Reaches places;
  private final Cache<Key, Viewer> known =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(10)).build();

  Viewers(
      AccountRows accounts,
      GrantRows grants,
      OwnWork work,
      JdbcClient client,
      Clock clock,
      Reaches places) {
    this.accounts = accounts;
    this.grants = grants;
    this.work = work;
    this.client = client;
    this.clock = clock;
    this.places = places;
  }

  /** The account's standing, or empty when there is no such account or it is locked. */
  public Optional<Standing> of(UUID account) {
    return client
        .sql("select version, must_change from identity.standing(:account)")
        .param("account", account)
        .query((row, number) ->
            new Key(
                account,
                row.getLong("version"),
                LocalDate.now(clock),
                row.getBoolean("must_change")))
        .optional()
        .map(key -> new Standing(known.get(key, this::load), key.mustChange()));
  }

  private Viewer load(Key key) {
    return work.call(() -> {
      Account account = accounts.find(key.account()).orElseThrow();
      List<RoleGrant> inForce =
          grants.of(key.account()).stream().filter(grant -> grant.inForce(key.day())).toList();
      Set<Compartment> compartments = grants.compartments(key.account(), key.day());
      return viewer(account, inForce, compartments, key);
    });
  }

  private Viewer viewer(
      Account account, List<RoleGrant> inForce, Set<Compartment> compartments, Key key) {
    if (key.mustChange()) {
      return new Viewer(
          account.id(), account.displayName(), Set.of(), Jurisdiction.NONE, Set.of(), Set.of());
    }
    Set<Permission> permissions = EnumSet.noneOf(Permission.class);
    Jurisdiction jurisdiction = Jurisdiction.NONE;
    Set<UUID> organisations = new HashSet<>();
    for (RoleGrant grant : inForce) {
      permissions.addAll(grant.role().permissions());
      switch (grant.reach()) {
        case Reach.Division(var region) -> jurisdiction = jurisdiction.and(Jurisdiction.of(region));
        case Reach.Organisation(var id) -> organisations.add(id);
        case Reach.Zone(var code) -> jurisdiction = jurisdiction.and(places.zone(code, key.day()));
      }
    }
    return new Viewer(
        account.id(),
        account.displayName(),
        permissions,
        jurisdiction,
        organisations,
        compartments);
  }

  /**
   * What an account is today.
   *
   * @param viewer what it may do and see; nothing while the password has to be changed
   * @param mustChange whether the password has to be changed first
   */
  public record Standing(Viewer viewer, boolean mustChange) {}

  private record Key(UUID account, long version, LocalDate day, boolean mustChange) {}
}
