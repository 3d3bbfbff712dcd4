package org.liandong.statistics;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.registry.OrganisationKind;
import org.liandong.shared.Refusal;

/** What makes a draft a definition; refuses with the first thing that is wrong. */
final class DefinitionRules {

  private static final Pattern CODE =
      Pattern.compile("[a-z][a-z0-9_]{0,30}(\\.[a-z][a-z0-9_]{0,30}){1,3}");
  private static final int NAME_LONGEST = 100;
  private static final int REASON_LONGEST = 500;
  private static final int DECIMALS_MOST = 4;

  private static final Set<String> KINDS =
      Arrays.stream(OrganisationKind.values()).map(Enum::name).collect(Collectors.toSet());

  private final Definitions definitions;

  DefinitionRules(Definitions definitions) {
    this.definitions = definitions;
  }

  FigureDefinition definition(DefinitionDraft draft, int version) {
    requireWords(draft);
    if (draft.decimals() < 0 || draft.decimals() > DECIMALS_MOST) {
      throw Refusal.user("statistics.definition.decimals", draft.decimals());
    }
    return draft.kind().divides() ? ratio(draft, version) : sum(draft, version);
  }

  private static void requireWords(DefinitionDraft draft) {
    if (!CODE.matcher(draft.code()).matches()) {
      throw Refusal.user("statistics.definition.code", draft.code());
    }
    if (Catalogue.BUILT_IN.stream().anyMatch(figure -> figure.code().equals(draft.code()))) {
      throw Refusal.user("statistics.definition.built-in", draft.code());
    }
    requireWord("statistics.definition.name", draft.names().chinese(), NAME_LONGEST);
    requireWord("statistics.definition.name-english", draft.names().english(), NAME_LONGEST);
    requireReason(draft.reason());
  }

  static void requireReason(String reason) {
    requireWord("statistics.definition.reason", reason, REASON_LONGEST);
  }

  private static void requireWord(String code, String text, int longest) {
    if (text.isBlank() || text.length() > longest) {
      throw Refusal.user(code, longest);
    }
  }

  private static FigureDefinition sum(DefinitionDraft draft, int version) {
    DefinitionBase base = draft.base();
    if (base == null) {
      throw Refusal.user("statistics.definition.base");
    }
    boolean persons = draft.kind() == DefinitionKind.PERSONS;
    if (persons && !base.isOfPersons()) {
      throw Refusal.user("statistics.definition.persons");
    }
    Measure measure = persons ? Measure.DISTINCT_PERSONS : draft.measure();
    if (measure == null || (!persons && measure == Measure.DISTINCT_PERSONS)) {
      throw Refusal.user("statistics.definition.measure");
    }
    requireUnit(draft.unit(), measure);
    requireFilter(draft.filter(), base);
    FigureFilter filter = draft.filter();
    return new FigureDefinition(
        draft.code(),
        version,
        draft.unit(),
        draft.kind() == DefinitionKind.STOCK ? FigureKind.STOCK : FigureKind.FLOW,
        base.facts(),
        measure,
        filter.category(),
        filter.withCategory(null),
        null,
        null,
        cuts(base, filter),
        draft.isPublic(),
        divisor(draft.unit()),
        divisor(draft.unit()) == 1 ? 0 : draft.decimals(),
        draft.names());
  }

  private static int divisor(FigureUnit unit) {
    return switch (unit) {
      case HOUR -> 60;
      case YUAN -> 100;
      case AGENCY, PIECE, PERSON, PERSON_TIME, TIME, MINUTE, TIMES -> 1;
    };
  }

  private static void requireUnit(FigureUnit unit, Measure measure) {
    Set<FigureUnit> fitting =
        switch (measure) {
          case MINUTES -> EnumSet.of(FigureUnit.MINUTE, FigureUnit.HOUR);
          case CENTS -> EnumSet.of(FigureUnit.YUAN);
          case DISTINCT_PERSONS -> EnumSet.of(FigureUnit.PERSON);
          case COUNT, RECORDS ->
              EnumSet.of(
                  FigureUnit.AGENCY,
                  FigureUnit.PIECE,
                  FigureUnit.PERSON,
                  FigureUnit.PERSON_TIME,
                  FigureUnit.TIME);
        };
    if (!fitting.contains(unit)) {
      throw Refusal.user("statistics.definition.unit", unit.name(), measure.name());
    }
  }

  private static void requireFilter(FigureFilter filter, DefinitionBase base) {
    boolean ofService =
        filter.domain() != null || filter.method() != null || filter.group() != null;
    if (ofService && !base.isService()) {
      throw Refusal.user("statistics.definition.filter-service");
    }
    if (filter.category() != null && base.isService()) {
      throw Refusal.user("statistics.definition.filter-category");
    }
    if (filter.category() != null
        && KINDS.contains(filter.category()) != (base == DefinitionBase.ORGANISATION)) {
      throw Refusal.user("statistics.definition.filter-category");
    }
  }

  private static Set<Cut> cuts(DefinitionBase base, FigureFilter filter) {
    Set<Cut> cuts = new HashSet<>(base.cuts());
    removeIf(cuts, Cut.DOMAIN, filter.domain());
    removeIf(cuts, Cut.METHOD, filter.method());
    removeIf(cuts, Cut.GROUP, filter.group());
    removeIf(cuts, Cut.CATEGORY, filter.category());
    return cuts;
  }

  private static void removeIf(Set<Cut> cuts, Cut cut, @Nullable Object fixed) {
    if (fixed != null) {
      cuts.remove(cut);
    }
  }

  private FigureDefinition ratio(DefinitionDraft draft, int version) {
    FigureDefinition above = part(draft, draft.numerator());
    Set<Cut> cuts = new HashSet<>(above.cuts());
    FigureDefinition below = null;
    if (draft.kind() == DefinitionKind.RATIO) {
      below = part(draft, draft.denominator());
      if (below.reference().equals(above.reference())) {
        throw Refusal.user("statistics.definition.same-parts");
      }
      cuts.retainAll(below.cuts());
    }
    return new FigureDefinition(
        draft.code(),
        version,
        draft.unit(),
        FigureKind.RATIO,
        Set.of(),
        Measure.COUNT,
        null,
        FigureFilter.NONE,
        above.reference(),
        below == null ? null : below.reference(),
        cuts,
        draft.isPublic(),
        1,
        draft.decimals(),
        draft.names());
  }

  private FigureDefinition part(DefinitionDraft draft, @Nullable String code) {
    String asked = Objects.requireNonNullElse(code, "");
    FigureDefinition found =
        definitions.all().stream()
            .filter(figure -> figure.code().equals(asked))
            .findFirst()
            .orElseThrow(() -> Refusal.user("statistics.definition.part", asked));
    if (found.kind() == FigureKind.RATIO || found.code().equals(draft.code())) {
      throw Refusal.user("statistics.definition.part-ratio", asked);
    }
    if (draft.isPublic() && !found.isPublic()) {
      throw Refusal.user("statistics.definition.part-internal", asked);
    }
    return found;
  }
}
