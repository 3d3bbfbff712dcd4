package org.liandong.statistics;

import java.util.function.Function;
import org.liandong.shared.Refusal;
import org.springframework.stereotype.Component;

/** Answers from the folded ledger, never stale. */
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

  /**
   * Answers over everything committed before the call, or over the first leaves asked for.
   *
   * @throws Refusal when the log is not yet as large as asked
   */
  Tally tally(Question question) {
    follow();
    return settled(question);
  }

  /** Answers over what is folded already. */
  Tally settled(Question question) {
    Links links = personLinks.asOf(question.leaves());
    return read(current -> {
      if (question.leaves() != Long.MAX_VALUE && question.leaves() > current.sealed()) {
        throw Refusal.user(
            "statistics.tree-size.ahead",
            Long.toString(question.leaves()),
            Long.toString(current.sealed()));
      }
      return new Reckoning(current, question, links).tally();
    });
  }

  /** Folds everything committed before the call. */
  void follow() {
    follower.follow();
  }

  /** Changes whenever an answer could. */
  long version() {
    return store.version() * 1_000_003L + personLinks.version();
  }

  /** Reads the store while nothing is folded. */
  <T> T read(Function<Store, T> reader) {
    return store.read(reader);
  }
}
