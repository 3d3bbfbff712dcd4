package org.liandong.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Trees grown in batches, read back from their tiles, against the definition written naively. */
final class TreesTests {

  private final TreeHasher hasher = new TreeHasher();
  private final Map<String, Tile> kept = new HashMap<>();

  @Test
  void everyRootEqualsTheDefinition() {
    List<Hash> leaves = leaves(700);
    Frontier frontier = new Frontier();
    for (int size = 0; size <= 700; size++) {
      assertThat(frontier.root()).as("size %d", size).isEqualTo(definition(leaves, 0, size));
      if (size < 700) {
        frontier.append(leaves.get(size));
      }
    }
  }

  @Test
  void proofsBetweenRandomSizesHoldAndBreakWithAnyBit() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("proofs between random sizes: seed " + seed);
    Random random = new Random(seed);
    List<Hash> leaves = leaves(70_000);
    grow(leaves, random);
    TileTree tree = new TileTree(this::tile);
    for (int round = 0; round < 400; round++) {
      long to = 1 + random.nextLong(leaves.size());
      long from = 1 + random.nextLong(to);
      long leaf = random.nextLong(to);
      Hash root = tree.root(to);
      Hash earlier = tree.root(from);
      List<Hash> inclusion = tree.inclusion(leaf, to);
      List<Hash> consistency = tree.consistency(from, to);
      Hash leafHash = leaves.get((int) leaf);
      assertThat(Proofs.inclusion(leaf, to, leafHash, inclusion, root)).isTrue();
      assertThat(Proofs.consistency(from, to, earlier, consistency, root)).isTrue();
      if (!inclusion.isEmpty()) {
        List<Hash> bent = bent(inclusion, random);
        assertThat(Proofs.inclusion(leaf, to, leafHash, bent, root)).isFalse();
      }
      if (!consistency.isEmpty()) {
        List<Hash> bent = bent(consistency, random);
        assertThat(Proofs.consistency(from, to, earlier, bent, root)).isFalse();
      }
    }
  }

  @Test
  void aTreeOfSeventyThousandHasTheTilesOfTheSpecification() {
    grow(leaves(70_000), new Random(1));
    assertThat(tile(0, 272).width()).isEqualTo(256);
    assertThat(tile(0, 273).width()).isEqualTo(112);
    assertThat(tile(1, 0).width()).isEqualTo(256);
    assertThat(tile(1, 1).width()).isEqualTo(17);
    assertThat(tile(2, 0).width()).isEqualTo(1);
    assertThat(kept).doesNotContainKeys("0/274", "1/2", "2/1", "3/0");
  }

  @Test
  void askingBeyondTheTreeIsABug() {
    grow(leaves(3), new Random(1));
    TileTree tree = new TileTree(this::tile);
    assertThatThrownBy(() -> tree.inclusion(3, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.consistency(0, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.consistency(4, 3)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tilePathsHaveOneSpelling() {
    assertThat(TilePath.parse("tile/0/x001/x234/067"))
        .contains(new TilePath(0, 1_234_067, Tile.WIDTH));
    assertThat(TilePath.parse("tile/entries/273.p/112"))
        .contains(new TilePath(TilePath.ENTRIES, 273, 112));
    assertThat(TilePath.parse("tile/63/000")).isPresent();
    for (String wrong :
        List.of(
            "tile/00/000",
            "tile/64/000",
            "tile/0/0",
            "tile/0/x000/001",
            "tile/0/000.p/0",
            "tile/0/000.p/256",
            "tile/0/000.p/012",
            "tile/0/../000",
            "tile/data/000")) {
      assertThat(TilePath.parse(wrong)).as(wrong).isEmpty();
    }
  }

  private void grow(List<Hash> leaves, Random random) {
    int done = 0;
    while (done < leaves.size()) {
      int batch = Math.min(leaves.size() - done, 1 + random.nextInt(3000));
      TileAppender appender = new TileAppender(done, this::tile);
      leaves.subList(done, done + batch).forEach(appender::append);
      appender.takeFull().forEach(this::keep);
      appender.changedPartial().forEach(this::keep);
      done += batch;
      assertThat(appender.size()).isEqualTo(done);
      assertThat(appender.root()).isEqualTo(new TileTree(this::tile).root(done));
    }
    assertThat(new TileTree(this::tile).root(done)).isEqualTo(definition(leaves, 0, done));
  }

  private void keep(Tile tile) {
    Tile before = kept.put(tile.level() + "/" + tile.number(), tile);
    if (before != null) {
      assertThat(tile.first(before.width())).isEqualTo(before);
    }
  }

  private Tile tile(int level, long number) {
    Tile tile = kept.get(level + "/" + number);
    if (tile == null) {
      throw new AssertionError("no tile %d/%d".formatted(level, number));
    }
    return Tile.of(level, number, tile.bytes());
  }

  private List<Hash> bent(List<Hash> proof, Random random) {
    List<Hash> bent = new ArrayList<>(proof);
    int place = random.nextInt(proof.size());
    byte[] bytes = proof.get(place).toBytes();
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    bent.set(place, Hash.of(bytes));
    return bent;
  }

  private List<Hash> leaves(int count) {
    return LongStream.range(0, count)
        .mapToObj(i -> hasher.leaf(ByteBuffer.allocate(Long.BYTES).putLong(i).array()))
        .toList();
  }

  /** MTH of RFC 9162 § 2.1.1, word for word. */
  private Hash definition(List<Hash> leaves, int start, int end) {
    if (start == end) {
      return hasher.empty();
    }
    if (end - start == 1) {
      return leaves.get(start);
    }
    int split = Integer.highestOneBit(end - start - 1);
    return hasher.node(
        definition(leaves, start, start + split), definition(leaves, start + split, end));
  }
}
