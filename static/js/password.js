// A button at each password field that shows what was typed.
(() => {
  "use strict";

  for (const field of document.querySelectorAll("[data-password]")) {
    const input = field.querySelector("input");
    const label = field.querySelector("label").textContent;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link";
    const words = field.dataset;
    button.textContent = words.show;
    button.setAttribute("aria-label", `${words.show}: ${label}`);
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => {
      const shown = input.type === "password";
      input.type = shown ? "text" : "password";
      button.textContent = shown ? words.hide : words.show;
      button.setAttribute("aria-pressed", String(shown));
    });
    input.after(button);
    // Sent as a password again, so that browsers neither keep nor suggest it as a text.
    input.form.addEventListener("submit", () => { input.type = "password"; });
  }
})();
