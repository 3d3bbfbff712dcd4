package org.liandong.shared.sheets;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long the content of an upload is kept after anything last happened to it. */
@Component
class SheetRetention {

  private static final Duration LEAST = Duration.ofHours(1);

  private final Duration written;
  private final Duration unconfirmed;

  /**
   * @param written once rows were written: for looking up what became of them
   * @param unconfirmed while nothing was written
   */
  SheetRetention(
      @Value("${liandong.sheets.kept-written:30d}") Duration written,
      @Value("${liandong.sheets.kept-unconfirmed:7d}") Duration unconfirmed) {
    this.written = atLeast("liandong.sheets.kept-written", written);
    this.unconfirmed = atLeast("liandong.sheets.kept-unconfirmed", unconfirmed);
  }

  /** When the content is due to be deleted. */
  Instant until(ImportStatus status, Instant heard) {
    return switch (status) {
      case APPLYING, APPLIED -> heard.plus(written);
      case UPLOADED, CHECKING, CHECKED, REFUSED -> heard.plus(unconfirmed);
    };
  }

  /** Written uploads last heard of before this are due. */
  Instant writtenBefore(Instant now) {
    return now.minus(written);
  }

  /** Unconfirmed uploads last heard of before this are due. */
  Instant unconfirmedBefore(Instant now) {
    return now.minus(unconfirmed);
  }

  private static Duration atLeast(String setting, Duration value) {
    if (value.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException("%s=%s is less than an hour".formatted(setting, value));
    }
    return value;
  }
}
