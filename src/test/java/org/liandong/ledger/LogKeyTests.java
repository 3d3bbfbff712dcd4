package org.liandong.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liandong.ledger.log.TreeHasher;
import org.liandong.ledger.log.TreeHead;

final class LogKeyTests {

  private static final String ORIGIN = "example.gov.cn/log";

  @TempDir private Path data = Path.of("");

  @Test
  void theKeyIsMadeOnceAndOnlyItsOwnerMayReadIt() throws IOException {
    LogKey key = made(ORIGIN);
    Path file = data.resolve("keys/log.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    LogKey again = made(ORIGIN);
    assertThat(again.signer().verifier()).hasToString(key.signer().verifier().toString());
  }

  @Test
  void theLogsOwnKeyIsTaken() {
    Checkpoint last = checkpoint(made(ORIGIN));
    assertThatCode(() -> new LogKey(data, ORIGIN).requireSame(last)).doesNotThrowAnyException();
  }

  @Test
  void aMissingKeyIsRefusedAndNotReplaced() throws IOException {
    Checkpoint last = checkpoint(made(ORIGIN));
    Files.delete(data.resolve("keys/log.key"));
    assertThatThrownBy(() -> new LogKey(data, ORIGIN).requireSame(last))
        .hasMessageContaining("12 leaves")
        .hasMessageContaining("log.key")
        .hasMessageContaining("backup");
    assertThat(data.resolve("keys/log.key")).doesNotExist();
  }

  @Test
  void anotherKeyAndAnotherOriginAreRefused() throws IOException {
    Checkpoint last = checkpoint(made(ORIGIN));
    assertThatThrownBy(() -> new LogKey(data, "elsewhere.example").requireSame(last))
        .hasMessageContaining(ORIGIN)
        .hasMessageContaining("liandong.log.origin");
    Files.delete(data.resolve("keys/log.key"));
    LogKey other = made(ORIGIN);
    assertThatThrownBy(() -> other.requireSame(last)).hasMessageContaining("did not sign");
  }

  @Test
  void aDamagedKeyIsNamed() throws IOException {
    Files.createDirectories(data.resolve("keys"));
    Files.writeString(data.resolve("keys/log.key"), "nonsense");
    assertThatThrownBy(() -> new LogKey(data, ORIGIN).signer()).hasMessageContaining("damaged");
  }

  private LogKey made(String origin) {
    LogKey key = new LogKey(data, origin);
    key.makeUnlessThere();
    return key;
  }

  private static Checkpoint checkpoint(LogKey key) {
    TreeHead head = new TreeHead(key.origin(), 12, new TreeHasher().empty());
    return new Checkpoint(
        12, head.root().toString(), key.signer().sign(head.text()), Instant.EPOCH);
  }
}
