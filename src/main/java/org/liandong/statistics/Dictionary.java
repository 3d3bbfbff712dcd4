package org.liandong.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers values 1, 2, 3 … in the order they come; 0 stands for none.
 *
 * @param <T> kind of value
 */
final class Dictionary<T> {

  private final Map<T, Integer> codes = new HashMap<>();
  private final List<T> values = new ArrayList<>();

  int code(@Nullable T value) {
    if (value == null) {
      return 0;
    }
    Integer known = codes.get(value);
    if (known != null) {
      return known;
    }
    values.add(value);
    codes.put(value, values.size());
    return values.size();
  }

  /** The value's number, or −1 when it never came. */
  int find(T value) {
    return codes.getOrDefault(value, -1);
  }

  /** The value of a number from 1. */
  T value(int code) {
    return values.get(code - 1);
  }

  /** Highest number given. */
  int size() {
    return values.size();
  }
}
