package org.liandong.shared.cipher;

/**
 * An authenticated cipher for one field. Its id is the first byte of every ciphertext, so texts of
 * several ciphers can lie side by side while an installation moves from one to another.
 */
public interface FieldCipher {

  /** Length of the key material every cipher is given, in bytes; it takes from it what it needs. */
  int KEY_BYTES = 32;

  /** The first byte of its ciphertexts; never reused for another cipher. */
  byte id();

  /** The name an operator chooses it by. */
  String name();

  /**
   * Encrypts.
   *
   * @param key {@link #KEY_BYTES} bytes
   * @param plain what to hide
   * @param associated what the ciphertext is bound to; not hidden, not stored
   * @return id, nonce, ciphertext and tag
   */
  byte[] seal(byte[] key, byte[] plain, byte[] associated);

  /**
   * Decrypts what {@link #seal} made with the same key and the same associated bytes.
   *
   * @throws TamperedException when key, bytes or associated bytes differ
   */
  byte[] open(byte[] key, byte[] sealed, byte[] associated);
}
