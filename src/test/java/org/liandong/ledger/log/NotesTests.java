package org.liandong.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Test;

final class NotesTests {

  /** From the documentation of golang.org/x/mod/sumdb/note. */
  private static final String PETER =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String PETERS_NOTE =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  @Test
  void readsAndVerifiesANoteOfAnotherImplementation() {
    NoteVerifier peter = NoteVerifier.parse(PETER);
    assertThat(peter.toString()).isEqualTo(PETER);
    assertThat(SignedNote.parse(PETERS_NOTE).signedBy(peter)).isTrue();
    assertThat(SignedNote.parse(PETERS_NOTE.replace("answer", "Answer")).signedBy(peter)).isFalse();
  }

  @Test
  void whatItSignsItVerifies() throws NoSuchAlgorithmException {
    NoteSigner signer =
        new NoteSigner(
            "example.com/log", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    TreeHead head = new TreeHead("example.com/log", 0, new TreeHasher().empty());
    SignedNote note = SignedNote.parse(signer.sign(head.text()));
    assertThat(note.signedBy(NoteVerifier.parse(signer.verifier().toString()))).isTrue();
    assertThat(note.signedBy(NoteVerifier.parse(PETER))).isFalse();
    assertThat(TreeHead.parse(note.text())).isEqualTo(head);
  }

  @Test
  void refusesWhatIsNoNoteAndNoKey() {
    assertThatThrownBy(() -> SignedNote.parse("text\n"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SignedNote.parse("text\n\n- name AAAAAAA=\n"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NoteVerifier.parse(PETER.replace("c74f20a3", "c74f20a4")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TreeHead.parse("origin\n07\nAAAA\n"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
