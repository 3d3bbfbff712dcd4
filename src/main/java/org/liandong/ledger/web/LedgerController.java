package org.liandong.ledger.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Checkpoints;
import org.liandong.ledger.EntryWords;
import org.liandong.ledger.LedgerEntries;
import org.liandong.ledger.ListedEntry;
import org.liandong.ledger.Receipt;
import org.liandong.ledger.Receipts;
import org.liandong.ledger.Sealing;
import org.liandong.ledger.Verification;
import org.liandong.ledger.VerificationRuns;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The ledger's pages for staff. */
@Controller
@RequestMapping("/console/ledger")
class LedgerController {

  private static final int ROWS = 50;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Checkpoints checkpoints;
  private final Sealing sealing;
  private final LedgerEntries entries;
  private final EntryWords words;
  private final Receipts receipts;
  private final Verification verification;
  private final VerificationRuns runs;

  LedgerController(
      Checkpoints checkpoints,
      Sealing sealing,
      LedgerEntries entries,
      EntryWords words,
      Receipts receipts,
      Verification verification,
      VerificationRuns runs) {
    this.checkpoints = checkpoints;
    this.sealing = sealing;
    this.entries = entries;
    this.words = words;
    this.receipts = receipts;
    this.verification = verification;
    this.runs = runs;
  }

  @GetMapping
  LedgerPage overview() {
    return new LedgerPage(
        sealing.backlog(), checkpoints.latest(), checkpoints.publicKey(), verificationPart());
  }

  @GetMapping("/verification")
  VerificationPart verificationPart() {
    return new VerificationPart(runs.progress().orElse(null), verification.last().orElse(null));
  }

  @PostMapping("/verification")
  String verify() {
    runs.start();
    return "redirect:/console/ledger";
  }

  @GetMapping("/entries")
  EntriesPage list(EntryFilterForm typed, @RequestParam(required = false) @Nullable UUID after) {
    List<ListedEntry> found = entries.list(typed.filter(), after, ROWS + 1);
    return EntriesPage.of(typed, found, words, ROWS, after);
  }

  @GetMapping("/entries/{id}")
  EntryPage entry(@PathVariable UUID id) {
    ListedEntry listed = entries.find(id);
    return new EntryPage(
        listed,
        words.of(List.of(listed.entry())),
        listed.leaf() == null ? null : JSON.writeValueAsString(receipts.of(id)));
  }

  @GetMapping("/entries/{id}/receipt.json")
  ResponseEntity<byte[]> download(@PathVariable UUID id) {
    Receipt receipt = receipts.of(id);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("receipt-" + id + ".json").build().toString())
        .body(JSON.writeValueAsString(receipt).getBytes(StandardCharsets.UTF_8));
  }
}
