package org.liandong.statistics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Every figure definition there is: the built-in ones and all versions of those of staff. What
 * another node saved is seen here within {@link #FRESH}.
 */
@Component
class Definitions {

  private static final Duration FRESH = Duration.ofSeconds(2);
  private static final Map<String, FigureDefinition> BUILT_IN =
      Catalogue.BUILT_IN.stream()
          .collect(Collectors.toMap(FigureDefinition::code, Function.identity()));

  private final DefinitionRows rows;
  private volatile @Nullable Known known;

  Definitions(DefinitionRows rows) {
    this.rows = rows;
  }

  /** The latest version of each that is in use, built-in ones first. */
  List<FigureDefinition> all() {
    List<FigureDefinition> all = new ArrayList<>(Catalogue.BUILT_IN);
    latest().stream().filter(figure -> !figure.retired()).forEach(it -> all.add(it.definition()));
    return List.copyOf(all);
  }

  /** The latest version of each figure of staff, retired ones included. */
  List<DefinedFigure> latest() {
    return List.copyOf(known().latest.values());
  }

  /** Every version of a figure of staff, the first first. */
  List<DefinedFigure> versions(String code) {
    return known().all.stream().filter(it -> it.definition().code().equals(code)).toList();
  }

  /** Every definition the public may ask or could at a time. */
  List<FigureDefinition> everPublic() {
    return Stream.concat(
            Catalogue.BUILT_IN.stream(), known().all.stream().map(DefinedFigure::definition))
        .filter(FigureDefinition::isPublic)
        .toList();
  }

  /**
   * The version in use, or with {@code code@version} that one. An old version can be asked as long
   * as the figure is in use and no less public than it was.
   *
   * @throws Refusal when there is none, or it is retired
   */
  FigureDefinition find(String code) {
    FigureDefinition builtIn = BUILT_IN.get(code);
    if (builtIn != null) {
      return builtIn;
    }
    int split = code.indexOf('@');
    if (split > 0) {
      FigureDefinition latest = find(code.substring(0, split));
      FigureDefinition asked = part(code);
      if (asked.isPublic() && !latest.isPublic()) {
        throw Refusal.notFound("statistics.figure.unknown", code);
      }
      return asked;
    }
    DefinedFigure found = known().latest.get(code);
    if (found == null) {
      throw Refusal.notFound("statistics.figure.unknown", code);
    }
    if (found.retired()) {
      throw Refusal.notFound("statistics.figure.retired", code);
    }
    return found.definition();
  }

  /**
   * A side of a ratio: a built-in figure by its code, any other by code and version, retired or
   * not.
   */
  FigureDefinition part(String reference) {
    int split = reference.indexOf('@');
    if (split > 0 && reference.substring(split + 1).matches("[1-9]\\d{0,8}")) {
      return find(reference.substring(0, split), Integer.parseInt(reference.substring(split + 1)));
    }
    if (split > 0) {
      throw Refusal.notFound("statistics.figure.unknown", reference);
    }
    return find(reference);
  }

  /**
   * A version of a definition, also of a retired one.
   *
   * @throws Refusal when there is none
   */
  FigureDefinition find(String code, int version) {
    FigureDefinition found = BUILT_IN.get(code);
    if (found == null) {
      found = known().versions.get(code + "@" + version);
    }
    if (found == null || found.version() != version) {
      throw Refusal.notFound("statistics.figure.unknown", code + "@" + version);
    }
    return found;
  }

  /** Something has been saved: the next to ask reads again. */
  void changed() {
    known = null;
  }

  private Known known() {
    Known last = known;
    if (last == null || System.nanoTime() - last.readAt > FRESH.toNanos()) {
      long now = System.nanoTime();
      last = Known.of(now, rows.all());
      known = last;
    }
    return last;
  }

  private record Known(
      long readAt,
      List<DefinedFigure> all,
      Map<String, DefinedFigure> latest,
      Map<String, FigureDefinition> versions) {

    static Known of(long readAt, List<DefinedFigure> all) {
      Map<String, DefinedFigure> latest = new LinkedHashMap<>();
      Map<String, FigureDefinition> versions = new HashMap<>();
      for (DefinedFigure figure : all) {
        latest.put(figure.definition().code(), figure);
        versions.put(figure.definition().reference(), figure.definition());
      }
      return new Known(readAt, all, latest, versions);
    }
  }
}
