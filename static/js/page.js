// What every page adds when scripts run; each page works without it.
(() => {
  "use strict";

  /** Move the focus to the control of an address: a field, or the chosen or first radio of a
   *  question. Whether there is one. */
  function goTo(hash) {
    const place = document.getElementById(decodeURIComponent(hash.slice(1)));
    const field = place?.matches("fieldset")
      ? (place.querySelector("input:checked") ?? place.querySelector("input"))
      : place;
    if (!field?.matches("main :is(input, select, textarea)")) return false;
    place.scrollIntoView({ block: "start" });
    field.focus({ preventScroll: true });
    return true;
  }

  /** An error of the list on top leads to its control. */
  function goToField(event) {
    const link = event.target.closest("#errors a");
    if (link?.pathname === window.location.pathname && goTo(link.hash)) event.preventDefault();
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
  // "Change" leads to the question itself, once the browser has been at the address on its own.
  window.addEventListener("load", () => {
    const untouched = document.activeElement === document.body;
    if (untouched && window.location.hash) goTo(window.location.hash);
  });
})();
