package org.liandong.publicity;

import java.util.List;
import org.liandong.shared.database.Beat;
import org.springframework.stereotype.Component;

/** Tells whether an article was published or withdrawn. */
@Component
class PublicityBeat implements Beat {

  @Override
  public List<String> expressions() {
    return List.of("(select number from publicity.edition)");
  }
}
