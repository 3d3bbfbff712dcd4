package org.liandong.regions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Requires;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Asks for divisions and zones. Answers come from memory; a change made by any running program is
 * seen within ten seconds, one's own at once. Nothing here is secret.
 */
@Service
public class Regions {

  private static final long LOOK_AGAIN_MILLIS = 10_000;
  private static final int SEARCH_LIMIT = 50;

  private final Divisions divisions;
  private final Clock clock;
  private final RegionCode city;
  private volatile Seen seen = new Seen(new Gazetteer(-1, List.of(), List.of(), List.of()), 0);

  Regions(Divisions divisions, Clock clock, @Value("${liandong.city.code}") int city) {
    this.divisions = divisions;
    this.clock = clock;
    this.city = RegionCode.parse(Integer.toString(city));
  }

  /** The city this installation serves. */
  @Requires({})
  public RegionCode city() {
    return city;
  }

  /** The division of this code; a code of old finds the division that stands for it now. */
  @Requires({})
  public Optional<Region> find(RegionCode code) {
    return gazetteer().find(code);
  }

  /**
   * The division of this code.
   *
   * @throws Refusal when there is none, naming the code
   */
  @Requires({})
  public Region require(RegionCode code) {
    return find(code).orElseThrow(() -> Refusal.user("regions.unknown", code.brief()));
  }

  /** The divisions one rung below, by code. */
  @Requires({})
  public List<Region> children(RegionCode code) {
    return gazetteer().children(code);
  }

  /** Towns, subdistricts and town-like units of the city, by code. */
  @Requires({})
  public List<Region> towns() {
    return gazetteer().within(city, RegionCode.Level.TOWN);
  }

  /** Counties and districts of the city, by code. */
  @Requires({})
  public List<Region> counties() {
    return gazetteer().within(city, RegionCode.Level.COUNTY);
  }

  /** Divisions whose name holds the text or whose code begins with it, best first, at most 50. */
  @Requires({})
  public List<Region> search(String text) {
    return gazetteer().search(text, SEARCH_LIMIT);
  }

  /** The division's name in the reader's language, or the code itself where it is unknown. */
  @Requires({})
  public String name(RegionCode code) {
    return find(code).map(this::name).orElseGet(code::brief);
  }

  /** The division's name in the reader's language; Chinese where no English one is known. */
  @Requires({})
  public String name(Region region) {
    return ReaderLanguage.choose(region.name(), region.nameInEnglish());
  }

  /** The zone's name in the reader's language. */
  @Requires({})
  public String name(Zone zone) {
    return ReaderLanguage.choose(zone.name(), zone.nameInEnglish());
  }

  /**
   * A district as papers print it, 江城区 or 海陵试验区, in the reader's language; as printed where no
   * county and no zone is called so.
   */
  @Requires({})
  public String name(String printed) {
    return counties().stream()
        .filter(county -> county.name().equals(printed))
        .findFirst()
        .map(this::name)
        .or(() -> zone(printed).map(this::name))
        .orElse(printed);
  }

  /**
   * The names from city to division in the reader's language, such as 阳江市 江城区 南恩街道; the code where
   * it is unknown.
   */
  @Requires({})
  public String path(RegionCode code) {
    return path(code, ancestry(code));
  }

  /** The same from the county down; the city's own name for the city. */
  @Requires({})
  public String pathInCity(RegionCode code) {
    List<Region> steps = ancestry(code);
    boolean below = steps.size() > 1 && steps.getFirst().code().equals(city);
    return path(code, below ? steps.subList(1, steps.size()) : steps);
  }

  /** The divisions from the city down to this one, itself included. */
  @Requires({})
  public List<Region> ancestry(RegionCode code) {
    return gazetteer().path(code);
  }

  /**
   * What a division's code or a zone's code or name covers on a day. Codes of old cover what stands
   * for them now.
   *
   * @throws Refusal when there is neither such a division nor such a zone
   */
  @Requires({})
  public Jurisdiction jurisdiction(String codeOrZone, LocalDate day) {
    Gazetteer gazetteer = gazetteer();
    Optional<Zone> zone = gazetteer.zone(codeOrZone.strip());
    if (zone.isPresent()) {
      return zone.get().on(day);
    }
    RegionCode code = RegionCode.parse(codeOrZone);
    return gazetteer
        .find(code)
        .map(region -> Jurisdiction.of(region.code()))
        .orElseThrow(() -> Refusal.user("regions.unknown", code.brief()));
  }

  /** A jurisdiction in words: its divisions by name, the city's name for everywhere. */
  @Requires({})
  public String describe(Jurisdiction jurisdiction) {
    if (jurisdiction.covers(city)) {
      return name(city);
    }
    return jurisdiction.ranges().stream()
        .flatMap(range -> gazetteer().covering(range).stream())
        .map(this::name)
        .collect(Collectors.joining(ReaderLanguage.choose("、", ", ")));
  }

  /** Every zone, by code. */
  @Requires({})
  public List<Zone> zones() {
    return gazetteer().zones();
  }

  /** The zone of this code or name. */
  @Requires({})
  public Optional<Zone> zone(String codeOrName) {
    return gazetteer().zone(codeOrName.strip());
  }

  /** The zone that manages the division on the day, if one does. */
  @Requires({})
  public Optional<Zone> zoneOf(RegionCode code, LocalDate day) {
    return zones().stream().filter(zone -> zone.on(day).contains(code)).findFirst();
  }

  /** Codes that are no longer in use. */
  @Requires({})
  public List<FormerCode> formerCodes() {
    return gazetteer().formerCodes();
  }

  /** How many divisions are known. */
  @Requires({})
  public int size() {
    return gazetteer().size();
  }

  /** The division's name in English, empty where none is known. */
  String nameInEnglish(RegionCode code) {
    Region known = gazetteer().byExactCode(code);
    return known == null ? "" : known.nameInEnglish();
  }

  private String path(RegionCode code, List<Region> steps) {
    return steps.isEmpty()
        ? code.brief()
        : steps.stream()
            .map(this::name)
            .collect(Collectors.joining(ReaderLanguage.choose(" ", " · ")));
  }

  /** All divisions as they stand. */
  Gazetteer gazetteer() {
    Seen last = seen;
    long now = clock.millis();
    if (now - last.at() < LOOK_AGAIN_MILLIS && now >= last.at()) {
      return last.gazetteer();
    }
    return look(last, now);
  }

  /** Forgets what is in memory: called after a change. */
  void refresh() {
    seen = new Seen(seen.gazetteer(), Long.MIN_VALUE / 2);
  }

  private Gazetteer look(Seen last, long now) {
    Gazetteer current =
        divisions.revision() == last.gazetteer().revision() ? last.gazetteer() : divisions.read();
    seen = new Seen(current, now);
    return current;
  }

  private record Seen(Gazetteer gazetteer, long at) {}
}
