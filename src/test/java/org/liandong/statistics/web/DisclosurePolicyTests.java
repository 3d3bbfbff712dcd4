package org.liandong.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.ledger.Amounts;
import org.liandong.ledger.Dimensions;
import org.liandong.ledger.Fact;
import org.liandong.ledger.Ledger;
import org.liandong.ledger.Posting;
import org.liandong.ledger.Source;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.liandong.statistics.DisclosureEffect;
import org.liandong.statistics.DisclosurePolicies;
import org.liandong.statistics.DisclosurePolicy;
import org.liandong.statistics.DisclosurePreviews;
import org.liandong.statistics.NewDisclosurePolicy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Policies of days to come only, or like the one in force: other tests count in the same city. */
@ApplicationModuleTest(module = "statistics", mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc(addFilters = false)
class DisclosurePolicyTests {

  private static final Set<ServiceDomain> SENSITIVE =
      EnumSet.of(
          ServiceDomain.CORRECTION, ServiceDomain.DRUG_REHABILITATION, ServiceDomain.MENTAL_HEALTH);

  @Autowired private MockMvc mvc;
  @Autowired private DisclosurePolicies policies;
  @Autowired private DisclosurePreviews previews;
  @Autowired private Ledger ledger;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Clock clock;

  @Test
  void aPolicyHoldsFromItsDayAndSaysWhoAndWhy() {
    LocalDate today = LocalDate.now(clock);
    set(new NewDisclosurePolicy(LocalDate.of(2999, 12, 31), 11, SENSITIVE, "上级要求"));
    assertThat(policies.current().threshold()).isEqualTo(5);
    set(new NewDisclosurePolicy(today, 5, SENSITIVE, "重申现行规则"));
    assertThat(policies.current().threshold()).isEqualTo(5);
    assertThat(policies.current().domains()).isEqualTo(SENSITIVE);
    List<DisclosurePolicy> all = Viewer.SYSTEM.call(policies::all);
    assertThat(all.getFirst().reason()).isEqualTo("上级要求");
    assertThat(all.getFirst().setBy()).isEqualTo(Viewer.SYSTEM.name());
    assertThat(all.getLast().version()).isZero();
    assertThatThrownBy(policies::all).isInstanceOf(Refusal.class);
  }

  @Test
  void aPreviewCountsTheCellsThatWouldChange() {
    served(ServiceDomain.DRUG_REHABILITATION, 7, 1);
    served(ServiceDomain.DRUG_REHABILITATION, 7, 2);
    served(ServiceDomain.ELDERLY, 60, 1);
    served(ServiceDomain.ELDERLY, 60, 2);
    LocalDate today = LocalDate.now(clock);
    DisclosureEffect same = effect(new NewDisclosurePolicy(today, 5, SENSITIVE, ""));
    assertThat(same.newlyHidden()).isZero();
    assertThat(same.newlyShown()).isZero();
    assertThat(same.hiddenThen()).isEqualTo(same.hiddenNow());
    assertThat(same.cells()).isGreaterThanOrEqualTo(4);
    DisclosureEffect nothing = effect(new NewDisclosurePolicy(today, 1, SENSITIVE, ""));
    assertThat(nothing.hiddenThen()).isZero();
    assertThat(nothing.newlyShown()).isEqualTo(same.hiddenNow()).isPositive();
    assertThat(effect(new NewDisclosurePolicy(today, 500, SENSITIVE, "")).newlyHidden())
        .isNotNegative();
  }

  @Test
  void whatMakesNoSenseIsRefusedAndTypedTextStays() throws Exception {
    as(form().param("threshold", "0").param("reason", "试一试"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("error-threshold")))
        .andExpect(content().string(containsString("试一试")));
    as(form().param("threshold", "many").param("reason", "试"))
        .andExpect(content().string(containsString("many")));
    as(form().param("threshold", "5")).andExpect(content().string(containsString("error-reason")));
    as(form().param("threshold", "5").param("preview", "true"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("新增隐去")));
    as(form().param("threshold", "20").param("reason", "页面测试"))
        .andExpect(redirectedUrl("/console/figures/disclosure"));
    as(get("/console/figures/disclosure")).andExpect(content().string(containsString("页面测试")));
    mvc.perform(get("/console/figures/disclosure")).andExpect(status().isForbidden());
  }

  private static MockHttpServletRequestBuilder form() {
    return post("/console/figures/disclosure")
        .param("validFrom", "2999-01-01")
        .param("domains", "CORRECTION", "MENTAL_HEALTH");
  }

  private ResultActions as(MockHttpServletRequestBuilder request) throws Exception {
    return Viewer.SYSTEM.callChecked(() -> mvc.perform(request));
  }

  private DisclosureEffect effect(NewDisclosurePolicy policy) {
    return Viewer.SYSTEM.call(() -> previews.effect(policy));
  }

  private void set(NewDisclosurePolicy policy) {
    Viewer.SYSTEM.run(() -> policies.change(policy));
  }

  private void served(ServiceDomain domain, int count, int month) {
    Posting posting =
        new Posting(
            TimeOrderedId.next(),
            Fact.SERVICE_CONTACT,
            LocalDate.of(1951, month, 1),
            new Dimensions(
                RegionCode.parse("441702105"),
                null,
                null,
                domain,
                null,
                null,
                null,
                null,
                null,
                null),
            new Amounts(count, 30, 0),
            new Source("test.record", UUID.randomUUID()));
    Viewer.SYSTEM.run(
        () -> transaction.executeWithoutResult(status -> ledger.post(List.of(posting))));
  }
}
