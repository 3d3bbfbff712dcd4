package org.liandong.shared.web;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/**
 * The message bundles bound to one language. A missing key is a bug the build catches; at run time
 * the key itself is shown rather than an error.
 *
 * @param source all modules' bundles
 * @param locale the person's language
 */
public record Texts(MessageSource source, Locale locale) {

  /** The text of the key, its places filled in. */
  public String text(String key, Object... arguments) {
    return Objects.requireNonNullElse(source.getMessage(key, arguments, key, locale), key);
  }

  /** The name of an enum constant: key {@code enum.TypeName.CONSTANT}. */
  public String name(Enum<?> constant) {
    return text("enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }
}
