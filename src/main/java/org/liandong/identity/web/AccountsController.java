package org.liandong.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.identity.Account;
import org.liandong.identity.AccountFilter;
import org.liandong.identity.AccountSummary;
import org.liandong.identity.Accounts;
import org.liandong.identity.Reaches;
import org.liandong.identity.Role;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.web.Flash;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of accounts, new ones, and how each is called. */
@Controller
@RequestMapping("/console/accounts")
class AccountsController {

  private static final int PAGE_SIZE = 50;

  private final Accounts accounts;
  private final Reaches places;

  AccountsController(Accounts accounts, Reaches places) {
    this.accounts = accounts;
    this.places = places;
  }

  @GetMapping
  AccountsPage list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Role role,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(required = false) @Nullable String after) {
    Boolean locked = state.isEmpty() ? null : state.equals("locked");
    AccountFilter filter = new AccountFilter(q, role, locked);
    List<AccountSummary> rows = new ArrayList<>(accounts.list(filter, after, PAGE_SIZE + 1));
    boolean more = rows.size() > PAGE_SIZE;
    if (more) {
      rows.removeLast();
    }
    Map<UUID, String> regions = new HashMap<>();
    rows.forEach(row -> regions.put(row.id(), places.division(row.region())));
    return new AccountsPage(
        rows,
        regions,
        q,
        role == null ? "" : role.name(),
        state,
        new Paging(
            accounts.count(filter),
            rows.size(),
            more ? rows.getLast().username() : null,
            after == null,
            ""));
  }

  @GetMapping("/new")
  AccountFormPage open() {
    return new AccountFormPage(null, Form.blank(), places.choices());
  }

  @PostMapping
  Object open(
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String region,
      Form form,
      HttpServletResponse response) {
    try {
      Accounts.Opened opened = accounts.open(username, name, RegionCode.parse(region));
      response.setHeader("Cache-Control", "no-store");
      return new ShownOncePage(
          opened.password(), true, username, null, "/console/accounts/" + opened.account());
    } catch (Refusal refusal) {
      return new AccountFormPage(null, form.with(refusal, field(refusal)), places.choices());
    }
  }

  @GetMapping("/{id}/details")
  AccountFormPage describe(@PathVariable UUID id) {
    Account account = require(id);
    Form form = Form.of(Map.of("name", account.displayName(), "region", account.region().brief()));
    return new AccountFormPage(account, form, places.choices());
  }

  @PostMapping("/{id}/details")
  Object describe(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String region,
      Form form,
      RedirectAttributes redirect) {
    try {
      accounts.describe(id, name, RegionCode.parse(region));
    } catch (Refusal refusal) {
      return new AccountFormPage(require(id), form.with(refusal, field(refusal)), places.choices());
    }
    Flash.done(redirect, "identity.account.described");
    return "redirect:/console/accounts/" + id;
  }

  private Account require(UUID id) {
    return accounts.find(id).orElseThrow(() -> Refusal.notFound("identity.account.unknown"));
  }

  private static String field(Refusal refusal) {
    return switch (refusal.code()) {
      case "identity.account.username", "identity.account.taken" -> "username";
      case "identity.account.name" -> "name";
      case "region.code.malformed", "permission.outside" -> "region";
      default -> "";
    };
  }
}
