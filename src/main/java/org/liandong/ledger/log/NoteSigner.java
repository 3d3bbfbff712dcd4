package org.liandong.ledger.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Base64;

/** Signs notes with an Ed25519 key under a name (C2SP signed-note). */
public final class NoteSigner {

  private final NoteVerifier verifier;
  private final KeyPair keys;

  /** A signer with the key pair. */
  public NoteSigner(String name, KeyPair keys) {
    this.verifier = NoteVerifier.of(name, keys.getPublic());
    this.keys = keys;
  }

  /** What others need to check the signatures. */
  public NoteVerifier verifier() {
    return verifier;
  }

  /** The text, which ends with a newline, with the signature below it. */
  public String sign(String text) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(keys.getPrivate());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      byte[] signed = signature.sign();
      byte[] hashed =
          ByteBuffer.allocate(Integer.BYTES + signed.length)
              .putInt(verifier.hash())
              .put(signed)
              .array();
      return text
          + "\n"
          + SignedNote.DASH
          + verifier.name()
          + " "
          + Base64.getEncoder().encodeToString(hashed)
          + "\n";
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("Ed25519 did not sign", failure);
    }
  }
}
