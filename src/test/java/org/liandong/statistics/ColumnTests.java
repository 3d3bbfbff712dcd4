package org.liandong.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class ColumnTests {

  private final long seed = Long.getLong("liandong.seed", System.nanoTime());

  @Test
  void holdsWhatAnArrayHolds() {
    Random random = new Random(seed);
    Column column = new Column();
    long[] expected = new long[500];
    for (int step = 0; step < 5_000; step++) {
      int row = random.nextInt(Math.min(expected.length, step / 4 + 1));
      long by = random.nextLong() >> random.nextInt(64);
      expected[row] += by;
      column.increase(row, by);
    }
    for (int row = 0; row < column.size(); row++) {
      assertThat(column.get(row)).as("seed %d, row %d", seed, row).isEqualTo(expected[row]);
    }
  }

  @Test
  void wideningForOneRowKeepsTheLast() {
    Column column = new Column();
    column.increase(0, 1);
    column.increase(1, 5);
    column.increase(0, 1_000);
    assertThat(column.get(1)).isEqualTo(5);
  }
}
