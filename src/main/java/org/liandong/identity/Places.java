package org.liandong.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks {@link GrantPlaces} where there is one, and makes do with codes where there is none. */
@Component
class Places implements GrantPlaces {

  private final ObjectProvider<GrantPlaces> others;

  Places(ObjectProvider<GrantPlaces> others) {
    this.others = others;
  }

  @Override
  public Jurisdiction zone(String code, LocalDate day) {
    return other()
        .map(places -> places.zone(code, day))
        .orElseThrow(() -> Refusal.user("identity.grant.zone-unknown", code));
  }

  @Override
  public String division(RegionCode code) {
    return other().map(places -> places.division(code)).orElseGet(code::brief);
  }

  @Override
  public String zoneName(String code) {
    return other().map(places -> places.zoneName(code)).orElse(code);
  }

  @Override
  public List<Named> divisions() {
    return other().map(GrantPlaces::divisions).orElse(List.of());
  }

  @Override
  public List<Named> zones() {
    return other().map(GrantPlaces::zones).orElse(List.of());
  }

  @Override
  public Optional<Office> organisation(UUID id) {
    return other().flatMap(places -> places.organisation(id));
  }

  @Override
  public List<Named> organisations(String text) {
    return other().map(places -> places.organisations(text)).orElse(List.of());
  }

  /** The reach as a person reads it. */
  String name(Reach reach) {
    return switch (reach) {
      case Reach.Division(var region) -> division(region);
      case Reach.Zone(var code) -> zoneName(code);
      case Reach.Organisation(var id) -> organisation(id).map(Office::name).orElseGet(id::toString);
    };
  }

  private Optional<GrantPlaces> other() {
    return others.stream().filter(places -> places != this).findFirst();
  }
}
