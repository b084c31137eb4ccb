// Buttons that copy what stands beside them; they show only where this runs.
(() => {
  "use strict";

  /** The clipboard, or where a connection without encryption forbids it, the selection. */
  async function copy(source, words) {
    try {
      await navigator.clipboard.writeText(source.textContent.trim());
      return words.copied;
    } catch {
      window.getSelection().selectAllChildren(source);
      return document.execCommand("copy") ? words.copied : words.selected;
    }
  }

  for (const button of document.querySelectorAll("[data-copy]")) {
    const said = button.nextElementSibling;
    button.hidden = false;
    button.addEventListener("click", async () => {
      said.textContent = "";
      said.textContent = await copy(document.getElementById(button.dataset.copy), button.dataset);
    });
  }
})();
