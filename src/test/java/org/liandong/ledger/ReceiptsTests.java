package org.liandong.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

@ApplicationModuleTest
@TestPropertySource(properties = "liandong.log.sealing.enabled=false")
@Import(LogFixture.class)
class ReceiptsTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired private LogFixture log;
  @Autowired private Receipts receipts;
  @Autowired private ReceiptChecks checks;

  @BeforeEach
  void sealWhatOthersLeft() {
    log.sealAll();
  }

  @Test
  void receiptsOfAllEntriesHoldAgainstTheLastCheckpointAndStillDoWhenTheLogHasGrown() {
    List<UUID> ids = log.sealed(270);
    List<String> written = ids.stream().map(this::receipt).toList();
    assertThat(written).allSatisfy(it -> assertThat(checks.check(it).holds()).isTrue());
    log.sealed(3);
    assertThat(written).allSatisfy(it -> assertThat(checks.check(it).holds()).isTrue());
  }

  @Test
  void anEntryThatWaitsIsAConflictAndOneOutOfReachIsNotThere() {
    UUID waiting = log.waiting(1).getFirst();
    assertRefused("ledger.entry.unsealed", Viewer.SYSTEM, waiting);
    log.sealAll();
    assertRefused("ledger.entry.unknown", viewerOf("441704", Permission.LEDGER_READ), waiting);
    assertRefused("permission.missing", viewerOf("441702", Permission.FIGURES_READ), waiting);
    assertThat(viewerOf("441702", Permission.LEDGER_READ).call(() -> receipts.of(waiting)).entry())
        .isEqualTo(waiting);
    assertRefused("ledger.entry.unknown", Viewer.SYSTEM, UUID.randomUUID());
  }

  @Test
  void theCanonicalFormIsTheDocumentedOneToTheByte() {
    UUID id = TimeOrderedId.next();
    UUID source = UUID.randomUUID();
    log.write(
        new Posting(
            id,
            Fact.CERTIFICATE_HELD,
            LocalDate.of(2018, 12, 31),
            Dimensions.at(RegionCode.parse("441702")).withPerson(7).withCategory(Fact.EXAM_PASSED),
            new Amounts(1, 0, 250),
            new Source("workforce.certificate", source)));
    UUID reversal = log.reverse(new Source("workforce.certificate", source), "错\"\\\n\t\u0001é");
    log.sealAll();
    assertThat(LogFixture.asSystem(() -> receipts.of(reversal)).canonical())
        .matches(
            Pattern.quote(
                    "{\"category\":\"EXAM_PASSED\",\"cents\":-250,\"city\":4417,\"count\":-1,"
                        + "\"fact\":\"CERTIFICATE_HELD\",\"id\":\""
                        + reversal
                        + "\",\"minutes\":0,\"occurredOn\":\"2018-12-31\",\"person\":7,"
                        + "\"reason\":\"错\\\"\\\\\\n\\t\\u0001é\",\"recordedAt\":\"")
                + "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z"
                + Pattern.quote(
                    "\",\"recordedBy\":\"00000000-0000-0000-0000-000000000001\","
                        + "\"region\":\"441702000000\",\"reverses\":\""
                        + id
                        + "\",\"sourceId\":\""
                        + source
                        + "\",\"sourceType\":\"workforce.certificate\",\"v\":1}"));
    assertThat(checks.check(receipt(reversal)).holds()).isTrue();
  }

  @Test
  void aChangedFieldIsNamed() {
    String receipt = receipt(log.sealed(5).get(2));
    assertThat(faults(changed(receipt, "canonical")))
        .containsEntry(ReceiptStep.CONTENT, "content-differs");
    assertThat(faults(changed(receipt, "canonicalBase64")))
        .containsKey(ReceiptStep.CONTENT)
        .containsEntry(ReceiptStep.COMMITMENT, "commitment")
        .containsEntry(ReceiptStep.LOG, "log-content");
    assertThat(faults(changed(receipt, "salt")))
        .containsEntry(ReceiptStep.COMMITMENT, "commitment")
        .containsEntry(ReceiptStep.LOG, "log-salt");
    assertThat(faults(changed(receipt, "commitment")))
        .containsEntry(ReceiptStep.INCLUSION, "inclusion")
        .containsEntry(ReceiptStep.LOG, "log-commitment");
    assertThat(faults(receipt.replaceFirst("\"leaf\":(\\d+)", "\"leaf\":1$1")))
        .containsKey(ReceiptStep.INCLUSION)
        .containsEntry(ReceiptStep.LOG, "log-leaf");
    assertThat(faults(receipt.replaceFirst("\"treeSize\":(\\d+)", "\"treeSize\":$1" + "0")))
        .containsEntry(ReceiptStep.CHECKPOINT, "checkpoint-size")
        .containsEntry(ReceiptStep.LOG, "log-ahead");
    assertThat(faults(changed(receipt, "publicKey")))
        .containsEntry(ReceiptStep.SIGNATURE, "key-unreadable")
        .containsEntry(ReceiptStep.KEY, "key-of-another");
    assertThat(faults(receipt.replace("liandong.example", "liandong.exbmple")))
        .containsKey(ReceiptStep.SIGNATURE);
    assertThat(faults(receipt.replace("\"entry\":\"0", "\"entry\":\"1")))
        .containsEntry(ReceiptStep.CONTENT, "content-of-another");
    assertThat(checks.check(receipt).holds()).isTrue();
  }

  @Test
  void aChangedHashOfTheProofIsNumbered() {
    Receipt receipt = LogFixture.asSystem(() -> receipts.of(log.sealed(20).get(7)));
    for (int i = 0; i < receipt.proof().size(); i++) {
      String hash = receipt.proof().get(i);
      char other = hash.charAt(0) == 'A' ? 'B' : 'A';
      String bent = JSON.writeValueAsString(receipt).replace(hash, other + hash.substring(1));
      ReceiptVerdict verdict = checks.check(bent);
      assertThat(faults(bent))
          .containsEntry(ReceiptStep.INCLUSION, "inclusion")
          .containsEntry(ReceiptStep.LOG, "log-proof");
      assertThat(verdict.steps().getLast().detail()).isEqualTo(Integer.toString(i + 1));
    }
  }

  @Test
  void anyChangedCharacterIsNoticedAndNothingPastedIsAnError() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("changed characters: seed " + seed);
    Random random = new Random(seed);
    String receipt = receipt(log.sealed(9).get(4));
    for (int round = 0; round < 400; round++) {
      int place = random.nextInt(receipt.length());
      char bent = (char) (receipt.charAt(place) ^ (1 << random.nextInt(5)));
      String changed = receipt.substring(0, place) + bent + receipt.substring(place + 1);
      assertThat(checks.check(changed).holds()).as("at %d: %s", place, changed).isFalse();
    }
    for (String pasted : List.of("", "null", "[]", "{", "{}", "1", "\u0000", "[".repeat(5000))) {
      assertThat(checks.check(pasted).holds()).isFalse();
    }
    assertThat(checks.check("x".repeat(ReadReceipt.LONGEST + 1)).steps().getFirst().fault())
        .isEqualTo("too-long");
  }

  @Test
  void aGuessOfTheContentIsNotConfirmed() {
    Receipt receipt = LogFixture.asSystem(() -> receipts.of(log.sealed(2).getFirst()));
    String guessed =
        JSON.writeValueAsString(receipt).replace(receipt.salt(), "AAAAAAAAAAAAAAAAAAAAAA==");
    assertThat(faults(guessed)).containsEntry(ReceiptStep.LOG, "log-salt-or-content");
  }

  private String receipt(UUID id) {
    return LogFixture.asSystem(() -> JSON.writeValueAsString(receipts.of(id)));
  }

  /** A character of the field's value exchanged for another of its kind. */
  private static String changed(String receipt, String field) {
    String start = "\"" + field + "\":\"";
    int place = receipt.indexOf(start) + start.length() + 5;
    char other = receipt.charAt(place) == 'e' ? 'a' : 'e';
    return receipt.substring(0, place) + other + receipt.substring(place + 1);
  }

  private Map<ReceiptStep, String> faults(String receipt) {
    Map<ReceiptStep, String> faults = new HashMap<>();
    for (ReceiptVerdict.Step step : checks.check(receipt).steps()) {
      if (step.fault() != null) {
        faults.put(step.step(), step.fault());
      }
    }
    return faults;
  }

  private void assertRefused(String code, Viewer viewer, UUID id) {
    assertThatThrownBy(() -> viewer.run(() -> receipts.of(id)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static Viewer viewerOf(String code, Permission permission) {
    return new Viewer(
        UUID.randomUUID(),
        code,
        EnumSet.of(permission),
        Jurisdiction.of(RegionCode.parse(code)),
        Set.of(),
        Set.of());
  }
}
