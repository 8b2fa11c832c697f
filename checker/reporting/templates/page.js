"use strict";
// Search and filter. Everything on the page is there and readable without this.
(() => {
  const main = document.getElementById("main");
  const words = main.dataset;
  const all = selector => [...main.querySelectorAll(selector)];
  const items = all(".card, details.line");
  const dossiers = all(".dossier");
  const sections = all(".verdict-section");
  const rows = all(".index tbody tr");
  if (items.length + rows.length < 2) return;

  const made = (tag, properties, ...inside) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...inside);
    return element;
  };
  const input = made("input", { type: "search", placeholder: words.search, ariaLabel: words.search });
  const select = made("select", { ariaLabel: words.verdict }, made("option", { value: "", textContent: words.all }));
  for (const verdict of new Set(items.map(item => item.dataset.verdict))) {
    const told = items.find(item => item.dataset.verdict === verdict).dataset.told;
    select.append(made("option", { value: verdict, textContent: told }));
  }
  const found = made("output", { ariaLive: "polite" });
  const form = made("form", { className: "search", role: "search" }, input, select, found);
  form.addEventListener("submit", event => event.preventDefault());
  main.prepend(form);

  const texts = new WeakMap();
  const fold = text => text.normalize("NFC").toLowerCase();
  const text = element => {
    if (!texts.has(element)) texts.set(element, fold(element.textContent));
    return texts.get(element);
  };
  const name = dossier => fold(dossier.querySelector("h2").textContent);

  const apply = () => {
    const wanted = fold(input.value).split(/\s+/).filter(Boolean);
    const holds = told => wanted.every(word => told.includes(word));
    const named = new Set(dossiers.filter(dossier => wanted.length && holds(name(dossier))));
    let shown = 0;
    for (const item of items) {
      const fits = (!select.value || item.dataset.verdict === select.value) &&
        (!wanted.length || named.has(item.closest(".dossier")) || holds(text(item)));
      item.hidden = !fits;
      shown += fits;
    }
    const filtered = wanted.length > 0 || select.value !== "";
    for (const section of sections) section.hidden = filtered && !section.querySelector(".card:not([hidden]), .line:not([hidden])");
    dossiers.forEach((dossier, place) => {
      const empty = !dossier.querySelector(".verdict-section:not([hidden])");
      const hidden = filtered && empty && !(named.has(dossier) && !select.value);
      dossier.hidden = rows[place].hidden = hidden;
    });
    found.textContent = filtered ? `${shown} / ${items.length}` : "";
  };
  let waiting = 0;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  });
  select.addEventListener("change", apply);

  // A link to a finding opens the line that holds it.
  const open = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const line = target && target.closest("details");
    if (line) line.open = true;
  };
  addEventListener("hashchange", open);
  open();
})();
