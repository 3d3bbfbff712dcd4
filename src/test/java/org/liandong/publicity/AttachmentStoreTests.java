package org.liandong.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.shared.Refusal;

final class AttachmentStoreTests {

  @TempDir private Path directory;

  @Test
  void keepsAFileUnderItsHash() throws IOException {
    AttachmentStore store = new AttachmentStore(directory, AttachmentStore.Disk.REAL);
    Policy.Attachment kept = store.keep("43号.pdf", pdf(100_000));
    assertThat(kept.mediaType()).isEqualTo("application/pdf");
    assertThat(Files.size(store.place(kept))).isEqualTo(kept.bytes()).isEqualTo(100_008);
    assertThat(store.keep("again.pdf", pdf(100_000)).sha256()).isEqualTo(kept.sha256());
    assertThat(files()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"a.pdf,MZ", "a.exe,%PDF-1.7", "pdf,%PDF-1.7", "a.png,%PDF-1.7", "a.pdf,''"})
  void refusesWhatIsNotWhatItSays(String name, String content) throws IOException {
    AttachmentStore store = new AttachmentStore(directory, AttachmentStore.Disk.REAL);
    InputStream stream = new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII));
    refuses("publicity.attachment.kind", () -> store.keep(name, stream));
    assertThat(files()).isEmpty();
  }

  @Test
  void refusesWhatIsTooLarge() throws IOException {
    AttachmentStore store = new AttachmentStore(directory, AttachmentStore.Disk.REAL);
    refuses(
        "publicity.attachment.size",
        () -> store.keep("a.pdf", pdf((int) AttachmentStore.BYTES_MAX)));
    assertThat(files()).isEmpty();
  }

  @Test
  void aFullDiskRefusesAndLeavesNothingBehind() throws IOException {
    AttachmentStore store = new AttachmentStore(directory, FullDisk::new);
    refuses("publicity.attachment.disk", () -> store.keep("a.pdf", pdf(100_000)));
    assertThat(files()).isEmpty();
  }

  private static void refuses(String code, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private Stream<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).toList().stream();
    }
  }

  private static InputStream pdf(int length) {
    byte[] bytes = new byte[length + 8];
    byte[] head = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, bytes, 0, head.length);
    return new ByteArrayInputStream(bytes);
  }

  /** Takes 50,000 bytes. */
  private static final class FullDisk extends OutputStream {

    private int left = 50_000;

    FullDisk(Path path) {
      assertThat(path).exists();
    }

    @Override
    public void write(int value) throws IOException {
      left--;
      if (left < 0) {
        throw new IOException("No space left on device");
      }
    }
  }
}
