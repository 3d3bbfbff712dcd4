package org.liandong.shared.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VaultTests {

  private static final UUID PERSON = UUID.randomUUID();

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"AES-256-GCM", "SM4-GCM"})
  void opensWhatItSealed(String cipher) throws IOException {
    Vault vault = new Vault(directory, cipher);
    Vault.Sealer sealer = vault.newKey(PERSON);
    byte[] sealed = sealer.seal("name", "陈小明");
    assertThat(vault.unwrap(PERSON, sealer.wrapped()).open("name", sealed)).isEqualTo("陈小明");
    assertThat(sealer.seal("name", "陈小明")).as("never the same twice").isNotEqualTo(sealed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AES-256-GCM", "SM4-GCM"})
  void noticesEveryChangedByte(String cipher) throws IOException {
    Vault.Sealer sealer = new Vault(directory, cipher).newKey(PERSON);
    byte[] sealed = sealer.seal("phone", "13800000000");
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 0x40;
      assertThatThrownBy(() -> sealer.open("phone", changed)).isInstanceOf(TamperedException.class);
    }
    assertThatThrownBy(() -> sealer.open("phone", Arrays.copyOf(sealed, 10)))
        .isInstanceOf(TamperedException.class);
  }

  @Test
  void aTextMovedToAnotherFieldOrPersonDoesNotOpen() throws IOException {
    Vault vault = new Vault(directory, "AES-256-GCM");
    Vault.Sealer sealer = vault.newKey(PERSON);
    byte[] sealed = sealer.seal("phone", "13800000000");
    assertThatThrownBy(() -> sealer.open("address", sealed)).isInstanceOf(TamperedException.class);
    assertThatThrownBy(() -> vault.newKey(PERSON).open("phone", sealed))
        .isInstanceOf(TamperedException.class);
    UUID other = UUID.randomUUID();
    assertThatThrownBy(() -> vault.unwrap(other, sealer.wrapped()))
        .isInstanceOf(TamperedException.class);
  }

  @Test
  void textsOfAnEarlierCipherStillOpen() throws IOException {
    Vault.Sealer old = new Vault(directory, "AES-256-GCM").newKey(PERSON);
    byte[] sealed = old.seal("name", "林");
    Vault moved = new Vault(directory, "SM4-GCM");
    assertThat(moved.unwrap(PERSON, old.wrapped()).open("name", sealed)).isEqualTo("林");
  }

  @Test
  void blindIndexesDependOnPurposeAndKey(@TempDir Path elsewhere) throws IOException {
    Vault vault = new Vault(directory, "AES-256-GCM");
    Vault other = new Vault(elsewhere, "AES-256-GCM");
    assertThat(vault.blind("phone", "1")).isEqualTo(vault.blind("phone", "1")).hasSize(32);
    assertThat(vault.blind("phone", "1")).isNotEqualTo(vault.blind("name", "1"));
    assertThat(vault.blind("phone", "1")).isNotEqualTo(other.blind("phone", "1"));
    assertThat(vault.fingerprint()).isNotEqualTo(other.fingerprint());
    assertThat(vault.fingerprint()).isEqualTo(new Vault(directory, "AES-256-GCM").fingerprint());
  }

  @Test
  void keysAreReadableByTheirOwnerOnly() throws IOException {
    new Vault(directory, "AES-256-GCM").fingerprint();
    for (String key : new String[] {"master.key", "index.key"}) {
      Path file = directory.resolve("keys").resolve(key);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void aBrokenKeyFileIsRefused() throws IOException {
    Path keys = Files.createDirectories(directory.resolve("keys"));
    Files.writeString(keys.resolve("master.key"), "abcd");
    assertThatThrownBy(() -> new Vault(directory, "AES-256-GCM"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("master.key");
  }
}
