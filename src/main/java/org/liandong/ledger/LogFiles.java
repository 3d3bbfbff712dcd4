package org.liandong.ledger;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.liandong.ledger.log.Tile;
import org.liandong.ledger.log.TilePath;
import org.liandong.shared.Requires;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of the published log (C2SP tlog-tiles). They hold hashes and commitments only, so
 * everyone may have them.
 */
@Service
public class LogFiles {

  private final LogStore store;
  private final int city;

  LogFiles(LogStore store, @Value("${liandong.city.code}") int city) {
    this.store = store;
    this.city = city;
  }

  /**
   * The tile or bundle of entries.
   *
   * @param path such as {@code tile/0/x001/x234/067.p/112}
   * @return empty when the path is none, or the log has not grown so far
   */
  @Requires({})
  @Transactional(readOnly = true)
  public Optional<byte[]> read(String path) {
    return TilePath.parse(path)
        .flatMap(wanted -> wanted.level() == TilePath.ENTRIES ? bundle(wanted) : tile(wanted));
  }

  private Optional<byte[]> tile(TilePath wanted) {
    return store
        .tiles()
        .find(city, wanted.level(), wanted.number())
        .filter(tile -> tile.width() >= wanted.width())
        .map(tile -> tile.first(wanted.width()).bytes());
  }

  /** Each entry behind its length in two bytes, big-endian. */
  private Optional<byte[]> bundle(TilePath wanted) {
    long first = wanted.number() * Tile.WIDTH;
    List<byte[]> entries = store.leaves().commitments(city, first, first + wanted.width());
    if (entries.size() < wanted.width()) {
      return Optional.empty();
    }
    ByteBuffer bundle =
        ByteBuffer.allocate(entries.stream().mapToInt(entry -> Short.BYTES + entry.length).sum());
    for (byte[] entry : entries) {
      bundle.putShort((short) entry.length).put(entry);
    }
    return Optional.of(bundle.array());
  }
}
