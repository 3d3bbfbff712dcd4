package org.liandong.identity.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which browser on which system somebody signed in with, in the names people know: "Edge ·
 * Windows". What browsers say of themselves is made to look like other browsers', so the more
 * particular mark is looked for first.
 */
final class DeviceName {

  private static final List<Mark> BROWSERS =
      List.of(
          new Mark("MicroMessenger", "WeChat 微信"),
          new Mark("DingTalk", "DingTalk 钉钉"),
          new Mark("HuaweiBrowser", "Huawei Browser"),
          new Mark("QQBrowser", "QQ Browser"),
          new Mark("UCBrowser", "UC Browser"),
          new Mark("Edg", "Edge"),
          new Mark("OPR/", "Opera"),
          new Mark("Firefox", "Firefox"),
          new Mark("FxiOS", "Firefox"),
          new Mark("Chrome", "Chrome"),
          new Mark("CriOS", "Chrome"),
          new Mark("Safari", "Safari"));

  private static final List<Mark> SYSTEMS =
      List.of(
          new Mark("HarmonyOS", "HarmonyOS"),
          new Mark("OpenHarmony", "HarmonyOS"),
          new Mark("Android", "Android"),
          new Mark("iPhone", "iPhone"),
          new Mark("iPad", "iPad"),
          new Mark("Windows", "Windows"),
          new Mark("Mac OS X", "macOS"),
          new Mark("CrOS", "ChromeOS"),
          new Mark("Linux", "Linux"));

  private DeviceName() {}

  /**
   * The names found; where none is, what the browser said; a dash where it said nothing.
   *
   * @param agent header {@code User-Agent} as it was sent
   */
  static String of(String agent) {
    if (agent.isBlank()) {
      return "–";
    }
    String names =
        Stream.of(BROWSERS, SYSTEMS)
            .flatMap(marks -> marks.stream().filter(mark -> agent.contains(mark.part())).limit(1))
            .map(Mark::name)
            .collect(Collectors.joining(" · "));
    return names.isEmpty() ? agent : names;
  }

  private record Mark(String part, String name) {}
}
