package org.liandong.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.ledger.log.TreeHasher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;

/** Changes one thing at a time as the owner of the database could, and undoes it after. */
@ApplicationModuleTest
@TestPropertySource(properties = "liandong.log.sealing.enabled=false")
@Import(LogFixture.class)
class VerificationTests {

  @Autowired private LogFixture log;
  @Autowired private Verification verification;
  @Autowired private Checkpoints checkpoints;
  @Autowired private LedgerReader reader;
  @Autowired private Receipts receipts;

  private long first;
  private List<UUID> ids = List.of();

  @BeforeEach
  void fill() {
    log.sealAll();
    first = LogFixture.asSystem(reader::treeSize);
    ids = log.sealed(300);
  }

  @Test
  void anUntouchedLogHolds() {
    log.sealed(5);
    log.waiting(2);
    List<VerificationResult.Progress> seen = new ArrayList<>();
    VerificationResult result = LogFixture.asSystem(() -> verification.run(seen::add));
    assertThat(result.holds()).as("%s", result).isTrue();
    assertThat(result.treeSize()).isEqualTo(first + 305);
    assertThat(seen.getLast().checked()).isEqualTo(first + 305);
    assertThat(LogFixture.asSystem(verification::last)).contains(result);
  }

  @Test
  void aChangedAmountIsFound() {
    UUID id = ids.get(17);
    log.tamper("update ledger.entry set count = count + 1 where id = '" + id + "'");
    assertFirst(FaultKind.ENTRY_CHANGED, id, first + 17, "");
    log.tamper("update ledger.entry set count = count - 1 where id = '" + id + "'");
    assertThat(verify().holds()).isTrue();
  }

  @Test
  void aFactThatNoProgramKnowsIsFound() {
    UUID id = ids.get(3);
    log.tamper("update ledger.entry set fact = 'NONSENSE' where id = '" + id + "'");
    assertFirst(FaultKind.ENTRY_CHANGED, id, first + 3, "");
    log.tamper("update ledger.entry set fact = 'SERVICE_CONTACT' where id = '" + id + "'");
  }

  @Test
  void aChangedSaltAndAChangedCommitmentAreFound() {
    UUID id = ids.get(40);
    String flip = "set_byte(%s, 0, get_byte(%s, 0) # 1)";
    String salt = "update ledger.leaf set salt = " + flip.formatted("salt", "salt");
    log.tamper(salt + " where entry = '" + id + "'");
    assertFirst(FaultKind.ENTRY_CHANGED, id, first + 40, "");
    log.tamper(salt + " where entry = '" + id + "'");
    String commitment =
        "update ledger.leaf set commitment = " + flip.formatted("commitment", "commitment");
    log.tamper(commitment + " where entry = '" + id + "'");
    assertFirst(FaultKind.LEAF_CHANGED, id, first + 40, "");
    log.tamper(commitment + " where entry = '" + id + "'");
  }

  @Test
  void aRemovedEntryAndARemovedLeafAreFound() {
    UUID id = ids.get(200);
    log.tamper(
        "create table ledger.kept_entry as select * from ledger.entry where id = '" + id + "'",
        "delete from ledger.entry where id = '" + id + "'");
    assertFirst(FaultKind.ENTRY_MISSING, id, first + 200, "");
    log.tamper(
        "insert into ledger.entry select * from ledger.kept_entry",
        "drop table ledger.kept_entry",
        "create table ledger.kept_leaf as select * from ledger.leaf where entry = '" + id + "'",
        "delete from ledger.leaf where entry = '" + id + "'");
    VerificationResult result = verify();
    assertThat(result.first()).isEqualTo(new Fault(FaultKind.LEAF_MISSING, null, first + 200, ""));
    assertThat(result.faults()).isEqualTo(2);
    log.tamper(
        "insert into ledger.leaf select * from ledger.kept_leaf", "drop table ledger.kept_leaf");
  }

  @Test
  void anEntrySmuggledPastTheLogIsFound() {
    UUID id = UUID.fromString("01900000-0000-7000-8000-000000000001");
    log.tamper(
        """
        insert into ledger.entry (city, id, fact, occurred_on, region, count, minutes, cents,
          source_type, source_id, recorded_at, recorded_by)
        select city, '%s', fact, occurred_on, region, count, minutes, cents,
          source_type, source_id, recorded_at, recorded_by
        from ledger.entry where id = '%s'\
        """
            .formatted(id, ids.getFirst()));
    assertFirst(FaultKind.ENTRY_WITHOUT_LEAF, id, null, "");
    log.tamper("delete from ledger.entry where id = '" + id + "'");
  }

  @Test
  void aChangedTileIsFoundOnEveryLevel() {
    long leaf = first + 100;
    long tile = leaf / 256;
    int place = (int) (leaf % 256) * 32 + 5;
    String bottom =
        "update ledger.tile set hashes = set_byte(hashes, %d, get_byte(hashes, %d) # 4)"
                .formatted(place, place)
            + " where level = 0 and number = "
            + tile;
    log.tamper(bottom);
    assertFirst(FaultKind.TILE_CHANGED, ids.get(100), leaf, "0/" + tile);
    log.tamper(bottom);
    String above =
        "update ledger.tile set hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 4)"
            + " where level = 1 and number = 0";
    log.tamper(above);
    assertFirst(FaultKind.TILE_CHANGED, null, 0L, "1/0");
    log.tamper(above);
  }

  @Test
  void aChangedCheckpointIsFound() {
    long size = checkpoints.latest().size();
    String signature =
        "update ledger.checkpoint set note = replace(note, '\u2014 ', '\u2014 x') where size = "
            + size;
    log.tamper(signature);
    assertFirst(FaultKind.CHECKPOINT_CHANGED, null, null, Long.toString(size));
    log.tamper(
        "update ledger.checkpoint set note = replace(note, '\u2014 x', '\u2014 ') where size = "
            + size);
    assertThat(verify().holds()).isTrue();
  }

  @Test
  void aHistoryRewrittenWithMatchingHashesIsCaughtByTheNextSignedRoot() {
    long leaf = first + 250;
    byte[] salt = new byte[Committer.SALT_LENGTH];
    byte[] canonical = LogFixture.asSystem(() -> canonicalWithAnotherCount(ids.get(250)));
    byte[] commitment = new Committer().commit(salt, canonical);
    byte[] hash = new TreeHasher().leaf(commitment).toBytes();
    long offset = leaf % 256 * 32 + 1;
    log.tamper(
        "create table ledger.kept_leaf as select * from ledger.leaf where leaf = " + leaf,
        "create table ledger.kept_tile as select * from ledger.tile where level = 0 and number = "
            + leaf / 256,
        "update ledger.entry set count = count + 8 where id = '" + ids.get(250) + "'",
        "update ledger.leaf set salt = %s, commitment = %s where leaf = %d"
            .formatted(hex(salt), hex(commitment), leaf),
        "update ledger.tile set hashes = overlay(hashes placing %s from %d) where level = 0"
                .formatted(hex(hash), offset)
            + " and number = "
            + leaf / 256);
    VerificationResult result = verify();
    Fault fault = Objects.requireNonNull(result.first());
    assertThat(fault.kind()).isIn(FaultKind.CHECKPOINT_ROOT, FaultKind.TILE_CHANGED);
    assertThat(fault.leaf()).isNotNull().isLessThanOrEqualTo(leaf);
    log.tamper(
        "update ledger.entry set count = count - 8 where id = '" + ids.get(250) + "'",
        "update ledger.leaf l set salt = k.salt, commitment = k.commitment"
            + " from ledger.kept_leaf k where l.leaf = k.leaf",
        "update ledger.tile t set hashes = k.hashes from ledger.kept_tile k"
            + " where t.level = k.level and t.number = k.number",
        "drop table ledger.kept_leaf",
        "drop table ledger.kept_tile");
    assertThat(verify().holds()).isTrue();
  }

  private byte[] canonicalWithAnotherCount(UUID id) {
    return receipts
        .of(id)
        .canonical()
        .replace("\"count\":3", "\"count\":11")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    return "decode('" + HexFormat.of().formatHex(bytes) + "', 'hex')";
  }

  private VerificationResult verify() {
    return LogFixture.asSystem(() -> verification.run(progress -> {}));
  }

  private void assertFirst(
      FaultKind kind, @Nullable UUID entry, @Nullable Long leaf, String place) {
    VerificationResult result = verify();
    assertThat(result.first()).isEqualTo(new Fault(kind, entry, leaf, place));
    assertThat(result.faults()).isEqualTo(1);
  }
}
