package org.liandong.statistics;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A figure as it is asked, everything looked up: over the same entries, links and policy, equal
 * ones have equal answers.
 */
sealed interface Asked {

  /** What is computed. */
  FigureDefinition definition();

  /** How it is cut, and when. */
  FigureQuery query();

  /** What the engine is asked, of both sides of a ratio. */
  List<Question> questions();

  /** Size of the log it is asked of; the same for every side. */
  default long leaves() {
    return questions().getFirst().leaves();
  }

  /** Whether distinct persons are counted. */
  default boolean countsPersons() {
    return questions().stream()
        .anyMatch(question -> question.measure() == Measure.DISTINCT_PERSONS);
  }

  /** Whether a side narrows sensitive work to a field of service. */
  default boolean singlesOut() {
    return questions().stream().anyMatch(Disclosure::singlesOut);
  }

  /** The years it counts in, as far as there are entries. */
  default SortedSet<Integer> years(Store store) {
    SortedSet<Integer> years = new TreeSet<>();
    for (Question question : questions()) {
      years.addAll(store.years(question.from().getYear(), question.to().getYear()));
    }
    return years;
  }

  /** A sum or distinct persons; of a stock from the beginning. */
  record Sum(FigureDefinition definition, FigureQuery query, Question question) implements Asked {
    @Override
    public List<Question> questions() {
      return List.of(question);
    }
  }

  /** One over the other. */
  record Ratio(FigureDefinition definition, FigureQuery query, Asked above, Asked below)
      implements Asked {
    @Override
    public List<Question> questions() {
      return Stream.concat(above.questions().stream(), below.questions().stream()).toList();
    }
  }
}
