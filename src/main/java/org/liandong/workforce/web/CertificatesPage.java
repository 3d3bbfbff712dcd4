package org.liandong.workforce.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.web.Option;
import org.liandong.shared.web.Paging;
import org.liandong.shared.web.View;
import org.liandong.workforce.CertificateLine;

/**
 * The list of certificates.
 *
 * @param query as asked
 * @param rows this page
 * @param paging where the list stands
 * @param names of the organisations on this page
 * @param years of issue to filter by
 * @param choices organisations and districts to filter by
 */
record CertificatesPage(
    CertificateQuery query,
    List<CertificateLine> rows,
    Paging paging,
    Map<UUID, String> names,
    List<Option> years,
    Choices choices)
    implements View {

  String organisation(@Nullable UUID id) {
    return id == null ? "–" : names.getOrDefault(id, "–");
  }

  /** What the filters offer. */
  record Choices(List<Option> organisations, List<Option> districts) {}
}
