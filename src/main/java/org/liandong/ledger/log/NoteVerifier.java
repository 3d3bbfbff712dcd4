package org.liandong.ledger.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A public Ed25519 key with the name it signs under (C2SP signed-note). Written as {@code
 * name+hash+base64}, where the hash is the first four bytes of SHA-256 over name, newline, 0x01 and
 * key.
 */
public final class NoteVerifier {

  /** Signature type Ed25519 of signed-note. */
  static final byte ED25519 = 1;

  private static final int KEY_LENGTH = 32;
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final Pattern TEXT =
      Pattern.compile("([^+\\s]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+=*)");

  private final String name;
  private final byte[] key;
  private final PublicKey publicKey;

  private NoteVerifier(String name, byte[] key) {
    this.name = name;
    this.key = key;
    this.publicKey = decode(key);
  }

  /** The key behind a Java key. */
  static NoteVerifier of(String name, PublicKey publicKey) {
    byte[] encoded = publicKey.getEncoded();
    return new NoteVerifier(
        name, Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length));
  }

  /**
   * Reads {@code name+hash+base64}.
   *
   * @throws IllegalArgumentException when the text is no Ed25519 key or the hash is another's
   */
  public static NoteVerifier parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Not a verifier key: name+hash+base64");
    }
    byte[] typed = Hash.decode(matcher.group(3));
    if (typed.length != KEY_LENGTH + 1 || typed[0] != ED25519) {
      throw new IllegalArgumentException("Not an Ed25519 key");
    }
    NoteVerifier verifier =
        new NoteVerifier(matcher.group(1), Arrays.copyOfRange(typed, 1, typed.length));
    if (!verifier.hashText().equals(matcher.group(2))) {
      throw new IllegalArgumentException("The hash does not belong to name and key");
    }
    return verifier;
  }

  /** Name it signs under. */
  public String name() {
    return name;
  }

  /** Four bytes that tell keys of one name apart. */
  public int hash() {
    MessageDigest digest = TreeHasher.sha256();
    digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(ED25519);
    return ByteBuffer.wrap(digest.digest(key)).getInt();
  }

  /** Whether the signature is this key's over the text. */
  public boolean verifies(String text, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(publicKey);
      verifier.update(text.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(signature);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  private String hashText() {
    return String.format(Locale.ROOT, "%08x", hash());
  }

  private static PublicKey decode(byte[] key) {
    byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_LENGTH);
    System.arraycopy(key, 0, encoded, X509_PREFIX.length, KEY_LENGTH);
    try {
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException malformed) {
      throw new IllegalArgumentException("Not an Ed25519 key", malformed);
    }
  }

  @Override
  public String toString() {
    byte[] typed = new byte[KEY_LENGTH + 1];
    typed[0] = ED25519;
    System.arraycopy(key, 0, typed, 1, KEY_LENGTH);
    return name + "+" + hashText() + "+" + Base64.getEncoder().encodeToString(typed);
  }
}
