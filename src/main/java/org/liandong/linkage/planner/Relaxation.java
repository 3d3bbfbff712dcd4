package org.liandong.linkage.planner;

import java.util.List;

/**
 * One rule that, were it less strict, would let a visit in while the others keep their order.
 *
 * @param carer whose rule it is; empty where it is the visit's
 * @param detail the abilities, or whom the carer may not meet; else empty
 * @param start when the first role would start, in ticks
 */
public record Relaxation(Kind kind, String carer, String detail, int start)
    implements Justification {

  /** Rules that people can relax. */
  public enum Kind {
    /** The visit may start later. */
    LATER,
    /** The visit may start earlier. */
    EARLIER,
    /** The carer has the abilities of a role. */
    ABILITY,
    /** The carer works an hour more. */
    HOUR,
    /** The carer makes one visit more in a shift. */
    VISIT,
    /** The carer may meet somebody. */
    MEET
  }

  @Override
  public String code() {
    return "linkage.relaxation." + Justification.part(kind);
  }

  @Override
  public List<Object> values() {
    return List.of(carer, detail, Ticks.toMinutes(start));
  }
}
