package org.liandong.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judges the proofs and roots others have published (transparency-dev/merkle). They lie outside the
 * project; where they are absent the test says so and passes over.
 */
final class PublishedVectorsTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void judgesAllPublishedProofsRight() throws IOException {
    List<Path> files = proofs(published());
    List<String> wrong = new ArrayList<>();
    for (Path file : files) {
      JsonNode proof = JSON.readTree(file.toFile());
      if (holds(kind(file), proof) == proof.get("wantErr").asBoolean()) {
        wrong.add(file.toString());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(files).hasSize(518);
  }

  @Test
  void givesAllPublishedRoots() {
    JsonNode kept = JSON.readTree(published().resolve("tree-roots.json").toFile());
    Frontier frontier = new Frontier();
    TileAppender tiles = new TileAppender(0, (level, number) -> new Tile(0, 0, List.of()));
    TreeHasher hasher = new TreeHasher();
    for (int size = 0; size <= 8; size++) {
      String root = kept.get("rootHexBySize").get(size).asString();
      assertThat(hex(frontier.root())).as("size %d", size).isEqualTo(root);
      assertThat(hex(tiles.root())).as("tiles of size %d", size).isEqualTo(root);
      if (size < 8) {
        byte[] input = HexFormat.of().parseHex(kept.get("leafInputsHex").get(size).asString());
        frontier.append(hasher.leaf(input));
        tiles.append(hasher.leaf(input));
      }
    }
  }

  private static boolean holds(String kind, JsonNode it) {
    return switch (kind) {
      case "inclusion" ->
          Proofs.inclusion(
              number(it, "leafIdx"),
              number(it, "treeSize"),
              hash(it.get("leafHash")),
              hashes(it),
              hash(it.get("root")));
      case "consistency" ->
          Proofs.consistency(
              number(it, "size1"),
              number(it, "size2"),
              hash(it.get("root1")),
              hashes(it),
              hash(it.get("root2")));
      case "subtreeinclusion" ->
          Proofs.subtreeInclusion(
              number(it, "leafIdx"),
              number(it, "start"),
              number(it, "end"),
              hash(it.get("leafHash")),
              hashes(it),
              hash(it.get("root")));
      case "subtreeconsistency" ->
          Proofs.subtreeConsistency(
              number(it, "start"),
              number(it, "end"),
              number(it, "size"),
              hash(it.get("root1")),
              hashes(it),
              hash(it.get("root2")));
      default -> throw new IllegalStateException("A new kind of vector: " + kind);
    };
  }

  /** Sizes beyond 63 bits become negative, which no tree has. */
  private static long number(JsonNode it, String field) {
    return new BigInteger(it.get(field).asString()).longValue();
  }

  private static Hash hash(JsonNode base64) {
    return Hash.parse(base64.asString());
  }

  private static List<Hash> hashes(JsonNode it) {
    return it.get("proof").valueStream().map(PublishedVectorsTests::hash).toList();
  }

  private static String hex(Hash hash) {
    return HexFormat.of().formatHex(hash.toBytes());
  }

  private static String kind(Path file) {
    Path testdata = published().resolve("testdata");
    return testdata.relativize(file).getName(0).toString();
  }

  private static List<Path> proofs(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("testdata"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static Path published() {
    Path folder =
        Path.of(
                Objects.requireNonNullElse(
                    System.getenv("LIANDONG_MEASURES"), "../shared/measures"))
            .resolve("merkle");
    Assumptions.assumeTrue(
        Files.isDirectory(folder), () -> "published vectors are not here: " + folder);
    return folder;
  }
}
