package org.liandong.publicity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.liandong.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Turns Markdown with figure references into text with the numbers of this moment. */
@Service
public class LivingNumbers {

  private static final Logger LOG = LoggerFactory.getLogger(LivingNumbers.class);

  private final FigureSource figures;
  private final Clock clock;

  LivingNumbers(FigureSource figures, Clock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  /**
   * Makes sure that every reference in the text can be answered.
   *
   * @throws Refusal naming the first that cannot, why, and the way out
   */
  public void check(String markdown) {
    for (String reference : Markdown.parse(markdown).references()) {
      figures.answer(FigureReference.parse(reference), false, 1);
    }
  }

  /**
   * The text with its numbers. A figure that has gone since the text was saved shows a dash: a page
   * is never broken by a number.
   */
  public LivingText render(String markdown, boolean english) {
    return figures.together(() -> rendered(markdown, english));
  }

  /** Whatever is asked inside is answered after one look at the ledger. */
  public <T> T together(Supplier<T> page) {
    return figures.together(page);
  }

  private LivingText rendered(String markdown, boolean english) {
    Markdown.Parsed parsed = Markdown.parse(markdown);
    List<LivingText.Part> parts = new ArrayList<>();
    int from = 0;
    int place = 0;
    for (String reference : parsed.references()) {
      int mark = parsed.html().indexOf(Markdown.MARK, from);
      parts.add(new LivingText.Prose(parsed.html().substring(from, mark)));
      place++;
      parts.add(new LivingText.Figure(answer(reference, english, place)));
      from = mark + 1;
    }
    parts.add(new LivingText.Prose(parsed.html().substring(from)));
    return new LivingText(parts);
  }

  /**
   * The name of a figure in the reader's language.
   *
   * @throws Refusal when there is none
   */
  public String name(String code, boolean english) {
    return figures.name(code, english);
  }

  /** Codes and names of the figures a text may refer to, in the order they are listed. */
  public Map<String, String> figures(boolean english) {
    return figures.all(english);
  }

  private LivingNumber answer(String reference, boolean english, int place) {
    try {
      return figures.answer(FigureReference.parse(reference), english, place);
    } catch (Refusal gone) {
      LOG.warn("Reference {} no longer resolves: {}", reference, gone.code());
      return new LivingNumber(
          place, "", reference, "–", "", null, LocalDate.now(clock), "", 0, "/figures", "");
    }
  }
}
