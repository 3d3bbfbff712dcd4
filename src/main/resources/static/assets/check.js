// Checks a receipt in the browser, without trusting the server that shows the page: the same steps
// the server takes, with the browser's own SHA-256, HMAC and Ed25519. The log's current checkpoint is
// fetched and its consistency with the receipt's checkpoint proven here.
const STEPS = {
  entry: ["FORM", "CONTENT", "COMMITMENT", "INCLUSION", "CHECKPOINT", "SIGNATURE", "KEY", "LOG"],
  figure: ["FORM", "STATEMENT", "DEFINITION", "ROOT", "CHECKPOINT", "SIGNATURE", "KEY", "LOG", "VALUE"],
};
const NOT_STATED = ["statement", "checkpoint", "publicKey", "consistency"];
const field = document.getElementById("receipt");
const summary = document.getElementById("browser-verdict");
const texts = new Map(
  [...document.querySelectorAll("#check-texts li")].map((item) => [item.dataset.key, item.textContent]));
const encoder = new TextEncoder();

class Fault extends Error {
  constructor(code, detail = "", skipped = false) {
    super(code);
    this.code = code;
    this.detail = String(detail);
    this.skipped = skipped;
  }
}

function bytesOf(base64, length, name) {
  let binary;
  try {
    binary = atob(base64);
  } catch {
    throw new Fault("field", name);
  }
  if (btoa(binary) !== base64 || (length && binary.length !== length)) {
    throw new Fault("field", name);
  }
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    all.set(part, place);
    place += part.length;
  }
  return all;
}

function same(one, other) {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

async function sha256(...parts) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", joined(...parts)));
}

const leafHash = (entry) => sha256([0], entry);
const nodeHash = (left, right) => sha256([1], left, right);

/** RFC 9162 § 2.1.3.2. */
async function includes(leaf, size, hash, proof, root) {
  let node = leaf;
  let last = size - 1;
  let current = hash;
  for (const sibling of proof) {
    if (last === 0) {
      return false;
    }
    if (node % 2 === 1 || node === last) {
      current = await nodeHash(sibling, current);
      while (node % 2 === 0 && node !== 0) {
        node = Math.floor(node / 2);
        last = Math.floor(last / 2);
      }
    } else {
      current = await nodeHash(current, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && same(current, root);
}

/** RFC 9162 § 2.1.4.2. */
async function extendsTo(from, to, fromRoot, proof, toRoot) {
  if (from === to) {
    return proof.length === 0 && same(fromRoot, toRoot);
  }
  if (from < 1 || from > to) {
    return false;
  }
  let node = from - 1;
  let last = to - 1;
  while (node % 2 === 1) {
    node = (node - 1) / 2;
    last = Math.floor(last / 2);
  }
  const path = node === 0 ? [fromRoot, ...proof] : proof;
  if (path.length === 0) {
    return false;
  }
  let earlier = path[0];
  let later = path[0];
  for (const sibling of path.slice(1)) {
    if (last === 0) {
      return false;
    }
    if (node % 2 === 1 || node === last) {
      earlier = await nodeHash(sibling, earlier);
      later = await nodeHash(sibling, later);
      while (node % 2 === 0 && node !== 0) {
        node = Math.floor(node / 2);
        last = Math.floor(last / 2);
      }
    } else {
      later = await nodeHash(later, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && same(earlier, fromRoot) && same(later, toRoot);
}

/** C2SP signed-note and tlog-checkpoint. */
function readCheckpoint(note) {
  const blank = note.lastIndexOf("\n\n");
  const text = note.slice(0, blank + 1);
  const head = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n(?:[^\n]+\n)*$/.exec(text);
  if (blank < 0 || !note.endsWith("\n") || !head) {
    throw new Fault("checkpoint-unreadable");
  }
  const signatures = note.slice(blank + 2, -1).split("\n").map((line) => {
    const parts = /^\u2014 (\S+) (\S+)$/.exec(line);
    if (!parts) {
      throw new Fault("checkpoint-unreadable");
    }
    try {
      return { name: parts[1], bytes: bytesOf(parts[2], 0, "checkpoint") };
    } catch {
      throw new Fault("checkpoint-unreadable");
    }
  });
  return {
    text, signatures, origin: head[1], size: Number(head[2]), root: bytesOf(head[3], 32, "checkpoint"),
  };
}

async function readKey(text) {
  const parts = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text);
  let typed;
  try {
    typed = parts && bytesOf(parts[3], 33, "publicKey");
  } catch {
    typed = null;
  }
  if (!typed || typed[0] !== 1) {
    throw new Fault("key-unreadable");
  }
  const hash = (await sha256(encoder.encode(parts[1] + "\n"), typed)).slice(0, 4);
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hex !== parts[2]) {
    throw new Fault("key-unreadable");
  }
  return { name: parts[1], hash, raw: typed.slice(1) };
}

async function requireSigned(checkpoint, key) {
  let imported;
  try {
    imported = await crypto.subtle.importKey("raw", key.raw, { name: "Ed25519" }, false, ["verify"]);
  } catch {
    throw new Fault("no-ed25519", "", true);
  }
  for (const { name, bytes } of checkpoint.signatures) {
    if (name === key.name && same(bytes.slice(0, 4), key.hash)
        && await crypto.subtle.verify(
          { name: "Ed25519" }, imported, bytes.slice(4), encoder.encode(checkpoint.text))) {
      return;
    }
  }
  throw new Fault("signature");
}

function read(text) {
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Fault("unreadable");
  }
  if (json === null || typeof json !== "object" || Array.isArray(json)) {
    throw new Fault("unreadable");
  }
  return json;
}

const string = (value) => typeof value === "string";
const whole = (value) => Number.isSafeInteger(value) && value >= 0;

function needing(json) {
  return (name, holds) => {
    if (!holds(json[name])) {
      throw new Fault("field", name);
    }
    return json[name];
  };
}

/** A field as a statement writes it. */
function written(name, value) {
  if (value === null) {
    return "";
  }
  if (!string(value) && typeof value !== "number") {
    throw new Fault("field", name);
  }
  return String(value);
}

function parseFigure(json) {
  const need = needing(json);
  need("v", (value) => value === 1);
  const fields = new Map(Object.entries(json)
    .filter(([name]) => !NOT_STATED.includes(name))
    .map(([name, value]) => [name, written(name, value)]));
  return {
    fields,
    treeSize: need("treeSize", whole),
    root: bytesOf(need("root", string), 32, "root"),
    consistency: need("consistency", (value) => Array.isArray(value) && value.every(string))
      .map((hash, i) => bytesOf(hash, 32, `consistency[${i + 1}]`)),
    statement: need("statement", string),
    checkpoint: need("checkpoint", string),
    publicKey: need("publicKey", string),
  };
}

function parseEntry(json) {
  const need = needing(json);
  need("type", (value) => value === "entry");
  need("v", (value) => value === 1);
  return {
    entry: need("entry", string),
    salt: bytesOf(need("salt", string), 16, "salt"),
    canonical: need("canonical", string),
    bytes: bytesOf(need("canonicalBase64", string), 0, "canonicalBase64"),
    commitment: bytesOf(need("commitment", string), 32, "commitment"),
    leaf: need("leaf", whole),
    treeSize: need("treeSize", whole),
    proof: need("proof", (value) => Array.isArray(value) && value.every(string))
      .map((hash, i) => bytesOf(hash, 32, `proof[${i + 1}]`)),
    checkpoint: need("checkpoint", string),
    publicKey: need("publicKey", string),
  };
}

async function fetched(path, read) {
  try {
    const answer = await fetch(path, { headers: { Accept: "*/*" } });
    if (answer.ok) {
      return await read(answer);
    }
  } catch {
    // told below
  }
  throw new Fault("no-answer", "", true);
}

/** A signed statement: first line form and origin, then name=value. */
function readStatement(note, origin) {
  const blank = note.lastIndexOf("\n\n");
  const lines = note.slice(0, blank).split("\n");
  if (blank < 0 || !note.endsWith("\n") || lines[0] !== `liandong-statement/v1 ${origin}`) {
    throw new Fault("statement-unreadable");
  }
  const stated = new Map();
  for (const line of lines.slice(1)) {
    const split = line.indexOf("=");
    if (split < 1 || stated.has(line.slice(0, split))) {
      throw new Fault("statement-unreadable");
    }
    stated.set(line.slice(0, split), line.slice(split + 1));
  }
  const signatures = note.slice(blank + 2, -1).split("\n").map((line) => {
    const parts = /^\u2014 (\S+) (\S+)$/.exec(line);
    if (!parts) {
      throw new Fault("statement-unreadable");
    }
    return { name: parts[1], bytes: bytesOf(parts[2], 0, "statement") };
  });
  return { text: note.slice(0, blank + 1), stated, signatures };
}

const hexOf = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const CHECKS = {
  async STATEMENT(receipt) {
    const key = await readKey(receipt.publicKey);
    const statement = readStatement(receipt.statement, key.name);
    for (const [name, value] of receipt.fields) {
      if (statement.stated.get(name) !== value) {
        throw new Fault("statement-differs", name);
      }
    }
    for (const name of statement.stated.keys()) {
      if (!receipt.fields.has(name)) {
        throw new Fault("field", name);
      }
    }
    try {
      await requireSigned(statement, key);
    } catch (fault) {
      throw fault.code === "signature" ? new Fault("statement-signature") : fault;
    }
  },
  async DEFINITION({ fields }) {
    if (hexOf(await sha256(encoder.encode(fields.get("definition")))) !== fields.get("definitionHash")) {
      throw new Fault("definition-hash");
    }
    if (!fields.get("definition").startsWith(`code=${fields.get("code")};`)) {
      throw new Fault("definition-of-another", fields.get("code"));
    }
  },
  async ROOT(receipt) {
    const { size, root } = readCheckpoint(receipt.checkpoint);
    const empty = receipt.treeSize === 0 && receipt.consistency.length === 0
      && same(receipt.root, await sha256());
    if (!empty && !await extendsTo(receipt.treeSize, size, receipt.root, receipt.consistency, root)) {
      throw new Fault("root");
    }
  },
  async VALUE({ fields }) {
    if (fields.get("scope") !== "public") {
      throw new Fault("value-scope", "", true);
    }
    const question = new URLSearchParams(fields.get("filter"));
    if (question.has("domain") || fields.get("definition").includes("domain=")) {
      throw new Fault("value-server", "", true);
    }
    for (const name of ["from", "to", "treeSize", "scope"]) {
      question.set(name, fields.get(name));
    }
    const answer = await fetched(
      `/api/v1/figures/${encodeURIComponent(fields.get("code"))}?${question}`, (it) => it.json());
    if (answer.receipt.definitionHash !== fields.get("definitionHash")) {
      throw new Fault("value-server", "", true);
    }
    if (written("value", answer.value) !== fields.get("value")) {
      if (fields.get("unsealed") !== "0") {
        throw new Fault("value-unsealed", fields.get("unsealed"), true);
      }
      throw new Fault("value", written("value", answer.value));
    }
  },
  async CONTENT(receipt) {
    if (!same(encoder.encode(receipt.canonical), receipt.bytes)) {
      throw new Fault("content-differs");
    }
    let content;
    try {
      content = JSON.parse(receipt.canonical);
    } catch {
      throw new Fault("content-differs");
    }
    if (content.id !== receipt.entry) {
      throw new Fault("content-of-another", receipt.entry);
    }
  },
  async COMMITMENT(receipt) {
    const key = await crypto.subtle.importKey(
      "raw", receipt.salt, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
    const commitment = new Uint8Array(await crypto.subtle.sign("HMAC", key, receipt.bytes));
    if (!same(commitment, receipt.commitment)) {
      throw new Fault("commitment");
    }
  },
  async INCLUSION(receipt) {
    if (receipt.leaf >= receipt.treeSize) {
      throw new Fault("leaf-outside", receipt.leaf);
    }
    const { root } = readCheckpoint(receipt.checkpoint);
    const hash = await leafHash(receipt.commitment);
    if (!await includes(receipt.leaf, receipt.treeSize, hash, receipt.proof, root)) {
      throw new Fault("inclusion");
    }
  },
  async CHECKPOINT(receipt) {
    const { size } = readCheckpoint(receipt.checkpoint);
    if (receipt.fields) {
      if (size < receipt.treeSize) {
        throw new Fault("checkpoint-smaller", size);
      }
    } else if (size !== receipt.treeSize) {
      throw new Fault("checkpoint-size", size);
    }
  },
  async SIGNATURE(receipt) {
    const checkpoint = readCheckpoint(receipt.checkpoint);
    const key = await readKey(receipt.publicKey);
    await requireSigned(checkpoint, key);
    if (checkpoint.origin !== key.name) {
      throw new Fault("origin", checkpoint.origin);
    }
  },
  async KEY(receipt) {
    const key = await fetched("/log/key", (answer) => answer.text());
    if (key.trim() !== receipt.publicKey) {
      throw new Fault("key-of-another");
    }
  },
  async LOG(receipt) {
    const then = readCheckpoint(receipt.checkpoint);
    const now = readCheckpoint(await fetched("/log/checkpoint", (answer) => answer.text()));
    const key = await readKey((await fetched("/log/key", (answer) => answer.text())).trim());
    await requireSigned(now, key);
    if (then.size > now.size) {
      throw new Fault("log-ahead", then.size);
    }
    const consistency = await fetched(
      `/api/v1/ledger/consistency?from=${then.size}&to=${now.size}`, (answer) => answer.json());
    const proof = consistency.proof.map((hash) => bytesOf(hash, 32, "proof"));
    if (!await extendsTo(then.size, now.size, then.root, proof, now.root)) {
      throw new Fault("log-root", then.size);
    }
  },
};

function show(step, outcome, fault) {
  const cell = document.querySelector(`[data-step="${step}"]`);
  const words = document.createElement("span");
  words.className = { HOLDS: "tag ok", FAILS: "tag warn", SKIPPED: "tag" }[outcome];
  words.textContent = texts.get(outcome);
  cell.dataset.outcome = outcome;
  const whole = document.createElement("span");
  whole.append(words);
  cell.replaceChildren(whole);
  if (fault) {
    whole.append(" " + (texts.get(fault.code) ?? fault.code).replace("{0}", fault.detail));
  }
}

async function check(text) {
  const outcomes = [];
  const take = async (step, work) => {
    try {
      await work();
      outcomes.push("HOLDS");
      return ["HOLDS"];
    } catch (fault) {
      const known = fault instanceof Fault ? fault : new Fault("unreadable");
      outcomes.push(known.skipped ? "SKIPPED" : "FAILS");
      return [outcomes.at(-1), known];
    }
  };
  let receipt = null;
  let kind = "entry";
  const results = [["FORM", ...await take("FORM", async () => {
    const json = read(text);
    kind = json.type === "figure" ? "figure" : "entry";
    receipt = kind === "figure" ? parseFigure(json) : parseEntry(json);
  })]];
  for (const step of STEPS[kind].slice(1)) {
    results.push(receipt
      ? [step, ...await take(step, () => CHECKS[step](receipt))]
      : [step, "SKIPPED"]);
  }
  if (field.value !== text) {
    return;
  }
  for (const cell of document.querySelectorAll("[data-step]")) {
    cell.closest("tr").hidden = !STEPS[kind].includes(cell.dataset.step);
    delete cell.dataset.outcome;
  }
  results.forEach((result) => show(...result));
  const worst = outcomes.includes("FAILS") ? "some-fail"
    : outcomes.includes("SKIPPED") ? "some-skipped" : "all-hold";
  summary.textContent = texts.get(worst);
  summary.className = worst === "all-hold" ? "flash tag ok" : "flash tag warn";
  summary.dataset.verdict = worst;
}

let waiting = 0;
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => field.value.trim() && check(field.value), 250);
});
if (field.value.trim()) {
  check(field.value);
}
