package org.liandong.statistics;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.database.Pulse;
import org.springframework.stereotype.Component;

/**
 * The folded ledger, brought up to date by whoever asks; while the {@link Pulse} says that nothing
 * has changed, it is.
 */
@Component
class Cubes {

  private final LiveStore store;
  private final Follower follower;
  private final PersonLinks personLinks;
  private final Pulse pulse;

  /** What the pulse said before everything of that moment was folded. */
  private volatile Pulse.@Nullable Reading followed;

  Cubes(LiveStore store, Follower follower, PersonLinks personLinks, Pulse pulse) {
    this.store = store;
    this.follower = follower;
    this.personLinks = personLinks;
    this.pulse = pulse;
  }

  /** Folds everything committed before the call; of a page, before its first. */
  void follow() {
    Look.take(() -> {
      Pulse.Reading now = pulse.read();
      follower.follow(!now.equals(followed));
      followed = now;
    });
  }

  /** The same, and every entry knows its leaf: for questions as of a size of the log. */
  void followSealed() {
    follow();
    follower.settle();
  }

  /** Which persons are linked, as the last look told. */
  LinkLog links() {
    return personLinks.log();
  }

  /** Reads the store while nothing is folded. */
  <T> T read(Function<Store, T> reader) {
    return store.read(reader);
  }
}
