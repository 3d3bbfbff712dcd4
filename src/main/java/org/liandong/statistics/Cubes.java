package org.liandong.statistics;

import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The folded ledger, brought up to date by whoever asks. */
@Component
class Cubes {

  private final LiveStore store;
  private final Follower follower;
  private final PersonLinks personLinks;

  Cubes(LiveStore store, Follower follower, PersonLinks personLinks) {
    this.store = store;
    this.follower = follower;
    this.personLinks = personLinks;
  }

  /** Folds everything committed before the call; of a page, before its first. */
  void follow() {
    Look.take(follower::follow);
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
