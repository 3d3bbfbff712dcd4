package org.liandong.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * A message shown once on the page a redirect leads to.
 *
 * @param kind how it looks
 * @param key of its text
 * @param arguments that fill it in
 */
public record Flash(TagKind kind, String key, List<String> arguments) {

  private static final String KIND = "flash.kind";
  private static final String KEY = "flash.key";
  private static final String ARGUMENTS = "flash.arguments";

  /** Says on the next page that it is done. */
  public static void done(RedirectAttributes redirect, String key, Object... arguments) {
    put(redirect, TagKind.OK, key, arguments);
  }

  /** Says on the next page that something needs attention. */
  public static void warn(RedirectAttributes redirect, String key, Object... arguments) {
    put(redirect, TagKind.WARN, key, arguments);
  }

  static @Nullable Flash of(HttpServletRequest request) {
    Map<String, ?> carried = RequestContextUtils.getInputFlashMap(request);
    if (carried == null || !(carried.get(KEY) instanceof String key)) {
      return null;
    }
    TagKind kind = carried.get(KIND) instanceof String name ? TagKind.valueOf(name) : TagKind.OK;
    List<String> arguments =
        carried.get(ARGUMENTS) instanceof List<?> given
            ? given.stream().map(String::valueOf).toList()
            : List.of();
    return new Flash(kind, key, arguments);
  }

  private static void put(
      RedirectAttributes redirect, TagKind kind, String key, Object... arguments) {
    redirect.addFlashAttribute(KIND, kind.name());
    redirect.addFlashAttribute(KEY, key);
    List<String> texts = new ArrayList<>();
    for (Object argument : arguments) {
      texts.add(String.valueOf(argument));
    }
    redirect.addFlashAttribute(ARGUMENTS, texts);
  }
}
