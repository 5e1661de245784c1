// The desk: sends an editor's answers, shows what each would change, and goes on to the next. Keys: j, k, the answers' own, u.
(() => {
  "use strict";
  const token = document.currentScript.dataset.token;
  // Those that are folded are passed over.
  const cards = () => [...document.querySelectorAll(".ask")].filter((card) => !card.closest("details:not([open])"));
  const PLACE = "variorum-desk-place", SAID = "variorum-desk-said", OPENED = "variorum-desk-opened";
  const foreseen = new Map();
  let idle = 0;

  const send = async (path, body) => {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Variorum-Token": token },
      body: JSON.stringify(body),
    });
    const said = await answer.json();
    if (!answer.ok) throw new Error(said.refused || answer.statusText);
    return said;
  };

  const current = () => cards().findIndex((card) => card === document.activeElement?.closest(".ask"));

  const go = (number) => {
    const card = cards()[Math.max(0, Math.min(cards().length - 1, number))];
    if (!card) return;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
    sessionStorage.setItem(PLACE, card.id);
    tell(card);
    foreseeOthers(card);
  };

  const line = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });

  // What the answer that one is about to give would change; asked for once an answer.
  const tell = async (card, button = card.querySelector("[data-decision]")) => {
    const out = card.querySelector("output");
    if (!button || !out) return;
    const asked = decisionOf(button);
    if (!asked) return;
    try {
      if (!foreseen.has(JSON.stringify(asked))) out.replaceChildren(line("p", "…"));
      const { diff, forecast } = await foresee(asked);
      const list = document.createElement("ul");
      const said = [...forecast.changes, ...forecast.problems.map((one) => "Problem: " + one)];
      if (forecast.solved) said.push("Problems solved: " + forecast.solved);
      list.append(...(said.length ? said : ["It changes nothing on the site."]).map((one) => line("li", one)));
      out.replaceChildren(line("p", button.textContent.trim() + ":"), list, line("pre", diff));
    } catch (failure) {
      out.replaceChildren(line("p", failure.message));
    }
  };

  const foresee = (decision) => {
    const key = JSON.stringify(decision);
    if (!foreseen.has(key)) {
      foreseen.set(key, send("/-desk/foresee", decision));
      foreseen.get(key).catch(() => foreseen.delete(key));
    }
    return foreseen.get(key);
  };

  // What was foreseen is there at once when it is taken: while the editor reads, the card's other answers are foreseen too.
  const foreseeOthers = (card) => {
    clearTimeout(idle);
    idle = setTimeout(async () => {
      for (const button of [...card.querySelectorAll("[data-decision]")].slice(0, 4)) {
        if (current() !== cards().indexOf(card)) return;
        const decision = decisionOf(button);
        if (decision) await foresee(decision).catch(() => {});
      }
    }, 400);
  };

  const decisionOf = (button) => {
    const decision = JSON.parse(button.dataset.decision);
    const field = button.dataset.field && button.closest(".ask").querySelector(button.dataset.field);
    if (!field) return decision;
    if (!field.value.trim()) return null;
    return { ...decision, [field.name]: field.value.trim() };
  };

  // What was done is still said when the site was built again, and with it the page.
  const say = (words) => {
    document.querySelector("#v-said").textContent = words;
    sessionStorage.setItem(SAID, words);
  };

  // A line of a report, which has no card: where it stands is found again when the site was built.
  const turn = async (button) => {
    sessionStorage.setItem(PLACE, button.closest("[id]").id);
    try {
      say("Decided: " + (await send("/-desk/take", decisionOf(button))).words);
    } catch (failure) {
      say(failure.message);
    }
  };

  const take = async (card, button) => {
    const out = card.querySelector("output");
    const decision = decisionOf(button);
    if (!decision) {
      card.querySelector(button.dataset.field).focus();
      return;
    }
    const number = cards().indexOf(card);
    try {
      const taken = send("/-desk/take", decision);
      go(number + 1);
      const { words, diff } = await taken;
      card.classList.add("taken");
      out.replaceChildren(line("p", "Decided: " + words), line("pre", diff));
      say("Decided: " + words);
    } catch (failure) {
      out.replaceChildren(line("p", failure.message));
      say(failure.message);
      go(number);
    }
  };

  const undo = async (number) => {
    try {
      say("Taken back: " + (await send("/-desk/undo", { number })).words);
    } catch (failure) {
      say(failure.message);
    }
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.closest(".line")) turn(button);
    else if (button?.dataset.decision) take(button.closest(".ask"), button);
    else if (button?.dataset.undo) undo(Number(button.dataset.undo));
  });
  document.querySelector("#v-find")?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const out = event.target.querySelector("output");
    const words = event.target.elements.words.value.trim();
    if (!words) return;
    try {
      const { found } = await send("/-desk/find", { words });
      const list = document.createElement("ul");
      for (const one of found) {
        const item = line("li", one.report + ": " + one.text + " ");
        const copy = Object.assign(line("button", "Copy " + one.citation), { type: "button" });
        copy.addEventListener("click", async () => {
          await navigator.clipboard.writeText(one.citation);
          say("Copied: " + one.citation);
        });
        item.append(copy);
        list.append(item);
      }
      out.replaceChildren(found.length ? list : line("p", "No report has these words."));
    } catch (failure) {
      out.replaceChildren(line("p", failure.message));
    }
  });
  document.addEventListener("focusin", (event) => {
    const button = event.target.closest(".ask [data-decision]");
    if (button) tell(button.closest(".ask"), button);
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    const number = current();
    if (event.key === "j") go(number + 1);
    else if (event.key === "k" && number >= 0) go(number - 1);
    else if (event.key === "u") undo(0);
    else {
      const button = number >= 0 && cards()[number].querySelector(`[data-key="${CSS.escape(event.key)}"]`);
      if (!button) return;
      take(cards()[number], button);
    }
    event.preventDefault();
  });

  // What was unfolded stays so.
  for (const id of JSON.parse(sessionStorage.getItem(OPENED) || "[]")) document.getElementById(id)?.setAttribute("open", "");
  const keepOpened = () => {
    const opened = [...document.querySelectorAll("main details[id][open]")].map((one) => one.id);
    sessionStorage.setItem(OPENED, JSON.stringify(opened));
  };
  document.addEventListener("toggle", keepOpened, true);
  say(sessionStorage.getItem(SAID) || "");
  const place = sessionStorage.getItem(PLACE);
  if (place) {
    const kept = document.getElementById(place);
    kept?.closest("details")?.setAttribute("open", "");
    const at = cards().indexOf(kept);
    if (at >= 0) go(at);
    else if (kept) kept.querySelector("button")?.focus();
    else sessionStorage.removeItem(PLACE);
  }
  document.documentElement.dataset.desk = "listens";
})();
