// Saving while one answers, also on a phone that goes offline. Everything here only adds: without it
// the form posts as it is.
(() => {
  "use strict";
  const TYPING_PAUSE = 600; // ms without a key before what was typed is saved
  const SLOW = 300; // ms before "Saving…" is said, so that quick saves stay quiet
  const RETRIES = [1000, 2000, 5000, 10000, 30000]; // ms; the last one repeats
  const PATIENCE = 15000; // ms without an answer before a save counts as failed
  const WORDS = JSON.parse(document.currentScript.dataset.words); // in the reader's language
  const SHELF = "advisor:"; // what the names of kept pages begin with

  // Whether the server answered while the browser called itself offline, as it does on a computer
  // without any network that runs Advisor itself.
  let reached = false;

  function isAway() {
    return !navigator.onLine && !reached;
  }

  /** Ask the server itself where the browser says that there is no connection. */
  async function findOut() {
    if (navigator.onLine) return;
    reached = await fetch("/health", { cache: "no-store" }).then(() => true, () => false);
  }

  /** What a page holds and the server does not have yet, for a reload: in this tab, until saved. */
  class Shelf {
    name = SHELF + window.location.pathname;

    constructor(form) {
      this.form = form;
    }

    fields() {
      return [...new FormData(this.form)].filter(([name]) => name.startsWith("q_"));
    }

    put(revision) {
      attempt(() => sessionStorage.setItem(this.name, JSON.stringify([revision, this.fields()])));
    }

    clear() {
      attempt(() => sessionStorage.removeItem(this.name));
    }

    /** Put what was kept back into the form; the revision it was typed under, or undefined. */
    restore() {
      const [revision, kept] = attempt(() => JSON.parse(sessionStorage.getItem(this.name))) ?? [];
      if (!kept || JSON.stringify(kept) === JSON.stringify(this.fields())) return undefined;
      for (const box of this.form.querySelectorAll("[type=checkbox]")) box.checked = false;
      for (const [name, value] of kept) {
        const field = this.form.elements[name];
        if (field?.type === "checkbox") field.checked = true;
        else if (field) field.value = value;
      }
      return revision ?? null;
    }
  }

  /** A tab may be forbidden to keep anything: then it keeps nothing. */
  function attempt(action) {
    try {
      return action();
    } catch {
      return undefined;
    }
  }

  /** Keep nothing of any page whose address begins like this. */
  function forget(start) {
    for (const name of attempt(() => Object.keys(sessionStorage)) ?? []) {
      if (name.startsWith(SHELF + start)) attempt(() => sessionStorage.removeItem(name));
    }
  }

  /** Save a form to its data-autosave address: one request at a time, in order, until it is kept. */
  class Autosave {
    changes = 0; // how often something was changed
    kept = 0; // which of these changes the server has
    sending = false;
    stopped = false; // the server refused: only the button saves now
    leaving = false; // the form itself is on its way
    failures = 0;
    timer = 0;
    pressed = null; // the button pressed; the form goes once all is saved and the server answers

    constructor(form, status) {
      this.form = form;
      this.status = status;
      this.revision = form.elements.revision?.value;
      this.shelf = "keep" in form.dataset ? new Shelf(form) : undefined;
      this.note = noteIn(form);
      this.listen(form);
      this.restore();
    }

    listen(form) {
      form.addEventListener("input", () => this.changed(TYPING_PAUSE));
      form.addEventListener("change", () => this.changed(0));
      form.addEventListener("submit", (event) => this.submit(event));
      // The field itself is left alone: browsers would bring its old value back with "Back".
      form.addEventListener("formdata", (event) => {
        if (this.revision !== undefined) event.formData.set("revision", this.revision);
      });
      window.addEventListener("beforeunload", (event) => {
        if (this.unsaved && !this.leaving) event.preventDefault();
      });
      window.addEventListener("offline", () => findOut().then(() => this.explain()));
      window.addEventListener("online", () => {
        this.explain();
        this.send();
      });
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "hidden" && this.unsaved) this.send();
      });
    }

    get unsaved() {
      return this.kept < this.changes;
    }

    restore() {
      const revision = this.shelf?.restore();
      if (revision === undefined) return;
      this.revision = revision ?? this.revision;
      this.changed(0);
    }

    changed(pause) {
      this.changes += 1;
      this.shelf?.put(this.revision);
      this.explain();
      this.sendIn(pause);
    }

    sendIn(pause) {
      clearTimeout(this.timer);
      if (!this.stopped && !this.leaving) this.timer = setTimeout(() => this.send(), pause);
    }

    say(words, late = false) {
      this.status.classList.toggle("saved-late", late);
      if (this.status.textContent !== words) this.status.textContent = words;
    }

    /** Say at the button what becomes of the answers while there is no connection. */
    explain() {
      const away = isAway() || (this.pressed && this.failures > 0);
      const why = isAway() ? WORDS.offline : WORDS.no_answer;
      const words = away ? why + (this.pressed ? ` ${WORDS.then_on}` : "") : "";
      if (this.note.textContent !== words) this.note.textContent = words;
      this.note.hidden = !away;
    }

    async send() {
      if (this.sending || this.stopped || this.leaving) return;
      if (!this.unsaved && !this.pressed) return;
      clearTimeout(this.timer);
      this.sending = true;
      const sent = this.changes;
      const slow = setTimeout(() => this.say(WORDS.saving), SLOW);
      try {
        this.answered(await this.post(), sent);
      } catch (failure) {
        this.failed(failure instanceof Refusal);
      } finally {
        clearTimeout(slow);
        this.sending = false;
        this.goOn();
      }
    }

    async post() {
      const patience = new AbortController();
      const timer = setTimeout(() => patience.abort(), PATIENCE);
      const response = await fetch(this.form.dataset.autosave, {
        method: "POST",
        body: new URLSearchParams(new FormData(this.form)),
        headers: { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" },
        credentials: "same-origin",
        keepalive: true,
        signal: patience.signal,
      }).finally(() => clearTimeout(timer));
      if (response.status >= 500 || response.status === 429) throw new Refusal();
      const json = response.headers.get("Content-Type")?.includes("json");
      return { ok: response.ok, ...(json ? await response.json() : {}) };
    }

    answered(answer, sent) {
      reached = true;
      this.failures = 0;
      this.explain();
      if (!answer.ok) {
        this.stopped = true;
        if (!answer.changed) this.shelf?.clear(); // a choice between two windows outlives a reload
        this.say(answer.said || WORDS.failed, true);
        return;
      }
      this.kept = sent;
      this.revision = answer.revision ?? this.revision;
      this.say(answer.said || WORDS.saved);
      if (this.unsaved) this.sendIn(0);
      else this.shelf?.clear();
    }

    /** Try again soon. Where the server itself cannot save, a pressed button shows its page. */
    failed(refused) {
      reached = refused;
      this.say(isAway() ? WORDS.away : WORDS.again, true);
      this.sendIn(RETRIES[Math.min(this.failures, RETRIES.length - 1)]);
      this.failures += 1;
      if (refused && this.pressed) this.leaving = true;
      else this.explain();
    }

    /** The form goes when the server has just answered, so that no browser's error page comes. */
    submit(event) {
      if (this.leaving || this.stopped) {
        clearTimeout(this.timer);
        this.leaving = true;
        return;
      }
      event.preventDefault();
      this.pressed = { button: event.submitter };
      // What is under way may be answered from before the connection broke: ask once more.
      if (this.sending) this.changes += 1;
      this.send();
    }

    goOn() {
      if (!this.pressed) return;
      const waits = this.unsaved || this.failures || isAway();
      if (waits && !this.stopped && !this.leaving) return;
      this.leaving = true;
      this.form.requestSubmit(this.pressed.button);
    }
  }

  /** The server was reached and could not save. */
  class Refusal extends Error {}

  /** The place above a form's button that says what being offline means. */
  function noteIn(form) {
    const note = document.createElement("p");
    note.className = "notice notice-warn offline";
    note.setAttribute("role", "alert");
    note.hidden = true;
    form.querySelector("[type=submit]").before(note);
    return note;
  }

  /** Handing in is not done later by itself: one is told, and presses again. */
  function refuseOffline(event) {
    if (!isAway() || "autosave" in event.target.dataset) return;
    event.preventDefault();
    const note = event.target.querySelector(".offline") ?? noteIn(event.target);
    note.textContent = WORDS.nothing_sent;
    note.hidden = false;
  }

  findOut();
  window.addEventListener("offline", findOut);
  const status = document.getElementById("saved");
  for (const form of document.querySelectorAll("form[data-autosave]")) new Autosave(form, status);
  document.addEventListener("submit", refuseOffline);
  const receipt = window.location.pathname.match(/^(.*\/)receipt$/);
  if (receipt) forget(receipt[1]);
  if (document.querySelector("form[data-autosave]:not([data-keep])")) forget("");
  // A page brought back by "Back" would not know what was saved since.
  window.addEventListener("pageshow", (event) => event.persisted && window.location.reload());
})();
