package org.liandong.ledger.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.ReceiptChecks;
import org.liandong.ledger.ReceiptSource;
import org.liandong.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where anyone checks a receipt. */
@Controller
class CheckController {

  private final ReceiptChecks checks;
  private final List<ReceiptSource> sources;

  CheckController(ReceiptChecks checks, List<ReceiptSource> sources) {
    this.checks = checks;
    this.sources = sources;
  }

  @GetMapping("/check")
  CheckPage open(@RequestParam(required = false) @Nullable String id) {
    if (id == null || id.isBlank()) {
      return CheckPage.empty();
    }
    String receipt =
        sources.stream()
            .map(source -> source.receipt(id))
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("ledger.receipt.unknown", id));
    return new CheckPage(receipt, checks.check(receipt));
  }

  @PostMapping("/check")
  CheckPage check(@RequestParam(defaultValue = "") String receipt) {
    return receipt.isBlank() ? CheckPage.empty() : new CheckPage(receipt, checks.check(receipt));
  }
}
