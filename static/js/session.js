// Says some minutes before the session ends that it will, and offers to stay signed in.
(() => {
  "use strict";

  const WARN = 5 * 60;
  const LONGEST_WAIT = 60 * 60;
  const box = document.getElementById("session-end");
  if (!box) return;
  const words = box.querySelector("strong");
  const form = box.querySelector("form");
  let ends = Date.now() + Number(box.dataset.seconds) * 1000;
  let timer = 0;

  const left = () => Math.round((ends - Date.now()) / 1000);

  /** Say how long it is, or that it is over; nothing while there is time. */
  function show() {
    const minutes = Math.max(1, Math.round(left() / 60));
    const said = left() > 0
      ? (minutes === 1 ? box.dataset.minute : box.dataset.minutes.replace("0", minutes))
      : box.dataset.over;
    if (words.textContent !== said) words.textContent = said;
    if (form && left() <= 0) form.hidden = true;
    box.hidden = left() > WARN;
  }

  /** Look again when there is something to say, at least every hour: another window may go on. */
  function wait() {
    const seconds = left() > WARN ? Math.min(left() - WARN, LONGEST_WAIT) : 30;
    clearTimeout(timer);
    timer = setTimeout(look, seconds * 1000);
  }

  async function take(reply) {
    if (reply.ok) ends = Date.now() + (await reply.json()).seconds * 1000;
    else if (reply.status === 401) ends = Date.now();
    show();
    if (left() > 0) wait();
  }

  const json = { Accept: "application/json" };

  /** Ask how long it is; asking does not make it longer. */
  function look() {
    fetch(box.dataset.ask, { headers: json }).then(take).catch(() => { show(); wait(); });
  }

  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    fetch(form.action, { method: "POST", headers: json, body: new FormData(form) })
      .then(take)
      .then(() => document.getElementById("main").focus({ preventScroll: true }))
      .catch(show);
  });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
  show();
  wait();
})();
