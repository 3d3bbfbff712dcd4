package org.liandong.statistics;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One look at the database for all the answers of a page: the first to ask looks, the others answer
 * over at least what was committed until then. Bound to the thread that puts the page together.
 */
final class Look {

  private static final ScopedValue<Look> CURRENT = ScopedValue.newInstance();

  private boolean taken;
  private @Nullable DisclosurePolicy policy;

  private Look() {}

  /** Whatever is asked inside shares a look; inside another one, that one. */
  static <T> T share(Supplier<T> page) {
    return CURRENT.isBound() ? page.get() : ScopedValue.where(CURRENT, new Look()).call(page::get);
  }

  /** Looks, unless the page has. */
  static void take(Runnable looking) {
    Look look = CURRENT.isBound() ? CURRENT.get() : new Look();
    if (!look.taken) {
      looking.run();
      look.taken = true;
    }
  }

  /** The policy in force, read once for a page. */
  static DisclosurePolicy policy(Supplier<DisclosurePolicy> reading) {
    Look look = CURRENT.isBound() ? CURRENT.get() : new Look();
    DisclosurePolicy known = look.policy;
    if (known == null) {
      known = reading.get();
      look.policy = known;
    }
    return known;
  }
}
