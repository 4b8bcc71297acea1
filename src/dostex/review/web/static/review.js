// The keyboard layer, and choosing a quote with the mouse. Everything also works without it: it only presses the page's own buttons.
"use strict";

(() => {
  const items = () => [...document.querySelectorAll("[data-item]")];
  const current = () => document.activeElement?.closest("[data-item]") ?? document.querySelector("[data-item].current");
  const typing = (element) => element.matches("input:not([type=radio], [type=checkbox]), textarea, select");

  function go(item, scrolls = true) {
    if (!item) return;
    for (const other of document.querySelectorAll(".current")) other.classList.remove("current");
    item.classList.add("current");
    item.focus({ preventScroll: true });
    if (scrolls) item.scrollIntoView({ block: "nearest" });
  }

  function step(by) {
    const all = items();
    const here = current();
    const at = here ? all.indexOf(here) + by : by > 0 ? 0 : all.length - 1;
    go(all[Math.min(Math.max(at, 0), all.length - 1)]);
  }

  const open = (item) => item.dataset.state === "open";

  function onward(from) {
    const all = items();
    const at = all.indexOf(from);
    const next = [...all.slice(at + 1), ...all.slice(0, at)].find(open);
    if (next) go(next);
    else if (document.getElementById("items")?.dataset.refill) location.assign(document.getElementById("items").dataset.refill);
    else go(from);
  }

  function press(element) {
    if (element.matches("summary")) {
      const details = element.parentElement;
      details.open = true;
      details.querySelector("textarea")?.focus();
    } else element.click();
  }

  function undo(item) {
    const own = item?.querySelector("form.undo button, [data-key=u]");
    const button = own ?? document.querySelector("#undo-last button");
    if (button) button.click();
  }

  const open_dialog = (name) => document.getElementById(name)?.showModal();

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    const target = event.target;
    if (event.key === "Escape" && typing(target)) {
      (target.closest("[data-item]") ?? document.getElementById("main")).focus();
      return;
    }
    if (typing(target)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key === "?") open_dialog("keys");
    else if (key === "j") step(1);
    else if (key === "k") step(-1);
    else if (key === "u") undo(current());
    else if (key === "s") {
      const field = document.querySelector("[data-search]");
      if (field) field.focus();
      else location.assign("/search");
    } else if (/^[a-z]$/.test(key)) {
      const scope = current() ?? (items().length === 1 ? items()[0] : document);
      const wanted = scope.querySelector(`[data-key=${key}]`) ?? (key === "n" ? document.querySelector("[data-key=n]") : null);
      if (!wanted) return;
      press(wanted);
    } else if (key === "Enter" && target.matches("[data-item]")) target.querySelector("[data-key=o], [data-main]")?.click();
    else return;
    event.preventDefault();
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-open]");
    if (button) open_dialog(button.dataset.open);
  });

  // A card that was decided comes back changed: say so, and go on to the next that is open.
  document.addEventListener("htmx:afterSettle", (event) => {
    const card = event.detail.elt.closest?.("[data-item]") ?? document.getElementById(event.detail.elt.id);
    if (!card) return;
    const alarm = card.querySelector("[role=alert]");
    document.getElementById("said").textContent = (alarm ?? card.querySelector(".decided"))?.textContent.trim() ?? "";
    if (alarm || open(card)) go(card);
    else onward(card);
  });
  document.addEventListener("htmx:sendError", () => {
    const said = document.getElementById("said");
    said.textContent = said.dataset.lost;
    said.classList.remove("unseen");
  });

  // Choosing a quote: whole words from where the mouse went down to where it went up, as code points of the article's text.
  const length = (text) => [...text].length;
  const word = /[\p{L}\p{N}\p{M}_]/u;

  function offset(paragraph, node, at) {
    const before = document.createRange();
    before.selectNodeContents(paragraph);
    before.setEnd(node, at);
    return length(before.toString());
  }

  function chosen(area) {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!area.contains(range.commonAncestorContainer)) return null;
    const paragraphs = [...area.querySelectorAll("p[data-start]")].filter((each) => range.intersectsNode(each));
    if (!paragraphs.length) return null;
    const first = paragraphs[0];
    const letters = [...first.textContent];
    let start = first.contains(range.startContainer) ? offset(first, range.startContainer, range.startOffset) : 0;
    // A quote lies in one paragraph; of a longer selection the first paragraph counts.
    let end = first.contains(range.endContainer) ? offset(first, range.endContainer, range.endOffset) : letters.length;
    while (start < end && /\s/.test(letters[start])) start += 1;
    while (end > start && /\s/.test(letters[end - 1])) end -= 1;
    if (start === end) return null;
    while (start > 0 && word.test(letters[start - 1]) && word.test(letters[start])) start -= 1;
    while (end < letters.length && word.test(letters[end - 1]) && word.test(letters[end])) end += 1;
    return { start: Number(first.dataset.start) + start, text: letters.slice(start, end).join("") };
  }

  function choose(area) {
    const found = chosen(area);
    if (!found) return;
    document.querySelector("[data-quote]").value = found.text;
    document.querySelector("[data-start-field]").value = found.start;
    document.getElementById("said").textContent = found.text;
  }

  for (const area of document.querySelectorAll("[data-selectable]")) {
    document.addEventListener("mouseup", () => setTimeout(() => choose(area)));
    document.addEventListener("touchend", () => setTimeout(() => choose(area), 50));
    area.querySelector("mark")?.scrollIntoView({ block: "center" });
  }

  for (const field of document.querySelectorAll("select[data-submit]")) field.addEventListener("change", () => field.form.requestSubmit());

  const wanted = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  if (wanted?.matches("[data-item]")) go(wanted);
  else if (document.getElementById("items")) go(items().find(open), false);
})();
