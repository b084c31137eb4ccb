// Buttons that copy what stands beside them; they show only where this runs.
(() => {
  "use strict";

  /** The clipboard, or where a connection without encryption forbids it, the selection. */
  async function copy(source) {
    try {
      await navigator.clipboard.writeText(source.textContent.trim());
      return "Copied";
    } catch {
      window.getSelection().selectAllChildren(source);
      return document.execCommand("copy") ? "Copied" : "Selected: copy it with your keyboard";
    }
  }

  for (const button of document.querySelectorAll("[data-copy]")) {
    const said = button.nextElementSibling;
    button.hidden = false;
    button.addEventListener("click", async () => {
      said.textContent = "";
      said.textContent = await copy(document.getElementById(button.dataset.copy));
    });
  }
})();
