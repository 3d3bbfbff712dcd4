package org.liandong.statistics;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes figures: freezes definition, question, size of the log and value. What was published
 * stays, can be computed again for ever, and is shown beside today's value.
 */
@Service
public class Publications {

  private final Definitions definitions;
  private final Figures figures;
  private final FigureAnswers answers;
  private final DrillDown drillDown;
  private final PublicationRows rows;
  private final JdbcClient client;
  private final Clock clock;

  Publications(
      Definitions definitions,
      Figures figures,
      FigureAnswers answers,
      DrillDown drillDown,
      PublicationRows rows,
      JdbcClient client,
      Clock clock) {
    this.definitions = definitions;
    this.figures = figures;
    this.answers = answers;
    this.drillDown = drillDown;
    this.rows = rows;
    this.client = client;
    this.clock = clock;
  }

  /**
   * Freezes the public answer over everything sealed by now.
   *
   * @throws Refusal when the title is empty, or the figure or question is not public
   */
  @Requires(Permission.FIGURES_PUBLISH)
  @Transactional
  public UUID publish(FigureQuery query, String title) {
    if (title.isBlank() || title.length() > 200) {
      throw Refusal.user("statistics.publication.title", title.length());
    }
    FigureDefinition definition = figures.definition(query.code());
    FigureAnswer answer =
        figures.witnessed(answers.frozen(definition, query.at(null), answers.sealed()));
    UUID id = TimeOrderedId.next();
    client
        .sql(
            """
            insert into statistics.publication (id, title, code, definition, definition_hash,
              period_from, period_to, cuts, filter, tree_size, value, cells, checkpoint,
              published_at, published_by)
            values (:id, :title, :code, :definition, :hash, :from, :to, :cuts,
              to_jsonb(:filter::text), :size, :value, to_jsonb(:cells::text[]), :checkpoint,
              :now, :account)\
            """)
        .param("id", id)
        .param("title", title.strip())
        .param("code", query.code())
        .param("definition", answer.receipt().definition())
        .param("hash", answer.receipt().definitionHash())
        .param("from", answer.from())
        .param("to", answer.to())
        .param("cuts", query.by().stream().map(Enum::name).toArray(String[]::new))
        .param("filter", answer.receipt().filter())
        .param("size", answer.treeSize())
        .param("value", answer.value())
        .param(
            "cells",
            answer.cells().stream()
                .map(cell -> cell.at() + "=" + cell.value())
                .toArray(String[]::new))
        .param("checkpoint", answer.receipt().checkpoint())
        .param("now", Timestamp.from(clock.instant()))
        .param("account", Viewer.current().account())
        .update();
    return id;
  }

  /**
   * A publication.
   *
   * @throws Refusal when there is none
   */
  @Requires({})
  public Publication find(UUID id) {
    return rows.find(id)
        .orElseThrow(() -> Refusal.notFound("statistics.publication.unknown", id.toString()));
  }

  /** The latest publications. */
  @Requires({})
  public List<Publication> latest(int limit) {
    return rows.latest(limit);
  }

  /**
   * What was published beside today's value, and how many entries came between. Of a field of
   * service these numbers are differences between two sizes of the log, which the public may not
   * ask, so they are not told.
   */
  @Requires({})
  public Comparison compare(UUID id) {
    return Look.share(() -> comparison(id));
  }

  private Comparison comparison(UUID id) {
    Publication publication = find(id);
    FigureDefinition published = definitions.find(publication.code(), publication.version());
    FigureDefinition current = current(published);
    FigureQuery query = publication.query();
    return new Comparison(
        publication,
        answers.frozen(published, query, publication.treeSize()).value(),
        answers.publicAnswer(current, query).value(),
        answers.singlesOut(published, query)
            ? null
            : Viewer.SYSTEM.call(() -> drillDown.changes(published, query, publication.treeSize())),
        current.hash());
  }

  /** The version in use today; of a retired figure the one it was published by. */
  private FigureDefinition current(FigureDefinition published) {
    return definitions.all().stream()
        .filter(figure -> figure.code().equals(published.code()) && figure.isPublic())
        .findFirst()
        .orElse(published);
  }
}
