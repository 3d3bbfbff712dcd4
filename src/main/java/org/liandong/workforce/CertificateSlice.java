package org.liandong.workforce;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of certificates.
 *
 * @param rows of the page
 * @param total of the whole list
 * @param next the last id of the page when more follow, or null
 */
public record CertificateSlice(List<CertificateLine> rows, long total, @Nullable UUID next) {

  /** Takes a copy. */
  public CertificateSlice {
    rows = List.copyOf(rows);
  }
}
