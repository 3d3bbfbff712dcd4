package org.liandong.statistics;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Service;

/**
 * Every number the program shows. One definition, one engine: screen, export, map and article ask
 * here, so the same question has one answer.
 */
@Service
public class Figures {

  private final Definitions definitions;
  private final FigureAnswers answers;
  private final DrillDown drillDown;
  private final FigureReceipts receipts;

  Figures(
      Definitions definitions,
      FigureAnswers answers,
      DrillDown drillDown,
      FigureReceipts receipts) {
    this.definitions = definitions;
    this.answers = answers;
    this.drillDown = drillDown;
    this.receipts = receipts;
  }

  /** Every figure the current viewer may ask, in the order they are listed. */
  @Requires({})
  public List<FigureDefinition> catalogue() {
    boolean staff = Viewer.current().may(Permission.FIGURES_READ);
    return definitions.all().stream().filter(figure -> staff || figure.isPublic()).toList();
  }

  /**
   * The figure's definition.
   *
   * @throws Refusal when there is none, or none this viewer may know of
   */
  @Requires({})
  public FigureDefinition definition(String code) {
    FigureDefinition found = definitions.find(code);
    if (!found.isPublic() && !Viewer.current().may(Permission.FIGURES_READ)) {
      throw Refusal.notFound("statistics.figure.unknown", code);
    }
    return found;
  }

  /**
   * FigureAnswers over the entries the current viewer may see: her count equals the list she can
   * open.
   *
   * @throws Refusal when the figure is unknown or cannot be cut or narrowed like this
   */
  @Requires(Permission.FIGURES_READ)
  public FigureAnswer answer(FigureQuery query) {
    return answers.answer(definitions.find(query.code()), query, Scope.of(Viewer.current()));
  }

  /**
   * The official value: over all entries, with disclosure control. Anyone may ask.
   *
   * @throws Refusal when the figure is not public or cannot be cut or narrowed like this
   */
  @Requires({})
  public FigureAnswer publicAnswer(FigureQuery query) {
    FigureDefinition definition = definitions.find(query.code());
    if (!definition.isPublic()) {
      throw Refusal.notFound("statistics.figure.unknown", query.code());
    }
    return answers.publicAnswer(definition, query);
  }

  /**
   * Puts a page together over one look at the ledger: whatever was committed before its first
   * figure is asked is counted in all of them. For reading only; what is written inside may be
   * missed.
   */
  @Requires({})
  public <T> T together(Supplier<T> page) {
    return Look.share(page);
  }

  /** The answer with its receipt signed: root, proof, checkpoint and statement. */
  @Requires({})
  public FigureAnswer witnessed(FigureAnswer answer) {
    return new FigureAnswer(
        answer.code(),
        answer.unit(),
        answer.from(),
        answer.to(),
        answer.treeSize(),
        answer.value(),
        answer.cells(),
        answer.suppressed(),
        receipts.signed(answer.receipt()));
  }

  /**
   * The entries behind a figure, as far as the current viewer may see them.
   *
   * @param after key of the page before, or null to begin
   * @param limit at most so many, up to 500
   * @throws Refusal when the figure is unknown or a parameter does not hold
   */
  @Requires(Permission.FIGURES_READ)
  public EntryPage entries(FigureQuery query, @Nullable String after, int limit) {
    return drillDown.entries(definitions.find(query.code()), query, after, limit);
  }
}
