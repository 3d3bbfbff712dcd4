package org.liandong.statistics.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.HistoryLine;
import org.liandong.shared.web.Option;
import org.liandong.shared.web.View;
import org.liandong.shared.web.Web;
import org.liandong.statistics.Cut;
import org.liandong.statistics.DefinedFigure;
import org.liandong.statistics.FigureAnswer;
import org.liandong.statistics.FigureCell;
import org.liandong.statistics.Measure;

/**
 * A figure of staff: its form, what it would give, its versions.
 *
 * @param form as typed
 * @param versions the newest first; empty of a new one
 * @param parts figures a ratio can be made of
 * @param categories kinds of organisation and levels of certificate
 * @param preview what the draft gives, or null when not asked
 */
record DefinitionPage(
    Form form,
    List<DefinedFigure> versions,
    List<Option> parts,
    List<Option> categories,
    @Nullable FigureAnswer preview)
    implements View {

  @Override
  public int status() {
    return form.status();
  }

  boolean isNew() {
    return versions.isEmpty();
  }

  boolean retired() {
    return !isNew() && versions.getFirst().retired();
  }

  int version() {
    return isNew() ? 0 : versions.getFirst().definition().version();
  }

  String action() {
    return DefinitionsController.PATH + "/" + (isNew() ? "new" : code());
  }

  String code() {
    return versions.getFirst().definition().code();
  }

  /** What a sum can add up; persons are counted by a kind of their own. */
  static Measure[] measures() {
    return new Measure[] {Measure.COUNT, Measure.RECORDS, Measure.MINUTES, Measure.CENTS};
  }

  static String year(FigureCell cell) {
    return cell.at().getOrDefault(Cut.YEAR, "");
  }

  static String shown(Web web, @Nullable BigDecimal value, boolean hidden) {
    if (value != null) {
      return FigureView.grouped(value);
    }
    return hidden ? web.text("statistics.hidden") : "–";
  }

  List<HistoryLine> history(Web web) {
    return versions.stream()
        .map(it ->
            new HistoryLine(
                it.definedAt(),
                it.by(),
                web.text(
                    it.retired()
                        ? "statistics.definitions.history.retired"
                        : "statistics.definitions.history.version",
                    it.definition().version(),
                    it.definition().name(web.texts())),
                it.reason() + "\u3000" + it.definition().canonical(),
                null))
        .toList();
  }
}
