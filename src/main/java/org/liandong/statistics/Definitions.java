package org.liandong.statistics;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liandong.shared.Refusal;
import org.springframework.stereotype.Component;

/** Every figure definition there is, the latest version of each. */
@Component
class Definitions {

  private static final Map<String, FigureDefinition> BUILT_IN =
      Catalogue.BUILT_IN.stream()
          .collect(Collectors.toMap(FigureDefinition::code, Function.identity()));

  List<FigureDefinition> all() {
    return Catalogue.BUILT_IN;
  }

  FigureDefinition find(String code) {
    FigureDefinition found = BUILT_IN.get(code);
    if (found == null) {
      throw Refusal.notFound("statistics.figure.unknown", code);
    }
    return found;
  }

  /**
   * A version of a definition.
   *
   * @throws Refusal when there is none
   */
  FigureDefinition find(String code, int version) {
    FigureDefinition found = find(code);
    if (found.version() != version) {
      throw Refusal.notFound("statistics.figure.unknown", code);
    }
    return found;
  }
}
