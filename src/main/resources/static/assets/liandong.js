/* What pages gain where scripts run: drafts that survive a reload or an expired session, a warning before typed text
   is left behind, one submission per click, confirmations. Every page works without it. Drafts stay in this tab
   (sessionStorage), belong to one account, and go when the form is saved or the account signs out. */
(() => {
  "use strict";
  const PREFIX = "draft:";
  const texts = document.querySelector("template#texts")?.dataset ?? {};
  const account = document.documentElement.dataset.account ?? "";
  const secret = /^(_csrf|password.*)$/;

  const store = {
    key: (form) => `${PREFIX}${account}:${form.dataset.draft}`,
    read(key) {
      try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; }
    },
    write(key, draft) {
      try { sessionStorage.setItem(key, JSON.stringify(draft)); } catch { /* storage is full or off: no draft */ }
    },
    drop(key) { sessionStorage.removeItem(key); },
    mine: () => Object.keys(sessionStorage).filter((key) => key.startsWith(`${PREFIX}${account}:`)),
  };

  const typed = (form) =>
    [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !secret.test(name));

  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  /* Values come back into fields, lists whose choices were searched and parts fetched with them. */
  function fill(form, { values, labels = {} }) {
    const wanted = new Map();
    for (const [name, value] of values) wanted.set(name, [...(wanted.get(name) ?? []), value]);
    for (const field of form.elements) {
      if (!field.name || secret.test(field.name) || field.type === "file") continue;
      if (field.type === "hidden" && field.name !== "id") continue;
      const given = wanted.get(field.name) ?? [];
      if (field.type === "select-one" && given.length && ![...field.options].some((option) => option.value === given[0])) {
        field.append(element("option", { value: given[0], textContent: labels[field.name] ?? given[0] }));
      }
      if (field.type === "checkbox" || field.type === "radio") field.checked = given.includes(field.value);
      else if (given.length) field.value = given[0];
    }
    for (const part of form.querySelectorAll("[data-refill]")) {
      const chosen = (wanted.get(part.dataset.name) ?? []).map((value) => [part.dataset.name, value]);
      if (chosen.length) htmx.ajax("GET", `${part.dataset.refill}?${new URLSearchParams(chosen)}`, { target: part, swap: "outerHTML" });
    }
  }

  function element(name, attributes, ...children) {
    const made = Object.assign(document.createElement(name), attributes);
    made.append(...children);
    return made;
  }

  function keepDrafts(form) {
    const key = store.key(form);
    const before = typed(form);
    const draft = store.read(key);
    const rejected = form.querySelector(".errors");
    if (draft?.sent && !rejected && document.querySelector("[data-flash=OK]")) store.drop(key);
    else if (draft && !rejected && !same(draft.values, before)) offer(form, key, draft);

    let waiting;
    form.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => save(false), 300);
    });
    const save = (sent) => {
      clearTimeout(waiting);
      waiting = 0;
      const values = typed(form);
      if (same(values, before) && !rejected && !sent) return;
      const labels = Object.fromEntries([...form.querySelectorAll("select")].map((list) => [list.name, list.selectedOptions[0]?.text ?? ""]));
      store.write(key, { values, labels, sent, at: Date.now(), page: location.pathname + location.search, title: document.title });
    };
    form.addEventListener("submit", () => save(true));
    window.addEventListener("pagehide", () => waiting && !form.dataset.sent && save(false));
    form.isDirty = () => !same(typed(form), before);
  }

  function offer(form, key, draft) {
    const when = new Date(draft.at).toLocaleString(document.documentElement.lang, { dateStyle: "short", timeStyle: "short" });
    const note = element("p", { textContent: (texts.found ?? "").replace("{0}", when) });
    const restore = element("button", { type: "button", className: "button", textContent: texts.restore });
    const discard = element("button", { type: "button", className: "button quiet", textContent: texts.discard });
    const box = element("div", { className: "draft" }, note, restore, discard);
    box.setAttribute("role", "status");
    restore.addEventListener("click", () => { fill(form, draft); box.remove(); form.querySelector("input:not([type=hidden]), select, textarea")?.focus(); });
    discard.addEventListener("click", () => { store.drop(key); box.remove(); });
    form.prepend(box);
  }

  /* A form that was sent is done once the next page says so; one that never arrived is listed again. */
  function settle() {
    const waiting = document.querySelector("[data-drafts]");
    for (const key of store.mine()) {
      const draft = store.read(key);
      if (!draft) continue;
      if (draft.sent && document.querySelector("[data-flash=OK]")) store.drop(key);
      else if (waiting && draft.page) {
        waiting.hidden = false;
        waiting.querySelector("ul").append(element("li", {}, element("a", { href: draft.page, textContent: draft.title })));
      }
    }
  }

  function guardLeaving() {
    window.addEventListener("beforeunload", (event) => {
      const open = [...document.querySelectorAll("form[data-draft]")].some((form) => !form.dataset.sent && form.isDirty?.());
      if (open) event.preventDefault();
    });
    document.addEventListener("click", (event) => {
      if (event.target.closest("[data-leave]")) {
        document.querySelectorAll("form[data-draft]").forEach((form) => { store.drop(store.key(form)); form.dataset.sent = "left"; });
      }
    });
  }

  function ask(question) {
    const dialog = element("dialog", {},
      element("p", { textContent: question }),
      element("form", { method: "dialog", className: "form-actions" },
        element("button", { value: "yes", className: "button", textContent: texts.yes }),
        element("button", { value: "no", className: "button quiet", textContent: texts.no })));
    dialog.setAttribute("aria-label", question);
    document.body.append(dialog);
    dialog.showModal();
    return new Promise((answer) => dialog.addEventListener("close", () => { dialog.remove(); answer(dialog.returnValue === "yes"); }));
  }

  function guardSubmit() {
    document.addEventListener("submit", (event) => {
      const form = event.target;
      const question = event.submitter?.dataset.confirm ?? form.dataset.confirm;
      if (question !== undefined && !form.dataset.confirmed) {
        event.preventDefault();
        event.stopImmediatePropagation();
        ask(question || texts.confirm).then((yes) => {
          if (!yes) return;
          form.dataset.confirmed = "yes";
          form.requestSubmit(event.submitter);
        });
        return;
      }
      if (form.method !== "post" || form.closest("dialog")) return;
      if (form.dataset.sent === "sending") { event.preventDefault(); return; }
      form.dataset.sent = "sending";
      if (event.submitter) event.submitter.setAttribute("aria-busy", "true");
      if (form.getAttribute("action") === "/sign-out") {
        Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX)).forEach((key) => sessionStorage.removeItem(key));
      }
    }, true);
    window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => {
      delete form.dataset.sent;
      delete form.dataset.confirmed;
      form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
    }));
  }

  /* Enter in a search inside a form looks for choices; it does not send the form. */
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches?.("form[method=post] input[type=search][hx-get]")) event.preventDefault();
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.target;
    if (form.matches?.("form")) { delete form.dataset.sent; form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy")); }
  });
  guardSubmit();
  guardLeaving();
  document.querySelectorAll("form[data-draft]").forEach(keepDrafts);
  settle();
  document.getElementById("form-errors")?.focus();
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) window.print();
  });
  document.addEventListener("click", (event) => {
    document.querySelectorAll("details.user[open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") document.querySelectorAll("details.user[open]").forEach((menu) => { menu.open = false; menu.querySelector("summary").focus(); });
  });
})();
