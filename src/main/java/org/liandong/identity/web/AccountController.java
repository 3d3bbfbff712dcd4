package org.liandong.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.identity.Account;
import org.liandong.identity.Accounts;
import org.liandong.identity.Grants;
import org.liandong.identity.Reaches;
import org.liandong.identity.Role;
import org.liandong.identity.RoleGrant;
import org.liandong.shared.Compartment;
import org.liandong.shared.Refusal;
import org.liandong.shared.Viewer;
import org.liandong.shared.web.Flash;
import org.liandong.shared.web.Form;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account: grants, compartments, password, lock, history. */
@Controller
@RequestMapping("/console/accounts/{id}")
class AccountController {

  private final Accounts accounts;
  private final Grants grants;
  private final Reaches places;
  private final Clock clock;

  AccountController(Accounts accounts, Grants grants, Reaches places, Clock clock) {
    this.accounts = accounts;
    this.grants = grants;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping
  AccountPage show(@PathVariable UUID id) {
    return page(id, fresh(), fresh(), Form.blank());
  }

  @PostMapping("/grants")
  Object give(
      @PathVariable UUID id,
      @RequestParam Role role,
      @RequestParam(defaultValue = "") String reach,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
      Form form,
      RedirectAttributes redirect) {
    try {
      grants.give(id, role, places.parse(reach), from, to);
    } catch (Refusal refusal) {
      return page(id, form.with(refusal, grantField(refusal)), fresh(), Form.blank());
    }
    Flash.done(redirect, "identity.grant.given");
    return back(id);
  }

  @PostMapping("/grants/{grant}/end")
  String end(@PathVariable UUID id, @PathVariable UUID grant, RedirectAttributes redirect) {
    grants.end(id, grant);
    Flash.done(redirect, "identity.grant.ended");
    return back(id);
  }

  @PostMapping("/compartments")
  Object openCompartment(
      @PathVariable UUID id,
      @RequestParam Compartment compartment,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      Form form,
      RedirectAttributes redirect) {
    try {
      grants.open(id, compartment, reason, from, to);
    } catch (Refusal refusal) {
      String field = refusal.code().equals("identity.compartment.reason") ? "reason" : "to";
      return page(id, fresh(), form.with(refusal, field), Form.blank());
    }
    Flash.done(redirect, "identity.compartment.given");
    return back(id);
  }

  @PostMapping("/compartments/{grant}/end")
  String closeCompartment(
      @PathVariable UUID id, @PathVariable UUID grant, RedirectAttributes redirect) {
    grants.close(id, grant);
    Flash.done(redirect, "identity.compartment.ended");
    return back(id);
  }

  @PostMapping("/password")
  ShownOncePage resetPassword(@PathVariable UUID id, HttpServletResponse response) {
    String password = accounts.resetPassword(id);
    response.setHeader("Cache-Control", "no-store");
    return new ShownOncePage(
        password, true, require(id).username(), null, "/console/accounts/" + id);
  }

  @PostMapping("/lock")
  Object lock(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Form form,
      RedirectAttributes redirect) {
    try {
      accounts.lock(id, reason);
    } catch (Refusal refusal) {
      return page(id, fresh(), fresh(), form.with(refusal, "reason"));
    }
    Flash.done(redirect, "identity.account.locked");
    return back(id);
  }

  @PostMapping("/unlock")
  String unlock(@PathVariable UUID id, RedirectAttributes redirect) {
    accounts.unlock(id);
    Flash.done(redirect, "identity.account.unlocked");
    return back(id);
  }

  private AccountPage page(UUID id, Form grantForm, Form compartmentForm, Form lockForm) {
    Account account = require(id);
    List<RoleGrant> given = grants.of(id);
    Map<UUID, String> reaches = new HashMap<>();
    given.forEach(grant -> reaches.put(grant.id(), places.name(grant.reach())));
    return new AccountPage(
        account,
        places.division(account.region()),
        id.equals(Viewer.current().account()),
        given,
        reaches,
        grants.compartmentsOf(id),
        accounts.history(id),
        places.choices(),
        grantForm,
        compartmentForm,
        lockForm,
        LocalDate.now(clock));
  }

  private Account require(UUID id) {
    return accounts.find(id).orElseThrow(() -> Refusal.notFound("identity.account.unknown"));
  }

  private Form fresh() {
    return Form.blank().withValue("from", LocalDate.now(clock));
  }

  private static String back(UUID id) {
    return "redirect:/console/accounts/" + id;
  }

  private static String grantField(Refusal refusal) {
    return switch (refusal.code()) {
      case "identity.grant.duties", "identity.grant.mixture", "identity.grant.city-wide" -> "role";
      case "period.reversed" -> "to";
      case "identity.grant.self" -> "";
      default -> "reach";
    };
  }
}
