package org.liandong.casework;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.cipher.Vault;
import org.springframework.stereotype.Component;

/**
 * Turns free text into what is stored of it, and back. Each text has a data key of its own, stored
 * wrapped before the ciphertext; both are bound to the contact.
 */
@Component
class Narratives {

  private static final String FIELD = "note";

  private final Vault vault;

  Narratives(Vault vault) {
    this.vault = vault;
  }

  byte @Nullable [] closed(UUID contact, @Nullable String text) {
    if (text == null) {
      return null;
    }
    Vault.Sealer sealer = vault.newKey(contact);
    byte[] wrapped = sealer.wrapped();
    byte[] sealed = sealer.seal(FIELD, text);
    return ByteBuffer.allocate(Short.BYTES + wrapped.length + sealed.length)
        .putShort((short) wrapped.length)
        .put(wrapped)
        .put(sealed)
        .array();
  }

  @Nullable String opened(UUID contact, byte @Nullable [] stored) {
    if (stored == null) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.wrap(stored);
    byte[] wrapped = new byte[bytes.getShort()];
    bytes.get(wrapped);
    byte[] sealed = new byte[bytes.remaining()];
    bytes.get(sealed);
    return vault.unwrap(contact, wrapped).open(FIELD, sealed);
  }
}
