package org.liandong.publicity.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.web.Paging;

/** Cuts lists into keyset pages: one row more is asked for than shown. */
final class Pages {

  private Pages() {}

  /** The rows of this page. */
  static <T> List<T> shown(List<T> found, int size) {
    return found.subList(0, Math.min(size, found.size()));
  }

  /** Where the page stands. */
  static <T> Paging paging(List<T> found, int size, @Nullable UUID after, Function<T, UUID> key) {
    String next = found.size() > size ? key.apply(found.get(size - 1)).toString() : null;
    return new Paging(-1, Math.min(size, found.size()), next, after == null, "");
  }
}
