package org.liandong.shared.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/**
 * Many rows as one parameter: an array of a composite type in PostgreSQL's binary form, to be read
 * by {@code unnest(?::type[])}. The server parses no text and keeps one set of rows instead of one
 * a column, which makes a bulk insert about a third cheaper than one text array a column.
 *
 * <p>The fields are those of the composite type, in its order; the server refuses others.
 *
 * @param <T> what a row is made from
 */
public final class RowArray<T> {

  private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
  private static final long EPOCH_SECOND = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
  private static final int MICROS = 1_000_000;
  private static final int NANOS_A_MICRO = 1_000;
  private static final int ABSENT = -1;

  private final String type;
  private final List<Field<T>> fields = new ArrayList<>();

  private RowArray(String type) {
    this.type = type;
  }

  /** Rows of the composite type, named with its schema. */
  public static <T> RowArray<T> of(String type) {
    return new RowArray<>(type);
  }

  /** The next field, a {@code uuid}. */
  public RowArray<T> uuid(Function<T, @Nullable UUID> value) {
    return field(
        Oid.UUID,
        value,
        (out, id) -> out.int8(id.getMostSignificantBits()).int8(id.getLeastSignificantBits()));
  }

  /** The next field, a {@code text}. */
  public RowArray<T> text(Function<T, @Nullable String> value) {
    return field(Oid.TEXT, value, BinaryBuffer::text);
  }

  /** The next field, the name of a constant as {@code text}. */
  public RowArray<T> constant(Function<T, @Nullable Enum<?>> value) {
    return field(Oid.TEXT, value, (out, constant) -> out.text(constant.name()));
  }

  /** The next field, an {@code integer}. */
  public RowArray<T> int4(Function<T, @Nullable Integer> value) {
    return field(Oid.INT4, value, BinaryBuffer::int4);
  }

  /** The next field, a {@code bigint}. */
  public RowArray<T> int8(Function<T, @Nullable Long> value) {
    return field(Oid.INT8, value, BinaryBuffer::int8);
  }

  /** The next field, a {@code boolean}. */
  public RowArray<T> flag(Function<T, @Nullable Boolean> value) {
    return field(Oid.BOOL, value, (out, flag) -> out.bytes(new byte[] {(byte) (flag ? 1 : 0)}));
  }

  /** The next field, a {@code bytea}. */
  public RowArray<T> bytes(Function<T, byte @Nullable []> value) {
    return field(Oid.BYTEA, value, BinaryBuffer::bytes);
  }

  /** The next field, a {@code date}. */
  public RowArray<T> day(Function<T, @Nullable LocalDate> value) {
    return field(
        Oid.DATE, value, (out, day) -> out.int4(Math.toIntExact(day.toEpochDay() - EPOCH_DAY)));
  }

  /** The next field, a {@code time}, to the microsecond. */
  public RowArray<T> time(Function<T, @Nullable LocalTime> value) {
    return field(Oid.TIME, value, (out, time) -> out.int8(time.toNanoOfDay() / NANOS_A_MICRO));
  }

  /** The next field, a {@code timestamptz}, to the microsecond. */
  public RowArray<T> moment(Function<T, @Nullable Instant> value) {
    return field(
        Oid.TIMESTAMPTZ,
        value,
        (out, moment) ->
            out.int8(
                (moment.getEpochSecond() - EPOCH_SECOND) * MICROS
                    + moment.getNano() / NANOS_A_MICRO));
  }

  /** The next field, an {@code integer[]}. */
  public RowArray<T> numbers(Function<T, @Nullable List<Integer>> value) {
    return field(
        Oid.INT4_ARRAY,
        value,
        (out, numbers) -> {
          header(out, Oid.INT4, numbers.size());
          for (int number : numbers) {
            out.int4(Integer.BYTES).int4(number);
          }
        });
  }

  private <V> RowArray<T> field(
      int oid, Function<T, @Nullable V> value, BiConsumer<BinaryBuffer, V> writer) {
    fields.add((row, out) -> {
      out.int4(oid);
      V given = value.apply(row);
      if (given == null) {
        out.int4(ABSENT);
      } else {
        int start = out.begin();
        writer.accept(out, given);
        out.end(start);
      }
    });
    return this;
  }

  /**
   * The rows as a parameter of a statement on the connection.
   *
   * @throws SQLException when the database has no such type
   */
  public Array of(Connection connection, List<T> rows) throws SQLException {
    BaseConnection driver = connection.unwrap(BaseConnection.class);
    int element = driver.getTypeInfo().getPGType(type);
    int array = driver.getTypeInfo().getPGArrayType(type);
    if (element == Oid.UNSPECIFIED || array == Oid.UNSPECIFIED) {
      throw new SQLException("The database has no type " + type);
    }
    BinaryBuffer out = new BinaryBuffer();
    header(out, element, rows.size());
    for (T row : rows) {
      int start = out.begin();
      out.int4(fields.size());
      for (Field<T> field : fields) {
        field.write(row, out);
      }
      out.end(start);
    }
    return new PgArray(driver, array, out.toBytes());
  }

  /** Dimensions, no absent elements, type of the elements, length, first index. */
  private static void header(BinaryBuffer out, int element, int length) {
    out.int4(length == 0 ? 0 : 1).int4(0).int4(element);
    if (length > 0) {
      out.int4(length).int4(1);
    }
  }

  /** Writes type, length and value of one field. */
  private interface Field<T> {
    void write(T row, BinaryBuffer out);
  }
}
