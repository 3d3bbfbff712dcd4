package org.liandong.linkage.planner;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a client would like to see; each unmet part of it costs, none forbids.
 *
 * @param languages one of them is wished for; empty where it does not matter
 * @param known carers the client knows; empty where it does not matter
 * @param last carers who came last time; empty where nobody did
 */
public record Wish(Set<String> languages, @Nullable Sex sex, Set<String> known, Set<String> last) {

  /** No wish. */
  public static final Wish NONE = new Wish(Set.of(), null, Set.of(), Set.of());

  /** Takes copies. */
  public Wish {
    languages = Set.copyOf(languages);
    known = Set.copyOf(known);
    last = Set.copyOf(last);
  }

  /** How many parts of the wish this carer leaves unmet. */
  public int unmetBy(Carer carer) {
    int unmet = 0;
    if (!languages.isEmpty() && carer.languages().stream().noneMatch(languages::contains)) {
      unmet++;
    }
    if (sex != null && sex != carer.sex()) {
      unmet++;
    }
    if (!known.isEmpty() && !known.contains(carer.id())) {
      unmet++;
    }
    return unmet;
  }

  /** Whether this carer is a new face to a client who saw somebody else last time. */
  public boolean isNewFace(Carer carer) {
    return !last.isEmpty() && !last.contains(carer.id());
  }
}
