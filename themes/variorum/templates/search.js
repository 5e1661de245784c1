// Looks words up in the index that Pagefind made beside this script, when the form asks.
const MOST = 10;
const ROOM = 32;
const KINDS = [
  ["story", "In the story"],
  ["report", "In the reports"],
  ["topic", "Topics and people"],
  ["commentary", "Commentary"],
  ["page", "About this site"],
];
const REPORTS = new Set(["story", "report"]);
const form = document.querySelector("form.search");
const field = form.elements.q;
const found = document.getElementById("n-found");
const status = document.querySelector(".found");
let pagefind;
let asked = 0;

const make = (name, ...inside) => {
  const element = document.createElement(name);
  element.append(...inside);
  return element;
};

// The words around the first that was found, those that were found marked.
const excerpt = (data) => {
  const words = data.content.split(/\s+/);
  const places = new Set(data.locations);
  const first = Math.min(...places, words.length);
  const start = Math.max(0, Math.min(first - 8, words.length - ROOM));
  const shown = make("p");
  // As everywhere, a report's own words stand in their own type.
  if (REPORTS.has(data.filters.kind[0])) shown.className = "theirs";
  if (start) shown.append("… ");
  words.slice(start, start + ROOM).forEach((word, at) => {
    shown.append(places.has(start + at) ? make("mark", word) : word, " ");
  });
  if (start + ROOM < words.length) shown.append("…");
  return shown;
};

const entry = (data) => {
  const [title] = data.filters.title;
  const [place] = data.filters.place;
  const link = make("a", title);
  link.href = form.dataset.root + place;
  return make("li", link, excerpt(data));
};

const section = async ([kind, heading], words) => {
  const { results } = await pagefind.search(words, { filters: { kind } });
  const data = await Promise.all(results.slice(0, MOST).map((one) => one.data()));
  if (!data.length) return null;
  const more = results.length > data.length ? ` (${data.length} of ${results.length})` : "";
  const list = make("ul", ...data.map(entry));
  list.className = "entries";
  const made = make("section", make("h2", heading + more), list);
  made.className = "wide";
  return { made, number: results.length };
};

const search = async () => {
  const words = field.value.trim();
  const turn = ++asked;
  if (!words) return;
  history.replaceState(null, "", `?${new URLSearchParams({ q: words })}`);
  status.textContent = "Looking …";
  try {
    pagefind ??= await import("./pagefind/pagefind.js");
    const sections = await Promise.all(KINDS.map((kind) => section(kind, words)));
    if (turn !== asked) return;
    const there = sections.filter(Boolean);
    const number = there.reduce((sum, one) => sum + one.number, 0);
    found.replaceChildren(...there.map((one) => one.made));
    status.textContent = number
      ? `${number} place${number === 1 ? "" : "s"} with “${words}”`
      : `Nothing with “${words}”. The list below has every word there is.`;
  } catch {
    status.textContent = "The search doesn’t work here. The list below does.";
  }
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
form.hidden = false;
field.value = new URLSearchParams(location.search).get("q") ?? "";
search();
