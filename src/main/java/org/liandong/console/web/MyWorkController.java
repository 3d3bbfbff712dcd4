package org.liandong.console.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.liandong.registry.Organisations;
import org.liandong.shared.Viewer;
import org.liandong.shared.web.QuickAction;
import org.liandong.shared.web.TagKind;
import org.liandong.shared.web.Texts;
import org.liandong.shared.web.Today;
import org.liandong.shared.web.TodayItem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** My work: what must be done today first. */
@Controller
class MyWorkController {

  private static final int RECENT = 8;

  private final List<Today> modules;
  private final List<QuickAction> actions;
  private final JurisdictionInWords words;
  private final Organisations organisations;
  private final MessageSource messages;
  private final Clock clock;

  MyWorkController(
      List<Today> modules,
      List<QuickAction> actions,
      JurisdictionInWords words,
      Organisations organisations,
      MessageSource messages,
      Clock clock) {
    this.modules = modules;
    this.actions = actions.stream().sorted(Comparator.comparingInt(QuickAction::order)).toList();
    this.words = words;
    this.organisations = organisations;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/console")
  MyWorkPage show(Locale locale) {
    Viewer viewer = Viewer.current();
    Texts texts = new Texts(messages, locale);
    return new MyWorkPage(
        LocalDate.now(clock),
        modules.stream()
            .flatMap(module -> module.due(texts).stream())
            .sorted(Comparator.comparing((TodayItem item) -> item.kind() != TagKind.WARN))
            .toList(),
        modules.stream()
            .flatMap(module -> module.recent(texts).stream())
            .sorted(Comparator.comparing(MyWorkController::day).reversed())
            .limit(RECENT)
            .toList(),
        actions.stream().filter(action -> viewer.may(action.permission())).toList(),
        words.of(viewer.jurisdiction()),
        organisations.names(viewer.organisations()).values().stream().sorted().toList());
  }

  private static LocalDate day(TodayItem item) {
    LocalDate day = item.on();
    return day == null ? LocalDate.EPOCH : day;
  }
}
