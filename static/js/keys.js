// Keys while one answers; the pages work without.
(() => {
  "use strict";

  /** Digits choose, the same digit again adds a half level, 0 is the answer outside the scale. */
  function chooseByKey(event) {
    const question = event.target.closest("fieldset[data-keys]");
    if (!question || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" && event.target.type === "radio") {
      event.preventDefault();
      question.form.requestSubmit(question.form.querySelector("[type=submit]"));
    } else if (/^[0-9]$/.test(event.key)) {
      choose(question, event.key);
      event.preventDefault();
    }
  }

  function choose(question, digit) {
    const whole = document.getElementById(`${question.id}-${digit}`);
    const half = "halves" in question.dataset && document.getElementById(`${question.id}-${digit}-5`);
    const radio = half && whole.checked ? half : whole;
    if (!radio) return;
    radio.checked = true;
    radio.focus();
    radio.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** A number and "I don't know" exclude each other: the one used last stands. */
  function keepOneOfTwo(event) {
    const amount = event.target.closest(".field")?.querySelector(".amount input");
    const unknown = event.target.closest(".field")?.querySelector(".unknown input");
    if (!amount || !unknown) return;
    if (event.target === amount && amount.value.trim()) unknown.checked = false;
    if (event.target === unknown) {
      if (unknown.checked) unknown.dataset.typed = amount.value;
      amount.value = unknown.checked ? "" : unknown.dataset.typed || amount.value;
    }
  }

  document.addEventListener("keydown", chooseByKey);
  document.addEventListener("input", keepOneOfTwo, true);
  for (const hint of document.querySelectorAll("[data-for-keys]")) hint.hidden = false;
})();
