package org.liandong.workforce;

import java.util.function.Supplier;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Viewer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets the program keep a rule that spans places within a viewer's own transaction: a person counts
 * once in the city, whichever county recorded the other certificate. The account stays the
 * viewer's; what is read so is never shown. After a failure the transaction rolls back, and the
 * wider reach with it.
 */
@Component
class WholeCity {

  private final JdbcTemplate template;

  WholeCity(JdbcTemplate template) {
    this.template = template;
  }

  /** Runs the step over every place, then gives the viewer her own reach back. */
  <T> T call(Supplier<T> step) {
    reach(Jurisdiction.EVERYWHERE);
    T result = step.get();
    reach(Viewer.current().jurisdiction());
    return result;
  }

  /** Runs the step over every place, then gives the viewer her own reach back. */
  void run(Runnable step) {
    reach(Jurisdiction.EVERYWHERE);
    step.run();
    reach(Viewer.current().jurisdiction());
  }

  private void reach(Jurisdiction jurisdiction) {
    template.execute("set local liandong.regions = '%s'".formatted(jurisdiction.toMultirange()));
  }
}
