package org.liandong.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks {@link GrantPlaces} where there is one, and makes do with codes where there is none. */
@Component
public class Reaches {

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final ObjectProvider<GrantPlaces> others;

  Reaches(ObjectProvider<GrantPlaces> others) {
    this.others = others;
  }

  Jurisdiction zone(String code, LocalDate day) {
    return other()
        .map(places -> places.zone(code, day))
        .orElseThrow(() -> Refusal.user("identity.grant.zone-unknown", code));
  }

  /** The division's name, or its code where nobody knows it. */
  public String division(RegionCode code) {
    return other().map(places -> places.division(code)).orElseGet(code::brief);
  }

  private String zoneName(String code) {
    return other().map(places -> places.zoneName(code)).orElse(code);
  }

  private List<GrantPlaces.Named> divisions() {
    return other().map(GrantPlaces::divisions).orElseGet(List::of);
  }

  private List<GrantPlaces.Named> zones() {
    return other().map(GrantPlaces::zones).orElseGet(List::of);
  }

  Optional<GrantPlaces.Office> organisation(UUID id) {
    return other().flatMap(places -> places.organisation(id));
  }

  private List<GrantPlaces.Named> organisations(String text) {
    return other().map(places -> places.organisations(text)).orElseGet(List::of);
  }

  /** Divisions and zones a form can offer; none where nobody knows them. */
  public List<GrantPlaces.Named> choices() {
    List<GrantPlaces.Named> choices = new ArrayList<>(divisions());
    choices.addAll(zones());
    return choices;
  }

  /**
   * The reach somebody has typed: a division's code or name, a zone's code or name, an
   * organisation's id or name.
   *
   * @throws Refusal when nothing is called so, or several organisations are
   */
  public Reach parse(String typed) {
    String text = typed.strip();
    if (text.chars().allMatch(Character::isDigit) && !text.isEmpty()) {
      return new Reach.Division(RegionCode.parse(text));
    }
    if (ID.matcher(text).matches()) {
      return new Reach.Organisation(UUID.fromString(text));
    }
    return named(zones(), text)
        .<Reach>map(zone -> new Reach.Zone(zone.code()))
        .or(() ->
            named(divisions(), text)
                .map(division -> new Reach.Division(RegionCode.parse(division.code()))))
        .or(() ->
            named(organisations(text), text)
                .map(one -> new Reach.Organisation(UUID.fromString(one.code()))))
        .orElseThrow(() -> Refusal.user("identity.grant.reach-unknown", text));
  }

  private static Optional<GrantPlaces.Named> named(List<GrantPlaces.Named> choices, String text) {
    List<GrantPlaces.Named> found =
        choices.stream().filter(one -> one.code().equals(text) || one.name().equals(text)).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** The reach as a person reads it. */
  public String name(Reach reach) {
    return switch (reach) {
      case Reach.Division(var region) -> division(region);
      case Reach.Zone(var code) -> zoneName(code);
      case Reach.Organisation(var id) ->
          organisation(id).map(GrantPlaces.Office::name).orElseGet(id::toString);
    };
  }

  private Optional<GrantPlaces> other() {
    return Optional.ofNullable(others.getIfAvailable());
  }
}
