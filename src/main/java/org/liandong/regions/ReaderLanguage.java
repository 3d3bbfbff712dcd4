package org.liandong.regions;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The language of the request being answered. Outside a request names are Chinese: they go into
 * files and papers.
 */
final class ReaderLanguage {

  private ReaderLanguage() {}

  /** The English text for a reader of English, if there is one; otherwise the Chinese. */
  static String choose(String chinese, String english) {
    return english.isEmpty() || !readsEnglish() ? chinese : english;
  }

  private static boolean readsEnglish() {
    LocaleContext context = LocaleContextHolder.getLocaleContext();
    Locale locale = context == null ? null : context.getLocale();
    return locale != null && locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }
}
