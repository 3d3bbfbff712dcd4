package org.liandong.shared.cipher;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * SM4-GCM (GB/T 32907, RFC 8998), where national cryptography is required. The block cipher takes
 * the first 16 bytes of the key material.
 */
final class Sm4Gcm implements FieldCipher {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int SM4_KEY_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public byte id() {
    return 2;
  }

  @Override
  public String name() {
    return "SM4-GCM";
  }

  @Override
  public byte[] seal(byte[] key, byte[] plain, byte[] associated) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] text = run(true, key, nonce, plain, associated);
      return ByteBuffer.allocate(1 + NONCE_BYTES + text.length)
          .put(id())
          .put(nonce)
          .put(text)
          .array();
    } catch (InvalidCipherTextException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public byte[] open(byte[] key, byte[] sealed, byte[] associated) {
    if (sealed.length < 1 + NONCE_BYTES + TAG_BITS / 8) {
      throw new TamperedException("A ciphertext is too short");
    }
    byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
    byte[] text = Arrays.copyOfRange(sealed, 1 + NONCE_BYTES, sealed.length);
    try {
      return run(false, key, nonce, text, associated);
    } catch (InvalidCipherTextException mismatch) {
      throw new TamperedException("A ciphertext does not fit its key or its place", mismatch);
    }
  }

  private static byte[] run(
      boolean encrypt, byte[] key, byte[] nonce, byte[] input, byte[] associated)
      throws InvalidCipherTextException {
    GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
    KeyParameter half = new KeyParameter(key, 0, SM4_KEY_BYTES);
    cipher.init(encrypt, new AEADParameters(half, TAG_BITS, nonce, associated));
    byte[] output = new byte[cipher.getOutputSize(input.length)];
    int written = cipher.processBytes(input, 0, input.length, output, 0);
    written += cipher.doFinal(output, written);
    return Arrays.copyOf(output, written);
  }
}
