package org.liandong.shared.cipher;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce and a 128-bit tag. */
final class AesGcm implements FieldCipher {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public byte id() {
    return 1;
  }

  @Override
  public String name() {
    return "AES-256-GCM";
  }

  @Override
  public byte[] seal(byte[] key, byte[] plain, byte[] associated) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, associated);
      return ByteBuffer.allocate(1 + NONCE_BYTES + cipher.getOutputSize(plain.length))
          .put(id())
          .put(nonce)
          .put(cipher.doFinal(plain))
          .array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public byte[] open(byte[] key, byte[] sealed, byte[] associated) {
    if (sealed.length < 1 + NONCE_BYTES + TAG_BITS / 8) {
      throw new TamperedException("A ciphertext is too short");
    }
    ByteBuffer bytes = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
    byte[] nonce = new byte[NONCE_BYTES];
    bytes.get(nonce);
    byte[] text = new byte[bytes.remaining()];
    bytes.get(text);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, associated).doFinal(text);
    } catch (AEADBadTagException mismatch) {
      throw new TamperedException("A ciphertext does not fit its key or its place", mismatch);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] associated)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(associated);
    return cipher;
  }
}
