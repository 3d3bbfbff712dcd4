package org.liandong.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.liandong.ledger.Fact;
import org.liandong.shared.Refusal;
import org.liandong.shared.ServiceDomain;
import org.springframework.stereotype.Component;

/** Decides which values of a public answer are hidden. */
@Component
class Disclosure {

  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;
  private static final Set<Fact> SERVED = EnumSet.of(Fact.SERVICE_CONTACT, Fact.SERVICE_ATTENDANCE);
  private static final Set<Cut> WITH_DOMAIN =
      EnumSet.of(Cut.YEAR, Cut.MONTH, Cut.COUNTY, Cut.TOWN, Cut.DOMAIN);

  private static final Set<Measure> PERSONAL =
      EnumSet.of(Measure.COUNT, Measure.RECORDS, Measure.DISTINCT_PERSONS);
  private static final List<DisclosureTable.Published> ALWAYS =
      List.of(
          new DisclosureTable.Published(Set.of(Fact.SERVICE_CONTACT), Measure.RECORDS),
          new DisclosureTable.Published(Set.of(Fact.SERVICE_ATTENDANCE), Measure.RECORDS),
          new DisclosureTable.Published(Set.copyOf(SERVED), Measure.COUNT),
          new DisclosureTable.Published(Set.copyOf(SERVED), Measure.DISTINCT_PERSONS));

  private final Cubes cubes;
  private final DisclosurePolicies policies;
  private final Definitions definitions;

  Disclosure(Cubes cubes, DisclosurePolicies policies, Definitions definitions) {
    this.cubes = cubes;
    this.policies = policies;
    this.definitions = definitions;
  }

  /** What the public may not even ask, whatever the data. */
  static void check(FigureQuery query, Set<Fact> facts, LocalDate today) {
    if (!concerns(facts)) {
      return;
    }
    FigureFilter filter = query.filter();
    if (query.by().contains(Cut.GROUP) || filter.group() != null) {
      throw Refusal.user("statistics.disclosure.group");
    }
    if (!singlesOut(query.by(), filter)) {
      return;
    }
    for (Cut cut : query.by()) {
      if (!WITH_DOMAIN.contains(cut)) {
        throw Refusal.user("statistics.disclosure.cut", cut.parameter());
      }
    }
    if (filter.organisation() != null
        || filter.method() != null
        || filter.project() != null
        || filter.category() != null) {
      throw Refusal.user("statistics.disclosure.filter", filter.canonical());
    }
    if (filter.region() != null && filter.region().matches("\\d{9}(?!000)\\d{3}")) {
      throw Refusal.user("statistics.disclosure.filter", filter.canonical());
    }
    LocalDate to = query.period().to();
    if (query.period().from().getDayOfMonth() != 1
        || (to.isBefore(today) && !to.equals(YearMonth.from(to).atEndOfMonth()))) {
      throw Refusal.user(
          "statistics.disclosure.period", query.period().from().toString(), to.toString());
    }
    if (query.treeSize() != null) {
      throw Refusal.user("statistics.disclosure.tree-size", Long.toString(query.treeSize()));
    }
  }

  /**
   * Keys of the cells of a public answer to hide, those without entries included; the empty key
   * stands for the whole.
   *
   * @param patterns of the years
   */
  static SortedSet<List<String>> hidden(
      Question question, Store store, IntFunction<Pattern> patterns) {
    SortedSet<List<String>> hidden =
        new TreeSet<>(
            Comparator.comparingInt((List<String> key) -> key.size()).thenComparing(Gather.ORDER));
    if (singlesOut(question)) {
      for (int year : store.years(question.from().getYear(), question.to().getYear())) {
        patterns.apply(year).groups().forEach(group -> hide(question, group, hidden));
      }
    }
    return hidden;
  }

  private static void hide(Question question, Pattern.Group group, SortedSet<List<String>> hidden) {
    Map<List<String>, Integer> inside = new HashMap<>();
    int whole = 0;
    for (Pattern.Square square : group.squares()) {
      if (covers(question, square)) {
        inside.merge(key(question.by(), square, Cut.NONE), 1, Integer::sum);
        whole++;
      }
    }
    for (ServiceDomain domain : group.hidden()) {
      ServiceDomain only = question.filter().domain();
      if (only != null && only != domain) {
        continue;
      }
      boolean sealed = group.sealed().contains(domain);
      if (!question.by().isEmpty()) {
        inside.forEach((key, count) -> {
          if (sealed || count < group.squares().size()) {
            hidden.add(replaced(question.by(), key, domain));
          }
        });
      }
      if (only != null && whole > 0 && (sealed || whole < group.squares().size())) {
        hidden.add(List.of());
      }
    }
  }

  /** Whether the question narrows sensitive work to a field of service. */
  static boolean singlesOut(FigureQuery query, Set<Fact> facts) {
    return concerns(facts) && singlesOut(query.by(), query.filter());
  }

  /** Whether the engine is asked for sensitive work narrowed to a field of service. */
  static boolean singlesOut(Question question) {
    return concerns(question.facts()) && singlesOut(question.by(), question.filter());
  }

  private static boolean concerns(Set<Fact> facts) {
    return facts.stream().anyMatch(SERVED::contains);
  }

  private static boolean singlesOut(List<Cut> by, FigureFilter filter) {
    return by.contains(Cut.DOMAIN) || filter.domain() != null;
  }

  private static boolean covers(Question question, Pattern.Square square) {
    YearMonth month = YearMonth.parse(square.month());
    return !month.isBefore(YearMonth.from(question.from()))
        && !month.isAfter(YearMonth.from(question.to()))
        && (question.region() == null || question.region().contains(square.town()));
  }

  private static List<String> key(List<Cut> by, Pattern.Square square, String domain) {
    List<String> key = new ArrayList<>();
    for (Cut cut : by) {
      key.add(
          switch (cut) {
            case YEAR -> square.month().substring(0, 4);
            case MONTH -> square.month();
            case COUNTY -> Long.toString(square.county()).substring(0, 6);
            case TOWN -> Long.toString(square.town()).substring(0, 9);
            default -> domain;
          });
    }
    return key;
  }

  private static List<String> replaced(List<Cut> by, List<String> key, ServiceDomain domain) {
    List<String> named = new ArrayList<>(key);
    for (int i = 0; i < by.size(); i++) {
      if (by.get(i) == Cut.DOMAIN) {
        named.set(i, domain.name());
      }
    }
    return named;
  }

  /** What decides on patterns today. */
  DisclosureTable.Rule rule() {
    DisclosurePolicy policy = Look.policy(policies::current);
    return rule(policy.threshold(), policy.domains());
  }

  private DisclosureTable.Rule rule(int threshold, Set<ServiceDomain> sensitive) {
    return new DisclosureTable.Rule(threshold, sensitive, counted());
  }

  /**
   * What of sensitive work can be published: of built-in figures, and whatever figures of staff
   * count besides, versions out of use included. Small in any of them is small.
   */
  private List<DisclosureTable.Published> counted() {
    Set<DisclosureTable.Published> counted = new LinkedHashSet<>(ALWAYS);
    for (FigureDefinition definition : definitions.everPublic()) {
      if (concerns(definition.facts()) && PERSONAL.contains(definition.measure())) {
        counted.add(new DisclosureTable.Published(definition.facts(), definition.measure()));
      }
    }
    return List.copyOf(counted);
  }

  /** The cells with entries, and which of them such a policy hides. */
  Cells cells(int threshold, Set<ServiceDomain> sensitive) {
    cubes.follow();
    Links links = cubes.links().links();
    DisclosureTable.Rule rule = rule(threshold, sensitive);
    int count = 0;
    Set<Cell> hidden = new HashSet<>();
    for (int year : cubes.read(store -> store.years(FIRST_YEAR, LAST_YEAR))) {
      Collection<Pattern.Content> squares =
          cubes.read(store -> DisclosureTable.contents(store, links, rule, year, Long.MAX_VALUE));
      Map<Pattern.Square, Set<ServiceDomain>> present = new HashMap<>();
      for (Pattern.Content content : squares) {
        Set<ServiceDomain> fields = EnumSet.noneOf(ServiceDomain.class);
        fields.addAll(content.sensitive().keySet());
        fields.addAll(content.others().keySet());
        present.put(content.square(), fields);
        count += fields.size();
      }
      for (Pattern.Group group : Pattern.of(squares, threshold).groups()) {
        for (Pattern.Square square : group.squares()) {
          present.getOrDefault(square, Set.of()).stream()
              .filter(group.hidden()::contains)
              .forEach(field -> hidden.add(new Cell(square, field)));
        }
      }
    }
    return new Cells(count, hidden);
  }

  /** A month of a town and a field of service. */
  record Cell(Pattern.Square square, ServiceDomain domain) {}

  /** How many cells have entries, and which are hidden. */
  record Cells(int count, Set<Cell> hidden) {}
}
