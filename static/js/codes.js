// What a typed code means, said beside its field, and Enter to go on; the page works without.
(() => {
  "use strict";

  const plain = (typed) =>
    typed.trim().toLowerCase().replace(/[).]+$/, "").replace("½", ".5").replace(",", ".").replace(/\.0$/, "");

  /** The words of the code, or that there is no such code; numbers speak for themselves. */
  function say(field) {
    const said = document.getElementById(`${field.id}-said`);
    const means = JSON.parse(field.dataset.means);
    const typed = field.value.trim();
    const words = means[plain(typed)] ?? means[typed];
    const unknown = typed !== "" && words === undefined && !("number" in field.dataset);
    said.textContent = unknown ? field.form.dataset.noSuchCode : words ?? "";
    said.classList.toggle("none", unknown);
  }

  /** Enter goes to the next field, and from the last one to the button. */
  function next(form, field) {
    const all = [...form.querySelectorAll("input:not([type=hidden]), textarea, button")];
    const to = all[all.indexOf(field) + 1];
    to.focus();
    if (to.select) to.select();
  }

  for (const form of document.querySelectorAll("[data-codes]")) {
    form.addEventListener("input", (event) => {
      if ("means" in event.target.dataset) say(event.target);
    });
    form.addEventListener("keydown", (event) => {
      const field = event.target.closest("input, textarea");
      if (!field || event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      next(form, field);
    });
  }
})();
