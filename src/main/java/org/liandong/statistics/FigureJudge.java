package org.liandong.statistics;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.ReceiptStep;
import org.liandong.ledger.ReceiptVerdict.Step;
import org.liandong.ledger.StatementJudge;
import org.liandong.ledger.StepOutcome;
import org.liandong.shared.Period;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Component;

/**
 * Judges receipts of figures: is the definition one this city has, and does computing it again give
 * the value?
 *
 * <p>Whoever may ask a figure narrowed to a field of service as of any size of the log could play
 * two sizes against each other ({@link Disclosure}). So such a value is computed again only when
 * the city itself has stated exactly this question at this size: then the answer tells nothing that
 * was not told before.
 */
@Component
class FigureJudge implements StatementJudge {

  private static final Pattern CANONICAL = Pattern.compile("code=([^;]+);version=(\\d{1,9});.*");

  private final Definitions definitions;
  private final FigureAnswers answers;

  FigureJudge(Definitions definitions, FigureAnswers answers) {
    this.definitions = definitions;
    this.answers = answers;
  }

  @Override
  public String type() {
    return FigureReceipt.TYPE;
  }

  @Override
  public List<Step> judge(Map<String, String> fields, boolean stated) {
    Step named = definition(fields);
    FigureDefinition definition = find(fields);
    if (definition == null) {
      return List.of(named, Step.skipped(ReceiptStep.VALUE, "definition-unknown", code(fields)));
    }
    return List.of(named, value(definition, fields, stated));
  }

  private Step definition(Map<String, String> fields) {
    String text = fields.getOrDefault("definition", "");
    if (!FigureDefinition.hash(text).equals(fields.get("definitionHash"))) {
      return Step.fails(ReceiptStep.DEFINITION, "definition-hash", "");
    }
    if (!text.startsWith("code=" + code(fields) + ";")) {
      return Step.fails(ReceiptStep.DEFINITION, "definition-of-another", code(fields));
    }
    return find(fields) == null
        ? Step.fails(ReceiptStep.DEFINITION, "definition-unknown", code(fields))
        : Step.holds(ReceiptStep.DEFINITION);
  }

  private @Nullable FigureDefinition find(Map<String, String> fields) {
    String text = fields.getOrDefault("definition", "");
    Matcher matcher = CANONICAL.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    try {
      FigureDefinition found =
          definitions.find(matcher.group(1), Integer.parseInt(matcher.group(2)));
      return found.canonical().equals(text) ? found : null;
    } catch (Refusal unknown) {
      return null;
    }
  }

  private Step value(FigureDefinition definition, Map<String, String> fields, boolean stated) {
    FigureQuery query;
    try {
      query = query(fields);
    } catch (IllegalArgumentException | DateTimeException | Refusal unreadable) {
      return Step.fails(ReceiptStep.VALUE, "field", "from, to, filter");
    }
    boolean sealed = isSealed(fields);
    if (!sealed && (!isPublic(fields) || answers.singlesOut(definition, query))) {
      return unsealed(fields);
    }
    try {
      long size = Long.parseLong(fields.getOrDefault("treeSize", ""));
      String claimed = fields.getOrDefault("value", "");
      if (!isPublic(fields)) {
        return ofViewer(definition, query, size, claimed);
      }
      if (!stated && answers.singlesOut(definition, query)) {
        return Step.skipped(ReceiptStep.VALUE, "value-not-stated", "");
      }
      Step step = ofPublic(definition, query, size, claimed);
      return sealed || step.outcome() == StepOutcome.HOLDS ? step : unsealed(fields);
    } catch (Refusal refused) {
      return Step.fails(ReceiptStep.VALUE, "value-refused", refused.code());
    }
  }

  /**
   * What waited to be sealed need not have touched the value; if it did, only a later receipt can
   * be computed again.
   */
  private static Step unsealed(Map<String, String> fields) {
    return Step.skipped(ReceiptStep.VALUE, "value-unsealed", fields.getOrDefault("unsealed", ""));
  }

  @Override
  public Optional<String> again(Map<String, String> fields) {
    if (isSealed(fields) || !isPublic(fields) || find(fields) == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(query(fields).checkAddress());
    } catch (IllegalArgumentException | DateTimeException | Refusal unreadable) {
      return Optional.empty();
    }
  }

  private static boolean isSealed(Map<String, String> fields) {
    return "0".equals(fields.get("unsealed"));
  }

  private static boolean isPublic(Map<String, String> fields) {
    return FigureReceipt.PUBLIC.equals(fields.get("scope"));
  }

  private Step ofPublic(FigureDefinition definition, FigureQuery query, long size, String claimed) {
    FigureAnswer again = answers.frozen(definition, query, size);
    if (same(claimed, again.value())) {
      return Step.holds(ReceiptStep.VALUE);
    }
    if (again.suppressed() > 0) {
      return Step.skipped(ReceiptStep.VALUE, "value-hidden", "");
    }
    return Step.fails(ReceiptStep.VALUE, "value", written(again.value()));
  }

  private Step ofViewer(FigureDefinition definition, FigureQuery query, long size, String claimed) {
    if (Viewer.current().may(Permission.FIGURES_READ)
        && same(
            claimed,
            answers.answer(definition, query.at(size), Scope.of(Viewer.current())).value())) {
      return Step.holds(ReceiptStep.VALUE);
    }
    return Step.skipped(ReceiptStep.VALUE, "value-scope", "");
  }

  private static FigureQuery query(Map<String, String> fields) {
    String filter = fields.getOrDefault("filter", "");
    FigureFilter read = FigureFilter.parse(filter);
    if (!read.canonical().equals(filter)) {
      throw new IllegalArgumentException("Not a canonical filter");
    }
    Period period =
        new Period(
            LocalDate.parse(fields.getOrDefault("from", "")),
            LocalDate.parse(fields.getOrDefault("to", "")));
    return new FigureQuery(code(fields), period, List.of(), read, null);
  }

  private static String code(Map<String, String> fields) {
    return fields.getOrDefault("code", "");
  }

  private static boolean same(String claimed, @Nullable BigDecimal again) {
    return written(again).equals(claimed);
  }

  private static String written(@Nullable BigDecimal value) {
    if (value == null) {
      return "";
    }
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
