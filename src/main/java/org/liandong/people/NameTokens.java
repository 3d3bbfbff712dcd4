package org.liandong.people;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts names into the parts they are searched by: every pair of neighbouring characters, and the
 * first character of each word (the surname). 陈小明 is found by 陈, 陈小, 小明 and 陈小明; Maria da Silva by
 * mari, silva.
 */
final class NameTokens {

  private NameTokens() {}

  /** The name as names are compared: NFKC, lower case, one blank or dot between words. */
  static String normalised(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("[\\s·•.]+", " ");
  }

  /** Every part the name is stored under. */
  static Set<String> stored(String name) {
    Set<String> parts = pairs(normalised(name));
    for (String word : normalised(name).split(" ", -1)) {
      if (!word.isEmpty()) {
        parts.add(word.substring(0, word.offsetByCodePoints(0, 1)));
      }
    }
    return parts;
  }

  /** The parts a name must all have to hold the text. */
  static Set<String> asked(String text) {
    Set<String> pairs = pairs(normalised(text));
    return pairs.isEmpty() ? stored(text) : pairs;
  }

  private static Set<String> pairs(String name) {
    Set<String> pairs = new LinkedHashSet<>();
    for (String word : name.split(" ", -1)) {
      int[] characters = word.codePoints().toArray();
      for (int i = 0; i + 1 < characters.length; i++) {
        pairs.add(new String(characters, i, 2));
      }
    }
    return pairs;
  }
}
