package org.liandong.workforce;

import java.util.Locale;
import org.liandong.shared.web.Texts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The reasons the program itself gives when it takes entries back, in the city's language. */
@Component
class RecountReasons {

  private final Texts texts;

  RecountReasons(MessageSource messages) {
    this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
  }

  String recorded() {
    return texts.text("workforce.reason.recorded");
  }

  String linked() {
    return texts.text("workforce.reason.linked");
  }

  String unlinked() {
    return texts.text("workforce.reason.unlinked");
  }
}
