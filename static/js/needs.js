// The least level of a must-have: shown only for must-haves, with what that level looks like.
(() => {
  "use strict";

  for (const row of document.querySelectorAll(".need")) {
    const need = row.querySelector("[data-need]");
    const least = row.querySelector("[data-least]");
    const level = least.querySelector("select");
    const anchors = row.querySelectorAll(".anchors li");
    const show = () => {
      least.hidden = need.value !== "must";
      least.querySelector(".hint").textContent = anchors[Math.floor(level.value) - 1]?.textContent ?? "";
    };
    need.addEventListener("change", show);
    level.addEventListener("change", show);
    show();
  }
})();
