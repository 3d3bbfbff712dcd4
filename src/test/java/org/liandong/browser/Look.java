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

  /** Both languages, both widths, light and dark, in as few looks as that takes. */
  static final List<Look> CHECKED =
      List.of(new Look("zh-CN", 390, ColorScheme.LIGHT), new Look("en", 1440, ColorScheme.DARK));

  /** The looks that are left, for the pages everybody opens. */
  static final List<Look> PICTURED =
      List.of(new Look("zh-CN", 1440, ColorScheme.LIGHT), new Look("en", 390, ColorScheme.DARK));

  String label() {
    return "%s-%d-%s"
        .formatted(language.substring(0, 2), width, scheme == ColorScheme.DARK ? "dark" : "light");
  }
}
