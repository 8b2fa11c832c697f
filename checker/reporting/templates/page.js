"use strict";
// Search and filter. Everything on the page is there and readable without this: what stands in <noscript> is the page's
// own text to a browser without scripts. To one with scripts it is a string, which costs nothing until it is looked at,
// so that a page of a thousand dossiers opens as quickly as its list of contents.
(() => {
  const EAGER = 40; // dossiers that are put in place at once: a page of so many opens quickly as it is
  const ITEMS = ".card, details.line";
  const SHOWN = ".card:not([hidden]), .line:not([hidden])";
  const main = document.getElementById("main");
  const words = main.dataset;
  const dossiers = [...main.querySelectorAll(".dossier")];
  const rows = [...main.querySelectorAll(".index tbody tr")];
  main.classList.add("live");
  const kept = dossier => dossier.querySelector(":scope > noscript");
  const fold = text => text.normalize("NFC").toLowerCase();

  let wanted = [];
  let verdict = "";
  const holds = told => wanted.every(word => told.includes(word));

  // ---- what a dossier says, whether it is in place or not
  const texts = new Map();
  const signs = { amp: "&", lt: "<", gt: ">", "#34": '"', "#39": "'" };
  const plain = html => html.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|#34|#39);/g, (_, sign) => signs[sign]);
  const text = element => {
    if (!texts.has(element)) {
      const string = element.classList.contains("dossier") && kept(element);
      texts.set(element, fold(string ? `${element.querySelector("header").textContent} ${plain(string.textContent)}` : element.textContent));
    }
    return texts.get(element);
  };
  const name = dossier => fold(dossier.querySelector("h2").textContent);
  const named = part => wanted.length > 0 && part !== main && holds(name(part));

  // ---- putting dossiers in place
  const fill = dossier => {
    const string = kept(dossier);
    if (!string) return;
    text(dossier); // kept for later searches
    const body = document.createElement("template");
    body.innerHTML = string.textContent; // written by the same templates as the rest of the page, every name escaped
    string.replaceWith(body.content);
    if (wanted.length || verdict) narrow(dossier);
  };
  const near = new IntersectionObserver(
    seen => seen.filter(one => one.isIntersecting).forEach(one => (fill(one.target), near.unobserve(one.target))),
    { rootMargin: "60%" },
  );
  if (dossiers.length <= EAGER) dossiers.forEach(fill);
  else dossiers.forEach(dossier => near.observe(dossier));
  addEventListener("beforeprint", () => dossiers.forEach(fill));

  // ---- search and filter
  // Of a dossier that holds the words, though no one fact of it does, every fact is shown.
  const narrow = part => {
    const items = [...part.querySelectorAll(ITEMS)];
    const fitting = items.filter(item => !verdict || item.dataset.verdict === verdict);
    const holding = wanted.length && !named(part) ? fitting.filter(item => holds(text(item))) : fitting;
    const left = new Set(holding.length || part === main ? holding : fitting);
    for (const item of items) item.hidden = !left.has(item);
    const filtered = wanted.length > 0 || verdict !== "";
    for (const section of part.querySelectorAll(".verdict-section")) section.hidden = filtered && !section.querySelector(SHOWN);
  };
  const fits = dossier =>
    (!verdict || dossier.dataset.verdicts.split(" ").includes(verdict)) && holds(text(dossier));
  const made = (tag, properties, ...inside) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...inside);
    return element;
  };
  const input = made("input", { type: "search", placeholder: words.search, ariaLabel: words.search });
  const select = made("select", { ariaLabel: words.verdict }, made("option", { value: "", textContent: words.all }));
  const found = made("output", { ariaLive: "polite" });
  const count = () => {
    const [shown, all] = dossiers.length
      ? [dossiers.filter(one => !one.hidden).length, dossiers.length]
      : [main.querySelectorAll(SHOWN).length, main.querySelectorAll(ITEMS).length];
    found.textContent = wanted.length || verdict ? `${shown} / ${all}` : "";
    found.dataset.told = input.value.trim();
  };
  const apply = () => {
    wanted = fold(input.value).split(/\s+/).filter(Boolean);
    verdict = select.value;
    if (dossiers.length) {
      dossiers.forEach((dossier, place) => {
        dossier.hidden = rows[place].hidden = !fits(dossier);
        if (!dossier.hidden && !kept(dossier)) narrow(dossier);
      });
    } else narrow(main);
    count();
  };

  const verdicts = new Map();
  for (const told of main.querySelectorAll(".index th[data-verdict], .card, details.line"))
    if (!verdicts.has(told.dataset.verdict)) verdicts.set(told.dataset.verdict, told.dataset.told || told.textContent);
  for (const [value, textContent] of verdicts) select.append(made("option", { value, textContent }));
  if (rows.length > 1 || main.querySelectorAll(ITEMS).length > 1) {
    const form = made("form", { className: "search", role: "search" }, input, select, found);
    form.addEventListener("submit", event => event.preventDefault());
    main.prepend(form);
    let waiting = 0;
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(apply, 120);
    });
    select.addEventListener("change", apply);
  }

  // A link to a finding puts its dossier in place, and opens the line that holds it.
  const open = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (!id) return;
    const dossier = document.getElementById(id.replace(/^(d\d+-).*$/, "$1top"));
    const late = dossier && dossier.classList.contains("dossier") && kept(dossier);
    if (late) fill(dossier);
    const target = document.getElementById(id);
    const line = target && target.closest("details");
    if (line) line.open = true;
    if (target && late) settle(target, 6);
  };
  // What comes into sight on the way is put in place too, and moves the target: look again for a few frames.
  const settle = (target, frames) => {
    target.scrollIntoView({ behavior: "instant" });
    if (frames) requestAnimationFrame(() => settle(target, frames - 1));
  };
  addEventListener("hashchange", open);
  open();
})();
