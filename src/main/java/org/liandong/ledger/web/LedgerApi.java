package org.liandong.ledger.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Checkpoints;
import org.liandong.ledger.Consistency;
import org.liandong.ledger.LedgerEntries;
import org.liandong.ledger.ListedEntry;
import org.liandong.ledger.Receipt;
import org.liandong.ledger.Receipts;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.web.ApiSection;
import org.liandong.shared.web.Refuses;
import org.liandong.shared.web.WithoutToken;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger for programs. */
@ApiSection(value = "ledger", reads = Permission.LEDGER_READ)
@RestController
@RequestMapping("/api/v1/ledger")
class LedgerApi {

  private final LedgerEntries entries;
  private final Receipts receipts;
  private final Checkpoints checkpoints;

  LedgerApi(LedgerEntries entries, Receipts receipts, Checkpoints checkpoints) {
    this.entries = entries;
    this.receipts = receipts;
    this.checkpoints = checkpoints;
  }

  @GetMapping("/entries")
  EntryList list(
      EntryFilterForm typed,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "100") int limit) {
    List<ListedEntry> found = entries.list(typed.filter(), after, limit);
    boolean more = found.size() == Math.clamp(limit, 1, LedgerEntries.PAGE_LIMIT);
    return new EntryList(
        found.stream().map(EntryJson::of).toList(), more ? found.getLast().entry().id() : null);
  }

  @GetMapping("/entries/{id}")
  EntryJson entry(@PathVariable UUID id) {
    return EntryJson.of(entries.find(id));
  }

  @Refuses(HttpStatus.CONFLICT)
  @GetMapping("/entries/{id}/receipt")
  Receipt receipt(@PathVariable UUID id, HttpServletResponse response) {
    try {
      return receipts.of(id);
    } catch (Refusal refusal) {
      if (refusal.category() == Refusal.Category.CONFLICT) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
      }
      throw refusal;
    }
  }

  @WithoutToken
  @Refuses(HttpStatus.NOT_FOUND)
  @GetMapping("/consistency")
  Consistency consistency(@RequestParam long from, @RequestParam long to) {
    return checkpoints.consistency(from, to);
  }

  /**
   * A page of entries.
   *
   * @param entries newest first
   * @param next value of {@code after} for the next page, or null on the last
   */
  @Schema(name = "EntryPage")
  record EntryList(List<EntryJson> entries, @Nullable UUID next) {}
}
