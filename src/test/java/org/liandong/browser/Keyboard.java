package org.liandong.browser;

import com.microsoft.playwright.Page;

/** Fills forms as somebody does who has no mouse: Tab, letters, arrows, Enter. */
final class Keyboard {

  private static final int TABS_MAX = 120;

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  /** Replaces what stands in the field. */
  void type(String field, String text) {
    tabTo(field);
    page.keyboard().press("ControlOrMeta+a");
    page.keyboard().insertText(text);
  }

  /** Chooses the option whose label holds the text, or whose value it is. */
  void choose(String field, String label) {
    tabTo(field);
    int steps =
        (int)
            page.evaluate(
                """
                label => {
                  const list = document.activeElement;
                  return [...list.options].findIndex(
                      option => option.text.includes(label) || option.value === label)
                    - list.selectedIndex;
                }\
                """,
                label);
    for (int step = 0; step < Math.abs(steps); step++) {
      page.keyboard().press(steps > 0 ? "ArrowDown" : "ArrowUp");
    }
    Object chosen =
        page.evaluate(
            """
            label => {
              const chosen = document.activeElement.selectedOptions[0];
              return chosen.text.includes(label) || chosen.value === label;
            }\
            """,
            label);
    if (!Boolean.TRUE.equals(chosen)) {
      throw new AssertionError("No option of " + field + " holds " + label);
    }
  }

  /** Sends the form of the field that has the focus. */
  void send(String field) {
    tabTo(field);
    page.keyboard().press("Enter");
  }

  /** Goes on with Tab until the field of this name has the focus. */
  void tabTo(String field) {
    for (int tab = 0; tab < TABS_MAX; tab++) {
      if (field.equals(page.evaluate("document.activeElement.name ?? ''"))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("Tab does not reach " + field);
  }
}
