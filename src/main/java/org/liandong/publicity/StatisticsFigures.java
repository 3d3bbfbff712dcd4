package org.liandong.publicity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Period;
import org.liandong.shared.Refusal;
import org.liandong.shared.web.Texts;
import org.liandong.statistics.FigureAnswer;
import org.liandong.statistics.FigureDefinition;
import org.liandong.statistics.FigureFilter;
import org.liandong.statistics.FigureKind;
import org.liandong.statistics.FigureQuery;
import org.liandong.statistics.Figures;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Answers references with the official values: what everyone may see, whoever reads. */
@Component
class StatisticsFigures implements FigureSource {

  private static final String KIND_KEYS = "publicity.living.kind.";

  private final Figures figures;
  private final MessageSource messages;
  private final Clock clock;

  StatisticsFigures(Figures figures, MessageSource messages, Clock clock) {
    this.figures = figures;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public LivingNumber answer(FigureReference reference, boolean english, int place) {
    FigureDefinition definition = definition(reference.code());
    boolean stock = definition.kind() == FigureKind.STOCK;
    if (!stock && reference.onDay()) {
      throw Refusal.user("publicity.reference.needs-period", reference.code());
    }
    Period period = period(reference, stock);
    FigureFilter filter = filter(reference);
    FigureQuery query = FigureQuery.of(reference.code(), period).where(filter);
    FigureAnswer answer = figures.publicAnswer(query);
    Texts texts = texts(english);
    return new LivingNumber(
        place,
        reference.code(),
        definition.name(texts),
        value(answer, definition, reference.decimals(), texts),
        answer.value() != null && reference.withUnit() ? definition.unit(texts) : "",
        stock ? null : period.from(),
        period.to(),
        texts.text(KIND_KEYS + definition.kind().name()),
        answer.treeSize(),
        address(reference.code(), period, filter),
        query.checkAddress());
  }

  @Override
  public <T> T together(Supplier<T> text) {
    return figures.together(text);
  }

  @Override
  public String name(String code, boolean english) {
    return definition(code).name(texts(english));
  }

  @Override
  public Map<String, String> all(boolean english) {
    Texts texts = texts(english);
    Map<String, String> names = new LinkedHashMap<>();
    for (FigureDefinition definition : figures.catalogue()) {
      if (definition.isPublic()) {
        names.put(definition.code(), definition.name(texts));
      }
    }
    return names;
  }

  private FigureDefinition definition(String code) {
    try {
      FigureDefinition found = figures.definition(code);
      if (found.isPublic()) {
        return found;
      }
    } catch (Refusal unknown) {
      throw unknown.category() == Refusal.Category.NOT_FOUND ? unknownTo(code) : unknown;
    }
    throw unknownTo(code);
  }

  private static Refusal unknownTo(String code) {
    return Refusal.user("publicity.reference.unknown", code);
  }

  private Period period(FigureReference reference, boolean stock) {
    LocalDate today = LocalDate.now(clock);
    Period asked = reference.when() == null ? new Period(today, today) : reference.when();
    return stock && asked.to().isAfter(today) && !asked.from().isAfter(today)
        ? new Period(asked.from(), today)
        : asked;
  }

  private static FigureFilter filter(FigureReference reference) {
    return FigureFilter.NONE
        .withRegion(reference.region())
        .withDomain(reference.domain())
        .withOrganisation(reference.organisation())
        .withCategory(reference.category());
  }

  private static String value(
      FigureAnswer answer, FigureDefinition definition, @Nullable Integer decimals, Texts texts) {
    BigDecimal value = answer.value();
    if (value == null) {
      return answer.suppressed() > 0 ? texts.text("publicity.living.withheld") : "–";
    }
    NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
    format.setRoundingMode(RoundingMode.HALF_UP);
    format.setMinimumFractionDigits(decimals == null ? 0 : decimals);
    format.setMaximumFractionDigits(decimals == null ? definition.decimals() : decimals);
    return format.format(value);
  }

  private static String address(String code, Period period, FigureFilter filter) {
    String narrowed = filter.canonical();
    return "/figures/%s?from=%s&to=%s%s"
        .formatted(code, period.from(), period.to(), narrowed.isEmpty() ? "" : "&" + narrowed);
  }

  private Texts texts(boolean english) {
    return new Texts(messages, english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
  }
}
