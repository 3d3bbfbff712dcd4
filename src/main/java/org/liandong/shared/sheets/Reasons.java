package org.liandong.shared.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liandong.shared.Refusal;

/** Refusals as one text and back: code and arguments, so that they are read in any language. */
final class Reasons {

  private static final String PART = "\u001f";
  private static final String NEXT = "\u001e";

  private Reasons() {}

  static String written(List<Refusal> reasons) {
    return reasons.stream().map(Reasons::written).collect(Collectors.joining(NEXT));
  }

  static List<Refusal> read(String written) {
    return written.isEmpty()
        ? List.of()
        : Arrays.stream(written.split(NEXT, -1)).map(Reasons::one).toList();
  }

  private static String written(Refusal reason) {
    return Stream.concat(
            Stream.of(reason.code()), reason.arguments().stream().map(Object::toString))
        .map(part -> part.replace(PART, " ").replace(NEXT, " "))
        .collect(Collectors.joining(PART));
  }

  private static Refusal one(String written) {
    String[] parts = written.split(PART, -1);
    return Refusal.user(parts[0], (Object[]) Arrays.copyOfRange(parts, 1, parts.length));
  }
}
