package org.liandong.publicity;

/**
 * A text in both languages.
 *
 * @param chinese always there
 * @param english empty where nobody has written it yet
 */
public record Wording(String chinese, String english) {

  /** Takes surrounding blanks away. */
  public Wording {
    chinese = chinese.strip();
    english = english.strip();
  }

  /** The text in the asked language; Chinese where there is no English. */
  public String in(boolean inEnglish) {
    return inEnglish && !english.isEmpty() ? english : chinese;
  }

  /** Whether neither language holds a text. */
  public boolean isEmpty() {
    return chinese.isEmpty() && english.isEmpty();
  }
}
