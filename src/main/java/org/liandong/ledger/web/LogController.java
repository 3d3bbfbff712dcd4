package org.liandong.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.liandong.ledger.Checkpoints;
import org.liandong.ledger.LogFiles;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The published log, as C2SP tlog-tiles has it. */
@RestController
class LogController {

  private static final String PREFIX = "/log/";
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
  private static final CacheControl SECONDS =
      CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();
  private static final CacheControl FOREVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Checkpoints checkpoints;
  private final LogFiles files;

  LogController(Checkpoints checkpoints, LogFiles files) {
    this.checkpoints = checkpoints;
    this.files = files;
  }

  @GetMapping("/log/checkpoint")
  ResponseEntity<byte[]> checkpoint() {
    return text(checkpoints.latest().note(), SECONDS);
  }

  /** The public key, which tlog-tiles leaves to be told otherwise. */
  @GetMapping("/log/key")
  ResponseEntity<byte[]> key() {
    return text(checkpoints.publicKey() + "\n", SECONDS);
  }

  @GetMapping("/log/tile/**")
  ResponseEntity<byte[]> tile(HttpServletRequest request) {
    return files
        .read(request.getRequestURI().substring(PREFIX.length()))
        .map(bytes ->
            ResponseEntity.ok()
                .cacheControl(FOREVER)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(bytes))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static ResponseEntity<byte[]> text(String text, CacheControl cache) {
    return ResponseEntity.ok()
        .cacheControl(cache)
        .contentType(TEXT)
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
