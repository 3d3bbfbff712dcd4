package org.liandong.shared.cipher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Envelope encryption of fields. Each owner of fields (a person, a note, an uploaded sheet) has a
 * random data key; only its wrapping under the master key is stored. A ciphertext is bound to its
 * owner and field, so it cannot be moved to another row or column unnoticed. Destroying the wrapped
 * key makes the owner's fields unreadable for ever, in every backup taken afterwards.
 *
 * <p>Equality is searched by blind index: HMAC-SHA-256 of the normalised value under a key of its
 * own, separated by purpose.
 */
@Component
public class Vault {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final List<FieldCipher> CIPHERS = List.of(new AesGcm(), new Sm4Gcm());

  private final Keyring keyring;
  private final FieldCipher chosen;

  @Autowired
  Vault(
      @Value("${liandong.data}") Path directory,
      @Value("${liandong.cipher:AES-256-GCM}") String cipher)
      throws IOException {
    this(Keyring.in(directory), cipher);
  }

  Vault(Keyring keyring, String cipher) {
    this.keyring = keyring;
    this.chosen =
        CIPHERS.stream()
            .filter(known -> known.name().equals(cipher))
            .findAny()
            .orElseThrow(() -> new IllegalArgumentException("No such cipher: " + cipher));
  }

  /** A new data key, and its wrapping to be stored. */
  public Sealer newKey(UUID owner) {
    byte[] key = new byte[FieldCipher.KEY_BYTES];
    RANDOM.nextBytes(key);
    return new Sealer(owner, key, chosen.seal(keyring.master(), key, place(owner, "key")));
  }

  /**
   * The data key that was stored wrapped.
   *
   * @throws TamperedException when it is another owner's, or wrapped by another master key
   */
  public Sealer unwrap(UUID owner, byte[] wrapped) {
    byte[] key = cipherOf(wrapped).open(keyring.master(), wrapped, place(owner, "key"));
    return new Sealer(owner, key, wrapped);
  }

  /** The blind index of a value: 32 bytes. */
  public byte[] blind(String purpose, String value) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(keyring.index(), "HmacSHA256"));
      mac.update(purpose.getBytes(UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(value.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The first 64 bits of the blind index: enough to narrow a search whose hits are then read. */
  public long blindShort(String purpose, String value) {
    return ByteBuffer.wrap(blind(purpose, value)).getLong();
  }

  /** Tells this keyring from another without giving anything away; kept in the database. */
  public byte[] fingerprint() {
    UUID nobody = new UUID(0, 0);
    byte[] ofIndex = blind("fingerprint", nobody.toString());
    byte[] ofMaster =
        new Vault(new Keyring(keyring.master(), keyring.master()), chosen.name())
            .blind("fingerprint", nobody.toString());
    return ByteBuffer.allocate(ofIndex.length + ofMaster.length).put(ofMaster).put(ofIndex).array();
  }

  private static FieldCipher cipherOf(byte[] sealed) {
    return CIPHERS.stream()
        .filter(cipher -> sealed.length > 0 && cipher.id() == sealed[0])
        .findAny()
        .orElseThrow(() -> new TamperedException("A ciphertext names no known cipher"));
  }

  private static byte[] place(UUID owner, String field) {
    return (owner + "/" + field).getBytes(UTF_8);
  }

  /** Seals and opens the fields of one owner. */
  public final class Sealer {
    private final UUID owner;
    private final byte[] key;
    private final byte[] wrapped;

    private Sealer(UUID owner, byte[] key, byte[] wrapped) {
      this.owner = owner;
      this.key = key;
      this.wrapped = wrapped;
    }

    /** The data key as it is stored. */
    public byte[] wrapped() {
      return wrapped.clone();
    }

    /** Encrypts one field. */
    public byte[] seal(String field, String value) {
      return seal(field, value.getBytes(UTF_8));
    }

    /** Encrypts one field of bytes. */
    public byte[] seal(String field, byte[] value) {
      return chosen.seal(key, value, place(owner, field));
    }

    /**
     * Decrypts one field.
     *
     * @throws TamperedException when it is another field's or owner's, or was changed
     */
    public String open(String field, byte[] sealed) {
      return new String(openBytes(field, sealed), UTF_8);
    }

    /**
     * Decrypts one field of bytes.
     *
     * @throws TamperedException when it is another field's or owner's, or was changed
     */
    public byte[] openBytes(String field, byte[] sealed) {
      return cipherOf(sealed).open(key, sealed, place(owner, field));
    }
  }
}
