package org.liandong.statistics;

import java.util.List;
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

  Figures(Definitions definitions, FigureAnswers answers) {
    this.definitions = definitions;
    this.answers = answers;
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
}
