// A form that answers while one changes it (what-if, calculator); without this the button works it out.
// The answer is a fragment that the server renders into #answer; docs/decisions/0001-front-end.md has its attributes.
(() => {
  "use strict";

  const form = document.querySelector("form[data-answer]");
  const place = document.getElementById("answer");
  const region = document.getElementById("said");
  const WAIT = 40; // ms after the last change
  const PAUSE = 1500; // ms after which the next change of a field is a step of its own
  const QUIET = 700; // ms before a screen reader is told
  let asked = 0;
  let timer = 0;
  let telling = 0;
  let running = null;
  let step = { field: "", at: 0 }; // what was changed last, and when

  /** A slider beside each number; the number is what counts. */
  function addSlider(field) {
    const slider = document.createElement("input");
    slider.type = "range";
    slider.min = field.dataset.low;
    slider.max = field.dataset.high;
    slider.step = field.dataset.step;
    slider.value = field.value;
    slider.setAttribute("aria-label", `Slider: ${field.labels[0].textContent.trim()}`);
    slider.addEventListener("input", () => {
      field.value = slider.value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    field.addEventListener("input", (event) => {
      if (document.activeElement !== slider) slider.value = field.value;
    });
    field.closest(".knob").append(slider);
  }

  /** Only what differs from what is so. */
  function query() {
    const pairs = new URLSearchParams();
    for (const field of form.elements) {
      if (!field.name || (field.type === "hidden" && field.dataset.now === undefined)) continue;
      if (field.type === "checkbox" ? field.checked : field.value !== field.dataset.now) {
        pairs.append(field.name, field.value);
      }
    }
    pairs.append("order", form.elements.order.value);
    return pairs;
  }

  function soon(event) {
    const name = event.target.name;
    if (!name) return;
    window.clearTimeout(timer);
    if (event.target.dataset.whole !== undefined) return other(event);
    timer = window.setTimeout(() => ask(name), WAIT);
  }

  /** A choice with other fields behind it needs the whole page anew. */
  function other(event) {
    if (event.type === "change") window.location.assign(`${form.action}?${query()}`);
  }

  /** Ask for the answer; one that a newer question has overtaken is dropped. */
  async function ask(name = "") {
    const mine = ++asked;
    running?.abort();
    running = new AbortController();
    place.setAttribute("aria-busy", "true");
    try {
      const reply = await fetch(`${form.dataset.answer}?${query()}`, { signal: running.signal });
      const text = await reply.text();
      if (mine !== asked) return;
      if (!reply.ok || reply.redirected) throw new Error(reply.statusText);
      show(text, name);
    } catch (error) {
      if (mine === asked && error.name !== "AbortError") fail();
    }
    if (mine === asked) place.removeAttribute("aria-busy");
  }

  function show(text, name) {
    const opened = place.querySelector("details[open]") !== null;
    place.innerHTML = text;
    const found = place.firstElementChild;
    if (opened) for (const fold of place.querySelectorAll("details")) fold.open = true;
    const changed = new URLSearchParams(found.dataset.query);
    const wrong = new Set(found.dataset.wrong.split(" "));
    form.elements.order.value = [...changed.keys()].join(" ");
    for (const field of form.querySelectorAll("[data-now], [type=checkbox]")) mark(field, changed, wrong);
    sayAtFields(found);
    for (const field of document.querySelectorAll("[data-changes]")) field.value = found.dataset.query;
    document.getElementById("errors")?.remove();
    keepAddress(found.dataset.query, name);
    ticker.querySelector("b").textContent = found.querySelector(".verdict").textContent;
    ticker.querySelector("span").textContent = found.querySelector(".odds strong")?.textContent ?? "";
    window.clearTimeout(telling);
    telling = window.setTimeout(() => (region.textContent = found.dataset.said), QUIET);
  }

  function mark(field, changed, wrong) {
    field.closest(".knob, .tick")?.classList.toggle("changed", changed.has(field.name));
    if (wrong.has(field.name)) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    // What the page said of the field when it was loaded is no longer so.
    const knob = field.closest(".knob");
    knob?.classList.remove("wrong");
    for (const old of knob?.querySelectorAll(".error, .remark") ?? []) old.remove();
  }

  /** What the answer says of single fields stands at them too. */
  function sayAtFields(found) {
    for (const item of found.querySelectorAll("[data-field]")) {
      const knob = form.elements[item.dataset.field]?.closest?.(".knob");
      if (!knob) continue;
      const said = document.createElement("p");
      said.className = item.dataset.as;
      said.textContent = item.dataset.says;
      knob.append(said);
      knob.classList.toggle("wrong", item.dataset.as === "error");
    }
  }

  /** A change is a step in the browser's history, so that Back undoes it; one drag is one step. */
  function keepAddress(found, name) {
    const address = new URL(window.location);
    const saved = address.searchParams.get("saved");
    address.search = [saved && `saved=${encodeURIComponent(saved)}`, found].filter(Boolean).join("&");
    const same = name === step.field && Date.now() - step.at < PAUSE;
    step = { field: name, at: Date.now() };
    if (address.href === window.location.href) return;
    if (same) window.history.replaceState(null, "", address);
    else window.history.pushState(null, "", address);
  }

  function fail() {
    const note = document.createElement("p");
    note.className = "notice notice-warn";
    note.textContent = form.dataset.failed;
    place.prepend(note);
    button.hidden = false;
  }

  const ticker = form.querySelector(".ticker");
  const button = form.querySelector(".actions");
  button.hidden = true;
  for (const field of form.querySelectorAll("input[data-low]")) addSlider(field);
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  window.addEventListener("popstate", () => window.location.reload());
})();
