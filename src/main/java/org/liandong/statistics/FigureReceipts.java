package org.liandong.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.UUID;
import org.liandong.ledger.ReceiptSource;
import org.liandong.ledger.Statements;
import org.liandong.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Signs receipts of figures, and finds the public ones for the page that checks them: a publication
 * by its id, any other official value by its question ({@link FigureQuery#reference()}).
 */
@Component
class FigureReceipts implements ReceiptSource {

  /** Receipts kept, about four kilobytes each. */
  private static final int SIGNED = 2_000;

  private final Definitions definitions;
  private final FigureAnswers answers;
  private final PublicationRows publications;
  private final Statements statements;
  private final Cache<FigureReceipt, FigureReceipt> signed =
      Caffeine.newBuilder().maximumSize(SIGNED).build();

  FigureReceipts(
      Definitions definitions,
      FigureAnswers answers,
      PublicationRows publications,
      Statements statements) {
    this.definitions = definitions;
    this.answers = answers;
    this.publications = publications;
    this.statements = statements;
  }

  /**
   * The receipt with its statement. What it says decides on every byte of it, so one signed before
   * is not signed again.
   */
  FigureReceipt signed(FigureReceipt receipt) {
    FigureReceipt known = signed.getIfPresent(receipt);
    if (known == null) {
      known = receipt.with(statements.state(receipt.treeSize(), receipt.stated()));
      signed.put(receipt, known);
    }
    return known;
  }

  @Override
  public Optional<String> receipt(String number) {
    if (!number.contains("@")) {
      return published(number);
    }
    FigureQuery query;
    try {
      query = FigureQuery.parse(number);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      return Optional.empty();
    }
    return Optional.of(signed(official(query).receipt()).json());
  }

  /** Over what is sealed, so that the receipt can be computed again at once. */
  private FigureAnswer official(FigureQuery query) {
    FigureDefinition definition = definitions.find(query.code());
    if (!definition.isPublic()) {
      throw Refusal.notFound("statistics.figure.unknown", query.code());
    }
    FigureAnswer answer = answers.publicAnswer(definition, query);
    return answer.receipt().unsealed() == 0
        ? answer
        : answers.frozen(definition, query, answer.treeSize());
  }

  private Optional<String> published(String number) {
    UUID id;
    try {
      id = UUID.fromString(number);
    } catch (IllegalArgumentException another) {
      return Optional.empty();
    }
    return publications
        .find(id)
        .map(FigureReceipt::unsigned)
        .map(this::signed)
        .map(FigureReceipt::json);
  }
}
