package org.liandong.publicity;

import java.time.LocalDate;
import java.util.Map;
import org.liandong.shared.Refusal;

/** Knows 679 of everything except figures whose code begins with {@code no.}. */
final class KnownFigures implements FigureSource {

  @Override
  public LivingNumber answer(FigureReference reference, boolean english, int place) {
    return new LivingNumber(
        place,
        reference.code(),
        name(reference.code(), english),
        "679",
        "人",
        null,
        LocalDate.EPOCH,
        "",
        1,
        "/figures",
        "");
  }

  @Override
  public String name(String code, boolean english) {
    if (code.startsWith("no.")) {
      throw Refusal.user("publicity.reference.unknown", code);
    }
    return code;
  }

  @Override
  public Map<String, String> all(boolean english) {
    return Map.of("workforce.certified", "持证");
  }
}
