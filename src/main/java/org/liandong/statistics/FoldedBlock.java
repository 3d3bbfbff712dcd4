package org.liandong.statistics;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.liandong.ledger.Fact;
import org.liandong.shared.Compartment;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;

/**
 * Folded entries of a run of leaves as bytes: deflated columns, names and codes rather than numbers
 * of this process, so that every node and every later version of the program reads the same.
 */
final class FoldedBlock {

  static final int LEAVES = 65_536;
  static final int FORMAT = 1;

  private static final List<Axis> NAMED =
      List.of(
          Axis.FACT,
          Axis.COMPARTMENT,
          Axis.REGION,
          Axis.DOMAIN,
          Axis.METHOD,
          Axis.GROUP,
          Axis.CATEGORY,
          Axis.ORGANISATION,
          Axis.PROJECT);

  private static final List<ToLongFunction<Fold>> NUMBERS =
      List.of(
          fold -> LocalDate.of(fold.year, fold.at[Axis.MONTH.place()], fold.day).toEpochDay(),
          fold -> fold.person,
          fold -> fold.count,
          fold -> fold.minutes,
          fold -> fold.cents,
          fold -> fold.records);

  private final long first;
  private final List<Names> names = new ArrayList<>();
  private final long[][] numbers = new long[NUMBERS.size()][LEAVES];

  private FoldedBlock(long first) {
    this.first = first;
  }

  /**
   * The block beginning at a leaf.
   *
   * @param rows where its entries lie, in the order of leaves
   */
  static FoldedBlock of(Store store, long first, List<Store.Row> rows) {
    if (rows.size() != LEAVES) {
      throw new IllegalArgumentException("A block has %d leaves".formatted(LEAVES));
    }
    FoldedBlock block = new FoldedBlock(first);
    NAMED.forEach(axis -> block.names.add(new Names(axis)));
    Fold fold = new Fold();
    for (int i = 0; i < LEAVES; i++) {
      rows.get(i).month().read(rows.get(i).number(), fold);
      for (Names column : block.names) {
        column.add(i, fold, store.dictionaries);
      }
      for (int number = 0; number < NUMBERS.size(); number++) {
        block.numbers[number][i] = NUMBERS.get(number).applyAsLong(fold);
      }
    }
    return block;
  }

  /** Its first leaf. */
  long first() {
    return first;
  }

  /** As it is kept. */
  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                new DeflaterOutputStream(bytes, deflater, 1 << 15), 1 << 15))) {
      for (Names column : names) {
        column.write(out);
      }
      for (long[] column : numbers) {
        for (long number : column) {
          writeNumber(out, number);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /** Folds the block behind what the store holds. */
  static void read(byte[] block, Store store) {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(
                new InflaterInputStream(new ByteArrayInputStream(block)), 1 << 16))) {
      int[][] codes = new int[NAMED.size()][];
      for (int axis = 0; axis < codes.length; axis++) {
        codes[axis] = readNames(in, reader(NAMED.get(axis), store.dictionaries));
      }
      long[][] numbers = new long[NUMBERS.size()][LEAVES];
      for (long[] column : numbers) {
        for (int i = 0; i < LEAVES; i++) {
          column[i] = readNumber(in);
        }
      }
      Fold fold = new Fold();
      for (int i = 0; i < LEAVES; i++) {
        for (int axis = 0; axis < codes.length; axis++) {
          fold.at[NAMED.get(axis).place()] = codes[axis][i];
        }
        LocalDate day = LocalDate.ofEpochDay(numbers[0][i]);
        fold.derive(store.dictionaries);
        fold.at[Axis.MONTH.place()] = day.getMonthValue();
        fold.year = day.getYear();
        fold.day = day.getDayOfMonth();
        fold.person = (int) numbers[1][i];
        fold.count = numbers[2][i];
        fold.minutes = numbers[3][i];
        fold.cents = numbers[4][i];
        fold.records = (int) numbers[5][i];
        store.add(fold, store.sealed());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("A kept block of folded entries cannot be read", failure);
    }
  }

  private static ToIntFunction<String> reader(Axis axis, Dictionaries dictionaries) {
    return switch (axis) {
      case FACT -> name -> Dictionaries.code(Fact.valueOf(name));
      case COMPARTMENT -> name -> Dictionaries.code(Compartment.valueOf(name));
      case REGION -> name -> dictionaries.region(RegionCode.parse(name));
      case DOMAIN -> name -> Dictionaries.code(ServiceDomain.valueOf(name));
      case METHOD -> name -> Dictionaries.code(ServiceMethod.valueOf(name));
      case GROUP -> name -> Dictionaries.code(PopulationGroup.valueOf(name));
      case CATEGORY -> dictionaries.categories::code;
      case ORGANISATION -> name -> dictionaries.organisations.code(UUID.fromString(name));
      case PROJECT -> name -> dictionaries.projects.code(UUID.fromString(name));
      case MONTH, TOWN, COUNTY, SERVED -> throw new IllegalArgumentException(axis.name());
    };
  }

  private static int[] readNames(DataInputStream in, ToIntFunction<String> reader)
      throws IOException {
    int count = in.readInt();
    List<Integer> codes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String name = in.readUTF();
      codes.add(name.isEmpty() ? 0 : reader.applyAsInt(name));
    }
    int[] column = new int[LEAVES];
    for (int i = 0; i < LEAVES; i++) {
      column[i] = codes.get((int) readNumber(in));
    }
    return column;
  }

  /** Zigzag, seven bits a byte. */
  private static void writeNumber(DataOutputStream out, long number) throws IOException {
    long rest = (number << 1) ^ (number >> 63);
    while ((rest & ~0x7FL) != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private static long readNumber(DataInputStream in) throws IOException {
    long rest = 0;
    int shift = 0;
    while (true) {
      int next = in.readUnsignedByte();
      rest |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        return (rest >>> 1) ^ -(rest & 1);
      }
      shift += 7;
    }
  }

  /** A column of names, numbered in the order they come in the block. */
  private static final class Names {

    private final Axis axis;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    private final int[] column = new int[LEAVES];

    Names(Axis axis) {
      this.axis = axis;
    }

    void add(int row, Fold fold, Dictionaries dictionaries) {
      int code = fold.at[axis.place()];
      Integer place = places.get(code);
      if (place == null) {
        place = values.size();
        places.put(code, place);
        values.add(code == 0 ? "" : dictionaries.name(axis, code));
      }
      column[row] = place;
    }

    void write(DataOutputStream out) throws IOException {
      out.writeInt(values.size());
      for (String value : values) {
        out.writeUTF(value);
      }
      for (int place : column) {
        writeNumber(out, place);
      }
    }
  }
}
