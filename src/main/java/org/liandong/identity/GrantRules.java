package org.liandong.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When a grant may be given, and whose account an administrator keeps. */
@Component
class GrantRules {

  private final GrantRows grants;
  private final Reaches places;
  private final Clock clock;
  private final RegionCode city;

  GrantRules(
      GrantRows grants, Reaches places, Clock clock, @Value("${liandong.city.code}") String city) {
    this.grants = grants;
    this.places = places;
    this.clock = clock;
    this.city = RegionCode.parse(city);
  }

  /** Judges a grant before it is given. */
  void judge(RoleGrant asked) {
    refuseReversed(asked.from(), asked.to());
    refuseOneself(asked.account());
    refuseBeyond(asked.reach());
    refusePartOfCity(asked);
    for (RoleGrant held : grants.of(asked.account())) {
      if (overlap(asked, held)) {
        refuseTwoDuties(asked, held);
        refuseMixture(asked, held);
      }
    }
  }

  /** Nobody grants herself, however high she stands. */
  void refuseOneself(UUID account) {
    if (account.equals(Viewer.current().account())) {
      throw Refusal.forbidden("identity.grant.self");
    }
  }

  /** Nobody gives what lies beyond her own reach. */
  void refuseBeyond(Reach reach) {
    if (!covers(Viewer.current(), reach)) {
      throw Refusal.forbidden("identity.grant.beyond", places.name(reach));
    }
  }

  /** An account with wider grants than the administrator's is not hers to keep. */
  void requireKeeping(Account account) {
    Viewer viewer = Viewer.current();
    viewer.requireReach(account.region(), null);
    LocalDate today = LocalDate.now(clock);
    for (RoleGrant held : grants.of(account.id())) {
      boolean counts = held.to() == null || !today.isAfter(held.to());
      if (counts && !covers(viewer, held.reach())) {
        throw Refusal.forbidden("identity.account.wider", places.name(held.reach()));
      }
    }
  }

  /**
   * Somebody else has to remain who keeps the whole city's accounts, without an end in sight. Two
   * administrators who remove each other wait for each other here.
   */
  void requireAnotherAdministrator(UUID account) {
    boolean oneOfThem =
        grants.of(account).stream()
            .anyMatch(
                held -> held.role() == Role.SYSTEM_ADMIN && held.inForce(LocalDate.now(clock)));
    if (oneOfThem && grants.otherAdministrators(account, city, LocalDate.now(clock)) == 0) {
      throw Refusal.conflict("identity.grant.last-administrator");
    }
  }

  static void refuseReversed(LocalDate from, @Nullable LocalDate to) {
    if (to != null && to.isBefore(from)) {
      throw Refusal.user("period.reversed", from, to);
    }
  }

  /** Some roles act on the city as a whole, so a part of it is no place to give them for. */
  private void refusePartOfCity(RoleGrant asked) {
    boolean wholeCity =
        asked.reach() instanceof Reach.Division(var region) && Jurisdiction.of(region).covers(city);
    if (asked.role().cityWide() && !wholeCity) {
      throw Refusal.user("identity.grant.city-wide", asked.role().name());
    }
  }

  private static void refuseTwoDuties(RoleGrant asked, RoleGrant held) {
    if (asked.role().duty() != held.role().duty()) {
      throw Refusal.user("identity.grant.duties", held.role().name());
    }
  }

  /**
   * Permissions of all grants and places of all grants add up. Two roles in two places would thus
   * allow each role in the other's place as well; they need two accounts.
   */
  private static void refuseMixture(RoleGrant asked, RoleGrant held) {
    boolean sameRole = asked.role() == held.role();
    boolean samePlace = asked.reach().equals(held.reach());
    if (!sameRole && !samePlace && !adds(asked, held) && !adds(held, asked)) {
      throw Refusal.user("identity.grant.mixture", held.role().name());
    }
  }

  /** Whether all of the smaller grant lies in the larger, so that together they are the larger. */
  private static boolean adds(RoleGrant larger, RoleGrant smaller) {
    boolean place =
        larger.reach() instanceof Reach.Division(var wide)
            && smaller.reach() instanceof Reach.Division(var narrow)
            && Jurisdiction.of(wide).covers(narrow);
    return place && larger.role().permissions().containsAll(smaller.role().permissions());
  }

  private boolean covers(Viewer viewer, Reach reach) {
    return switch (reach) {
      case Reach.Division(var region) -> viewer.jurisdiction().covers(region);
      case Reach.Zone(var code) -> {
        Jurisdiction zone = places.zone(code, LocalDate.now(clock));
        yield zone.within(viewer.jurisdiction()).equals(zone);
      }
      case Reach.Organisation(var id) ->
          viewer.jurisdiction().covers(city)
              || viewer.organisations().contains(id)
              || places
                  .organisation(id)
                  .map(office -> viewer.jurisdiction().contains(office.region()))
                  .orElse(false);
    };
  }

  private static boolean overlap(RoleGrant one, RoleGrant other) {
    return endsNotBefore(one.to(), other.from()) && endsNotBefore(other.to(), one.from());
  }

  private static boolean endsNotBefore(@Nullable LocalDate to, LocalDate day) {
    return to == null || !to.isBefore(day);
  }
}
