package org.liandong.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The bytes an entry is committed by: one JSON object as RFC 8785 (JCS) has it, of strings and
 * whole numbers only, keys sorted, absent values left out. Written from the row itself rather than
 * from {@link Entry}, so that whatever lies in the table is what is proven.
 *
 * <p>Stable forever: what must change becomes a form with another {@code v}.
 */
final class CanonicalForm {

  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

  private final StringBuilder json = new StringBuilder(640);

  private CanonicalForm() {}

  /** The bytes of the row of a query that selects {@link Entries#COLUMNS}. */
  static byte[] of(ResultSet row) throws SQLException {
    CanonicalForm form = new CanonicalForm();
    form.string("category", row.getString("category"));
    form.number("cents", row.getLong("cents"));
    form.number("city", row.getLong("city"));
    form.string("compartment", row.getString("compartment"));
    form.number("count", row.getLong("count"));
    form.string("domain", row.getString("domain"));
    form.string("fact", row.getString("fact"));
    form.string("group", row.getString("population_group"));
    form.string("id", row.getString("id"));
    form.string("method", row.getString("method"));
    form.number("minutes", row.getLong("minutes"));
    form.string("occurredOn", row.getString("occurred_on"));
    form.string("organisation", row.getString("organisation"));
    form.optionalNumber("person", row.getObject("person", Integer.class));
    form.string("project", row.getString("project"));
    form.string("reason", row.getString("reason"));
    form.string("recordedAt", time(row.getObject("recorded_at", OffsetDateTime.class)));
    form.string("recordedBy", row.getString("recorded_by"));
    form.string("region", row.getString("region"));
    form.string("reverses", row.getString("reverses"));
    form.string("sourceId", row.getString("source_id"));
    form.string("sourceType", row.getString("source_type"));
    form.number("v", 1);
    form.string("worker", row.getString("worker"));
    return form.json.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String time(OffsetDateTime moment) {
    return MICROSECONDS.format(moment.withOffsetSameInstant(ZoneOffset.UTC));
  }

  private void key(String key) {
    json.append(json.isEmpty() ? '{' : ',').append('"').append(key).append("\":");
  }

  private void number(String key, long value) {
    key(key);
    json.append(value);
  }

  private void optionalNumber(String key, @Nullable Integer value) {
    if (value != null) {
      number(key, value);
    }
  }

  private void string(String key, @Nullable String value) {
    if (value != null) {
      key(key);
      quote(json, value);
    }
  }

  /** A string as RFC 8785 § 3.2.2.2 writes it. */
  static void quote(StringBuilder json, String value) {
    json.append('"');
    for (int i = 0; i < value.length(); i++) {
      char character = value.charAt(i);
      switch (character) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\b' -> json.append("\\b");
        case '\f' -> json.append("\\f");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          if (character < ' ') {
            json.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
          } else {
            json.append(character);
          }
        }
      }
    }
    json.append('"');
  }
}
