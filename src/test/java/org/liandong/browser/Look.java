package org.liandong.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/**
 * How a page is looked at: language, width and light.
 *
 * @param language of the pages
 * @param width of the window, CSS pixels
 * @param scheme light or dark
 */
record Look(String language, int width, ColorScheme scheme) {

  /** Both languages at both widths, each once in light and once in dark. */
  static final List<Look> ALL =
      List.of(
          new Look("zh-CN", 390, ColorScheme.LIGHT),
          new Look("en", 390, ColorScheme.DARK),
          new Look("zh-CN", 1440, ColorScheme.DARK),
          new Look("en", 1440, ColorScheme.LIGHT));

  String label() {
    return "%s-%d-%s"
        .formatted(language.substring(0, 2), width, scheme == ColorScheme.DARK ? "dark" : "light");
  }
}
