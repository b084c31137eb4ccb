// What every page adds when scripts run; each page works without it.
(() => {
  "use strict";

  /** Move the focus to the control that an error names: a field, or the first radio of a question. */
  function goToField(event) {
    const link = event.target.closest("#errors a");
    const here = link && link.pathname === window.location.pathname;
    const place = here && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!place) return;
    const field = place.matches("fieldset") ? place.querySelector("input:checked, input") : place;
    event.preventDefault();
    place.scrollIntoView({ block: "start" });
    field.focus({ preventScroll: true });
  }

  /** Say in the status region that a live part could not be loaded. */
  function sayLiveFailure() {
    const region = document.getElementById("flashes");
    const note = document.createElement("div");
    note.className = "flash";
    note.textContent = "That did not work, and nothing was changed. Please try again.";
    region.replaceChildren(note);
  }

  /** Close the list of companies: by Escape, which gives the focus back, or by going elsewhere. */
  function closeSwitch(event) {
    const open = document.querySelector(".switch[open]");
    if (!open || (event.type !== "keydown" && open.contains(event.target))) return;
    if (event.type === "keydown" && event.key !== "Escape") return;
    if (event.type === "keydown" && open.contains(document.activeElement)) {
      open.querySelector("summary").focus();
    }
    open.open = false;
  }

  for (const name of ["keydown", "click", "focusin"]) document.addEventListener(name, closeSwitch);
  document.addEventListener("click", goToField);
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) window.print();
  });
  for (const name of ["htmx:error", "htmx:response:error"]) {
    document.addEventListener(name, sayLiveFailure);
  }
  document.getElementById("errors")?.focus();
})();
