package org.liandong.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.ledger.ReceiptStep;
import org.liandong.ledger.ReceiptVerdict;
import org.liandong.ledger.StepOutcome;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Permission;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;

/** Receipts of figures, whole and tampered with. Every test counts in a year of its own. */
final class FigureReceiptTests extends ReceiptStory {

  @Autowired private Publications publications;

  @Test
  void aReceiptHoldsAndStillDoesWhenTheLogHasGrown() {
    served(1971, 7, ServiceDomain.ELDERLY);
    String receipt = receipt(query(1971));
    assertThat(outcomes(receipt)).containsOnlyKeys(ReceiptStep.OF_STATEMENT);
    assertThat(checks.check(receipt).holds()).as(outcomes(receipt).toString()).isTrue();
    served(1971, 2, ServiceDomain.ELDERLY);
    settle();
    assertThat(checks.check(receipt).holds()).isTrue();
  }

  @Test
  void aChangedFieldIsNamed() {
    served(1972, 7, ServiceDomain.ELDERLY);
    String receipt = receipt(query(1972));
    String value = receipt.replace("\"value\" : 7", "\"value\" : 8");
    assertThat(faults(value))
        .containsEntry(ReceiptStep.STATEMENT, "statement-differs value")
        .containsEntry(ReceiptStep.VALUE, "value 7")
        .hasSize(2);
    String filter = receipt.replace("\"filter\" : \"\"", "\"filter\" : \"region=441704\"");
    assertThat(faults(filter))
        .containsEntry(ReceiptStep.STATEMENT, "statement-differs filter")
        .containsEntry(ReceiptStep.VALUE, "value 0")
        .hasSize(2);
    String days = receipt.replace("1972-12-31", "1972-04-30");
    assertThat(faults(days)).containsEntry(ReceiptStep.VALUE, "value 0");
    String root = receipt.replaceFirst("(\"root\" : \")(.{8})", "$1AAAAAAAA");
    assertThat(faults(root))
        .containsEntry(ReceiptStep.STATEMENT, "statement-differs root")
        .containsEntry(ReceiptStep.ROOT, "root ")
        .containsKey(ReceiptStep.LOG)
        .doesNotContainKey(ReceiptStep.VALUE);
    String hash = receipt.replaceFirst("(\"definitionHash\" : \")(.{4})", "$1ffff");
    assertThat(faults(hash)).containsEntry(ReceiptStep.DEFINITION, "definition-hash ");
    String definition = receipt.replace("measure=COUNT", "measure=MINUTES");
    assertThat(faults(definition)).containsEntry(ReceiptStep.DEFINITION, "definition-hash ");
  }

  @Test
  void aChangedCheckpointOrStatementLosesItsSignature() {
    served(1973, 3, ServiceDomain.ELDERLY);
    String receipt = receipt(query(1973));
    int place = receipt.indexOf("\"checkpoint\"");
    int size = receipt.indexOf("\\n", place) + 2;
    String checkpoint = receipt.substring(0, size) + "9" + receipt.substring(size);
    assertThat(faults(checkpoint))
        .containsEntry(ReceiptStep.SIGNATURE, "signature ")
        .containsKey(ReceiptStep.ROOT)
        .containsKey(ReceiptStep.LOG)
        .doesNotContainKey(ReceiptStep.VALUE);
    String both =
        receipt.replace("\"value\" : 3", "\"value\" : 4").replace("\\nvalue=3", "\\nvalue=4");
    assertThat(faults(both))
        .containsEntry(ReceiptStep.STATEMENT, "statement-signature ")
        .containsEntry(ReceiptStep.VALUE, "value 3");
    String another = receipt.replaceFirst("(\"publicKey\" : \"[^+]+\\+[^+]+\\+)(..)", "$1QQ");
    assertThat(faults(another)).containsKey(ReceiptStep.KEY);
  }

  @Test
  void aValueByFieldOfServiceIsComputedAgainOnlyWithTheCitysStatement() {
    served(1974, 30, ServiceDomain.ELDERLY);
    String receipt =
        receipt(query(1974).where(FigureFilter.NONE.withDomain(ServiceDomain.ELDERLY)));
    assertThat(checks.check(receipt).holds()).as(outcomes(receipt).toString()).isTrue();
    String guessed = receipt.replaceFirst("\"treeSize\" : \\d+", "\"treeSize\" : 0");
    assertThat(outcomes(guessed)).containsEntry(ReceiptStep.VALUE, StepOutcome.SKIPPED);
    String other =
        receipt.replace("\"filter\" : \"domain=ELDERLY\"", "\"filter\" : \"domain=DRUG\"");
    assertThat(faults(other)).containsEntry(ReceiptStep.VALUE, "field from, to, filter");
  }

  @Test
  void aViewersReceiptIsComputedAgainOnlyForOneWhoSeesTheSame() {
    served(1975, 6, ServiceDomain.ELDERLY);
    settle();
    Viewer town =
        new Viewer(
            UUID.randomUUID(),
            "镇",
            Set.of(Permission.FIGURES_READ),
            Jurisdiction.of(TOWN),
            Set.of(),
            Set.of());
    String receipt =
        town.call(() -> figures.witnessed(figures.answer(query(1975))).receipt().json());
    assertThat(outcomes(receipt)).containsEntry(ReceiptStep.VALUE, StepOutcome.SKIPPED);
    assertThat(town.call(() -> checks.check(receipt)).holds()).isTrue();
  }

  @Test
  void figuresAndPublicationsLeadToTheirReceipt() throws Exception {
    served(1976, 9, ServiceDomain.ELDERLY);
    settle();
    UUID id = Viewer.SYSTEM.call(() -> publications.publish(query(1976), "一九七六年"));
    for (String address : List.of(query(1976).checkAddress(), "/check?id=" + id)) {
      mvc.perform(get(URI.create(address)))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("服务器核验:每一步都成立")))
          .andExpect(content().string(containsString("\"value\" : 9")));
    }
    mvc.perform(get("/figures/" + CODE + "?from=1976&to=1976"))
        .andExpect(content().string(containsString("action=\"/check\"")));
    mvc.perform(get("/check?id=no@such")).andExpect(status().isNotFound());
    mvc.perform(
            post("/api/v1/receipts/check")
                .content(receipt(query(1976)).replace("\"value\" : 9", "\"value\" : 10"))
                .contentType("application/json"))
        .andExpect(jsonPath("$.holds").value(false))
        .andExpect(jsonPath("$.steps[8].text").value(containsString("9")));
  }

  private Map<ReceiptStep, String> faults(String receipt) {
    Map<ReceiptStep, String> faults = new HashMap<>();
    for (ReceiptVerdict.Step step : checks.check(receipt).steps()) {
      if (step.outcome() == StepOutcome.FAILS) {
        faults.put(step.step(), step.fault() + " " + step.detail());
      }
    }
    return faults;
  }
}
