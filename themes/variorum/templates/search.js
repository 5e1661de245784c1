// Looks words up in the index that Pagefind made beside this script, when the form asks.
const MOST = 20;
const ROOM = 32;
const HEADINGS = {
  story: "In the story",
  report: "In the reports",
  topic: "Topics and people",
  commentary: "Commentary",
  page: "About this site",
};
const form = document.querySelector("form.search");
const field = form.elements.q;
const status = document.querySelector(".found");
const found = document.getElementById("n-found");
let tools;
let turn = 0;

const make = (name, ...inside) => {
  const element = document.createElement(name);
  element.append(...inside);
  return element;
};

// Pagefind, and what each of its records is: kind, title, address.
const load = async () => {
  const [pagefind, answer] = await Promise.all([
    import("./pagefind/pagefind.js"),
    fetch(new URL("places.json", import.meta.url)),
  ]);
  return { pagefind, places: await answer.json() };
};

// The words around the first that was found, those that were found marked.
const excerpt = (kind, { content, locations }) => {
  const words = content.split(/\s+/);
  const first = Math.min(...locations, words.length);
  const start = Math.max(0, Math.min(first - 8, words.length - ROOM));
  const shown = make("p");
  // As everywhere, a report's own words stand in their own type.
  if (kind === "story" || kind === "report") shown.className = "theirs";
  if (start) shown.append("… ");
  words.slice(start, start + ROOM).forEach((word, at) => {
    shown.append(locations.includes(start + at) ? make("mark", word) : word, " ");
  });
  if (start + ROOM < words.length) shown.append("…");
  return shown;
};

const entry = ([kind, title, url], data) => {
  const link = make("a", title);
  link.href = form.dataset.root + url;
  return [kind, make("li", link, excerpt(kind, data))];
};

const lists = (entries) =>
  Object.entries(HEADINGS).flatMap(([kind, heading]) => {
    const own = entries.filter(([other]) => other === kind).map(([, item]) => item);
    if (!own.length) return [];
    const list = make("ul", ...own);
    list.className = "entries";
    const section = make("section", make("h2", heading), list);
    section.className = "wide";
    return [section];
  });

// A word's letters, without case, accents and marks.
const fold = (word) =>
  word.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "").replace(/ie[sd]$/, "y");
const divide = (text) => text.split(/[\s\u2010-\u2015-]+/).map(fold).filter(Boolean);

// Whether a word that was found is the one that was asked for, or an inflection of it: where Pagefind
// has no such word, it looks for what begins alike, down to a single letter.
const akin = (asked, word) => {
  if (word.startsWith(asked)) return true;
  let same = 0;
  while (same < asked.length && asked[same] === word[same]) same++;
  const shorter = Math.min(asked.length, word.length);
  return same === shorter ? same > 2 && asked.length - same < 4 : same > 3 && same > shorter - 3;
};

// Looks words up; gives the results, the best of them with what they say, and which words aren't there.
const look = async (words, most) => {
  const { results } = await tools.pagefind.search(words);
  const best = await Promise.all(results.slice(0, most).map((one) => one.data()));
  const there = best.flatMap(({ content, locations }) => {
    const all = content.split(/\s+/);
    return locations.flatMap((at) => divide(all[at] ?? ""));
  });
  const missing = divide(words).filter((asked) => !there.some((word) => akin(asked, word)));
  return { number: results.length, best, missing };
};

const quoted = (words) => words.map((word) => `“${word}”`).join(", ");

const show = async (words, most) => {
  const mine = ++turn;
  found.replaceChildren();
  status.textContent = words && "Looking …";
  if (!words) return;
  try {
    tools ??= await load();
    let { number, best, missing } = await look(words, most);
    const several = divide(words);
    const kept = several.filter((word) => !missing.includes(word));
    if (number && missing.length && kept.length) {
      ({ number, best } = await look(kept.join(" "), most));
    }
    if (mine !== turn) return;
    if (!number || !kept.length) {
      status.textContent =
        `Nothing here has “${words}”${several.length > 1 ? " together" : ""}. ` +
        "Below is a list of names and words that there are.";
      return;
    }
    // A record's address is its number.
    found.replaceChildren(
      ...lists(best.map((data) => entry(tools.places[/\d+/.exec(data.url)], data))),
    );
    if (number > best.length) {
      const more = make("button", `Show all ${number}`);
      more.type = "button";
      more.onclick = () => show(words, number).then(() => found.querySelector("a")?.focus());
      found.append(more);
    }
    status.textContent =
      `${number} place${number === 1 ? "" : "s"} with ${missing.length ? quoted(kept) : `“${words}”`}` +
      (number > best.length ? `, the best ${best.length} of them here` : "") +
      (missing.length ? `. Nothing has ${quoted(missing)}.` : "");
  } catch {
    status.textContent = "The search doesn’t work just now. The list below does.";
  }
};

const asked = () => new URLSearchParams(location.search).get("q")?.trim() ?? "";
const search = () => {
  field.value = asked();
  show(field.value, MOST);
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const words = field.value.trim();
  if (words !== asked()) history.pushState(null, "", `?${new URLSearchParams({ q: words })}`);
  search();
});
addEventListener("popstate", search);
form.hidden = false;
search();
