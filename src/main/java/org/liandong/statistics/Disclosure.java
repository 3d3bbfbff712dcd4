package org.liandong.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Fact;
import org.liandong.shared.Refusal;
import org.liandong.shared.ServiceDomain;
import org.springframework.stereotype.Component;

/** Decides which values of a public answer are hidden. */
@Component
class Disclosure {

  private static final Set<Fact> SERVED = EnumSet.of(Fact.SERVICE_CONTACT, Fact.SERVICE_ATTENDANCE);
  private static final Set<Cut> WITH_DOMAIN =
      EnumSet.of(Cut.YEAR, Cut.MONTH, Cut.COUNTY, Cut.TOWN, Cut.DOMAIN);

  private static final Set<Measure> PERSONAL =
      EnumSet.of(Measure.COUNT, Measure.RECORDS, Measure.DISTINCT_PERSONS);
  private static final List<Counted> ALWAYS =
      List.of(
          new Counted(Set.of(Fact.SERVICE_CONTACT), Measure.RECORDS),
          new Counted(Set.of(Fact.SERVICE_ATTENDANCE), Measure.RECORDS),
          new Counted(Set.copyOf(SERVED), Measure.COUNT),
          new Counted(Set.copyOf(SERVED), Measure.DISTINCT_PERSONS));

  private final Cubes cubes;
  private final DisclosurePolicies policies;
  private final Definitions definitions;
  private volatile @Nullable Known known;

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
   */
  SortedSet<List<String>> hidden(Question question) {
    SortedSet<List<String>> hidden =
        new TreeSet<>(
            Comparator.comparingInt((List<String> key) -> key.size()).thenComparing(Gather.ORDER));
    if (!concerns(question.facts()) || !singlesOut(question.by(), question.filter())) {
      return hidden;
    }
    for (Pattern.Group group : pattern(question.leaves()).groups()) {
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
    return hidden;
  }

  /** Whether the question narrows sensitive work to a field of service. */
  static boolean singlesOut(FigureQuery query, Set<Fact> facts) {
    return concerns(facts) && singlesOut(query.by(), query.filter());
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

  private Pattern pattern(long leaves) {
    DisclosurePolicy policy = policies.current();
    List<Counted> counted = counted();
    long version = cubes.version();
    Known last = known;
    if (last != null
        && last.version == version
        && last.leaves == leaves
        && last.policy.equals(policy)
        && last.counted.equals(counted)) {
      return last.pattern;
    }
    Pattern pattern = Pattern.of(table(leaves, policy.domains(), counted), policy.threshold());
    known = new Known(version, leaves, policy, counted, pattern);
    return pattern;
  }

  /**
   * What of sensitive work can be published: of built-in figures, and whatever figures of staff
   * count besides, versions out of use included. Small in any of them is small.
   */
  private List<Counted> counted() {
    Set<Counted> counted = new LinkedHashSet<>(ALWAYS);
    for (FigureDefinition definition : definitions.everPublic()) {
      if (concerns(definition.facts()) && PERSONAL.contains(definition.measure())) {
        counted.add(new Counted(definition.facts(), definition.measure()));
      }
    }
    return List.copyOf(counted);
  }

  private List<Pattern.Content> table(
      long leaves, Set<ServiceDomain> sensitive, List<Counted> counted) {
    Map<Pattern.Square, Pattern.Content> table = new HashMap<>();
    tally(SERVED, Measure.RECORDS, null, leaves)
        .forEach((key, value) -> {
          if (!key.get(2).equals(Cut.NONE)) {
            ServiceDomain domain = ServiceDomain.valueOf(key.get(2));
            if (!sensitive.contains(domain)) {
              content(table, key).others().put(domain, value);
            }
          }
        });
    for (ServiceDomain domain : sensitive) {
      List<Map<List<String>, Long>> measures =
          counted.stream()
              .map(count -> tally(count.facts(), count.measure(), domain, leaves))
              .toList();
      Set<List<String>> keys = new TreeSet<>(Gather.ORDER);
      measures.forEach(measure -> keys.addAll(measure.keySet()));
      for (List<String> key : keys) {
        content(table, key)
            .sensitive()
            .put(domain, measures.stream().map(measure -> measure.getOrDefault(key, 0L)).toList());
      }
    }
    return List.copyOf(table.values());
  }

  private static Pattern.Content content(
      Map<Pattern.Square, Pattern.Content> table, List<String> key) {
    Pattern.Square square = new Pattern.Square(key.get(0), Long.parseLong(key.get(1)) * 1_000);
    return table.computeIfAbsent(
        square, any -> new Pattern.Content(square, new HashMap<>(), new HashMap<>()));
  }

  private Map<List<String>, Long> tally(
      Set<Fact> facts, Measure measure, @Nullable ServiceDomain domain, long leaves) {
    return cubes
        .settled(
            new Question(
                facts,
                measure,
                Question.ALWAYS,
                LocalDate.of(9999, 12, 31),
                List.of(Cut.MONTH, Cut.TOWN, Cut.DOMAIN),
                null,
                FigureFilter.NONE.withDomain(domain),
                Scope.EVERYTHING,
                leaves))
        .cells();
  }

  /** The cells with entries, and which of them such a policy hides. */
  Cells cells(int threshold, Set<ServiceDomain> sensitive) {
    List<Pattern.Content> table = table(Long.MAX_VALUE, sensitive, counted());
    Map<Pattern.Square, Set<ServiceDomain>> present = new HashMap<>();
    int count = 0;
    for (Pattern.Content content : table) {
      Set<ServiceDomain> fields = EnumSet.noneOf(ServiceDomain.class);
      fields.addAll(content.sensitive().keySet());
      fields.addAll(content.others().keySet());
      present.put(content.square(), fields);
      count += fields.size();
    }
    Set<Cell> hidden = new HashSet<>();
    for (Pattern.Group group : Pattern.of(table, threshold).groups()) {
      for (Pattern.Square square : group.squares()) {
        present.getOrDefault(square, Set.of()).stream()
            .filter(group.hidden()::contains)
            .forEach(field -> hidden.add(new Cell(square, field)));
      }
    }
    return new Cells(count, hidden);
  }

  /** A month of a town and a field of service. */
  record Cell(Pattern.Square square, ServiceDomain domain) {}

  /** How many cells have entries, and which are hidden. */
  record Cells(int count, Set<Cell> hidden) {}

  private record Counted(Set<Fact> facts, Measure measure) {}

  private record Known(
      long version, long leaves, DisclosurePolicy policy, List<Counted> counted, Pattern pattern) {}
}
