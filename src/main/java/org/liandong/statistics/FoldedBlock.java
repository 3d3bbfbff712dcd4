package org.liandong.statistics;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  private FoldedBlock() {}

  /** The block beginning at the leaf; all its leaves must be folded. */
  static byte[] write(Store store, long first) {
    Store.Row[] rows = rows(store, first);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out =
        new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 1 << 15))) {
      Fold fold = new Fold();
      for (Axis axis : NAMED) {
        Map<String, Integer> names = new LinkedHashMap<>();
        int[] codes = new int[LEAVES];
        for (int i = 0; i < LEAVES; i++) {
          rows[i].month().read(rows[i].number(), fold);
          int code = fold.at[axis.place()];
          String name = code == 0 ? "" : store.dictionaries.name(axis, code);
          codes[i] = names.computeIfAbsent(name, any -> names.size());
        }
        out.writeInt(names.size());
        for (String name : names.keySet()) {
          out.writeUTF(name);
        }
        for (int code : codes) {
          writeNumber(out, code);
        }
      }
      for (ToLongFunction<Fold> number : NUMBERS) {
        for (Store.Row row : rows) {
          row.month().read(row.number(), fold);
          writeNumber(out, number.applyAsLong(fold));
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
        int region = fold.at[Axis.REGION.place()];
        fold.at[Axis.TOWN.place()] = store.dictionaries.townOf(region);
        fold.at[Axis.COUNTY.place()] = store.dictionaries.countyOf(region);
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

  private static Store.Row[] rows(Store store, long first) {
    Store.Row[] rows = new Store.Row[LEAVES];
    int found = 0;
    for (MonthRows month : store.months()) {
      for (int row = 0; row < month.size(); row++) {
        long offset = month.leaves.get(row) - first;
        if (offset >= 0 && offset < LEAVES) {
          rows[(int) offset] = new Store.Row(month, row);
          found++;
        }
      }
    }
    if (found != LEAVES) {
      throw new IllegalStateException("Leaves %d… are not all folded".formatted(first));
    }
    return rows;
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
      case MONTH, TOWN, COUNTY -> throw new IllegalArgumentException(axis.name());
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
}
