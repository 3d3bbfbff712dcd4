package org.liandong.workforce;

import java.util.Optional;
import org.liandong.ledger.EntryNames;
import org.liandong.ledger.Fact;
import org.springframework.stereotype.Component;

/** Names the levels of certificates and examinations. */
@Component
class CertificateEntryNames implements EntryNames {

  @Override
  public Optional<String> categoryPrefix(Fact fact) {
    return fact == Fact.CERTIFICATE_HELD || fact == Fact.EXAM_PASSED
        ? Optional.of("enum.ProfessionalLevel.")
        : Optional.empty();
  }
}
