package org.liandong.shared.sheets;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * Cells as text, and days read back from text. Excel keeps a day as a serial number; a cell shown
 * as a day is turned into 2018-05-01 here, and a bare serial is still understood as a day where a
 * day is expected.
 */
final class CellText {

  /** Serial 1 is 1900-01-01; Excel counts a 29 February 1900 that never was. */
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private static final int LAST_SERIAL = 73_050;
  private static final Pattern SERIAL = Pattern.compile("\\d{1,6}(\\.0+)?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?([T ].*)?");
  private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
  private static final Pattern DAY_FORMAT = Pattern.compile("[yd年日]|m{3}|h:|:m|mm:");

  private CellText() {}

  static String of(Cell cell) {
    return switch (cell.getType()) {
      case NUMBER -> number(cell);
      case STRING -> Objects.requireNonNullElse(cell.asString(), "");
      case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "TRUE" : "FALSE";
      case FORMULA, ERROR, EMPTY -> Objects.requireNonNullElse(cell.getRawValue(), "");
    };
  }

  /** The day a text means, however people and Excel write it, or none. */
  static Optional<LocalDate> day(String text) {
    if (SERIAL.matcher(text).matches()) {
      long serial = new BigDecimal(text).longValue();
      return serial >= 1 && serial <= LAST_SERIAL
          ? Optional.of(SERIAL_ZERO.plusDays(serial < 60 ? serial + 1 : serial))
          : Optional.empty();
    }
    Matcher written = WRITTEN.matcher(text);
    if (written.matches()) {
      return day(written);
    }
    Matcher compact = COMPACT.matcher(text);
    return compact.matches() ? day(compact) : Optional.empty();
  }

  private static Optional<LocalDate> day(Matcher parts) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3))));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static String number(Cell cell) {
    BigDecimal value = cell.asNumber();
    if (value == null) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER && showsDay(cell.getDataFormatString())) {
      return moment(cell.asDate());
    }
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() > 9 ? Double.toString(plain.doubleValue()) : plain.toPlainString();
  }

  private static String moment(LocalDateTime moment) {
    LocalDateTime minute = moment.plusSeconds(30).truncatedTo(ChronoUnit.MINUTES);
    if (minute.getYear() < 1900) {
      return minute.toLocalTime().toString();
    }
    return minute.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? minute.toLocalDate().toString()
        : minute.toLocalDate() + " " + minute.toLocalTime();
  }

  private static boolean showsDay(@Nullable String format) {
    return format != null
        && !format.equalsIgnoreCase("general")
        && DAY_FORMAT
            .matcher(NOT_FORMAT.matcher(format).replaceAll("").toLowerCase(Locale.ROOT))
            .find();
  }
}
