package org.liandong.statistics;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Fact;
import org.liandong.shared.Compartment;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;

/** The numbers folded entries use instead of values. */
final class Dictionaries {

  private static final Fact[] FACTS = Fact.values();
  private static final Compartment[] COMPARTMENTS = Compartment.values();
  private static final ServiceDomain[] DOMAINS = ServiceDomain.values();
  private static final ServiceMethod[] METHODS = ServiceMethod.values();
  private static final PopulationGroup[] GROUPS = PopulationGroup.values();

  final Dictionary<RegionCode> regions = new Dictionary<>();
  final Dictionary<RegionCode> towns = new Dictionary<>();
  final Dictionary<RegionCode> counties = new Dictionary<>();
  final Dictionary<UUID> organisations = new Dictionary<>();
  final Dictionary<UUID> projects = new Dictionary<>();
  final Dictionary<String> categories = new Dictionary<>();
  private final Column townOf = new Column();
  private final Column countyOf = new Column();
  private final Column countyOfTown = new Column();

  Dictionaries() {
    townOf.add(0);
    countyOf.add(0);
    countyOfTown.add(0);
  }

  int region(RegionCode region) {
    int code = regions.code(region);
    if (code == townOf.size()) {
      int town = towns.code(region.at(RegionCode.Level.TOWN));
      int county = counties.code(region.at(RegionCode.Level.COUNTY));
      townOf.add(town);
      countyOf.add(county);
      if (town == countyOfTown.size()) {
        countyOfTown.add(county);
      }
    }
    return code;
  }

  int townOf(int region) {
    return townOf.at(region);
  }

  int countyOf(int region) {
    return countyOf.at(region);
  }

  int countyOfTown(int town) {
    return countyOfTown.at(town);
  }

  /** Divisions of an axis of place. */
  Dictionary<RegionCode> places(Axis axis) {
    return switch (axis) {
      case COUNTY -> counties;
      case TOWN -> towns;
      default -> regions;
    };
  }

  /** What a number from 1 stands for; divisions with all 12 digits. */
  String name(Axis axis, int code) {
    return switch (axis) {
      case FACT -> FACTS[code - 1].name();
      case COMPARTMENT -> COMPARTMENTS[code - 1].name();
      case MONTH, SERVED -> Integer.toString(code);
      case COUNTY, TOWN, REGION -> places(axis).value(code).toString();
      case DOMAIN -> DOMAINS[code - 1].name();
      case METHOD -> METHODS[code - 1].name();
      case GROUP -> GROUPS[code - 1].name();
      case CATEGORY -> categories.value(code);
      case ORGANISATION -> organisations.value(code).toString();
      case PROJECT -> projects.value(code).toString();
    };
  }

  /** The field of service of a number from 1. */
  static ServiceDomain domain(int code) {
    return DOMAINS[code - 1];
  }

  /** Whether the fact of this number is of service, as a number of {@link Axis#SERVED}. */
  static int served(int fact) {
    return fact > 0 && Catalogue.SERVED.contains(FACTS[fact - 1]) ? 1 : 0;
  }

  /** A constant's number: its place, from 1. */
  @SuppressWarnings("EnumOrdinal") // lives only in memory; what is kept is names
  static int code(@Nullable Enum<?> constant) {
    return constant == null ? 0 : constant.ordinal() + 1;
  }
}
