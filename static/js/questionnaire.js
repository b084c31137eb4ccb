// Keys and saving while one answers. Everything here only adds: without it the form posts as it is.
(() => {
  "use strict";
  const TYPING_PAUSE = 600; // ms without a key before what was typed is saved
  const SLOW = 300; // ms before "Saving…" is said, so that quick saves stay quiet
  const RETRIES = [1000, 2000, 5000, 10000, 30000]; // ms; the last one repeats
  const PATIENCE = 3000; // ms that "Save and go on" waits for a save under way

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

  /** Save a form to its data-autosave address: one request at a time, in order, until it is kept. */
  class Autosave {
    changes = 0; // how often something was changed
    kept = 0; // which of these changes the server has
    sending = false;
    stopped = false; // the server refused: only the button saves now
    leaving = false; // the form itself is on its way
    failures = 0;
    timer = 0;
    waiting = null; // the button pressed while a save was under way

    constructor(form, status) {
      this.form = form;
      this.status = status;
      this.revision = form.elements.revision?.value;
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
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "hidden" && this.unsaved) this.send();
      });
    }

    get unsaved() {
      return this.kept < this.changes;
    }

    changed(pause) {
      this.changes += 1;
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

    async send() {
      if (this.sending || this.stopped || this.leaving || !this.unsaved) return;
      clearTimeout(this.timer);
      this.sending = true;
      const sent = this.changes;
      const slow = setTimeout(() => this.say("Saving…"), SLOW);
      try {
        this.answered(await this.post(), sent);
      } catch {
        this.failed();
      } finally {
        clearTimeout(slow);
        this.sending = false;
        this.goOn();
      }
    }

    async post() {
      const response = await fetch(this.form.dataset.autosave, {
        method: "POST",
        body: new URLSearchParams(new FormData(this.form)),
        headers: { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" },
        credentials: "same-origin",
        keepalive: true,
      });
      if (response.status >= 500 || response.status === 429) throw new Error("try again");
      const json = response.headers.get("Content-Type")?.includes("json");
      return { ok: response.ok, ...(json ? await response.json() : {}) };
    }

    answered(answer, sent) {
      this.failures = 0;
      if (!answer.ok) {
        this.stopped = true;
        this.say(answer.said || "Not saved. Please use the button below.", true);
        return;
      }
      this.kept = sent;
      this.revision = answer.revision ?? this.revision;
      this.say(answer.said || "Saved");
      if (this.unsaved) this.sendIn(0);
    }

    failed() {
      this.say("Not saved yet – we will try again", true);
      this.sendIn(RETRIES[Math.min(this.failures, RETRIES.length - 1)]);
      this.failures += 1;
    }

    /** Let a save under way finish before the form goes, so that the two cannot cross. */
    submit(event) {
      if (this.sending && !this.waiting) {
        event.preventDefault();
        this.waiting = { button: event.submitter, timer: setTimeout(() => this.goOn(), PATIENCE) };
      } else if (this.waiting && !this.waiting.done) {
        event.preventDefault();
      } else {
        clearTimeout(this.timer);
        this.leaving = true;
      }
    }

    goOn() {
      if (!this.waiting || this.waiting.done) return;
      clearTimeout(this.waiting.timer);
      this.waiting.done = true;
      this.form.requestSubmit(this.waiting.button);
    }
  }

  document.addEventListener("keydown", chooseByKey);
  document.addEventListener("input", keepOneOfTwo, true);
  for (const hint of document.querySelectorAll("[data-for-keys]")) hint.hidden = false;
  const status = document.getElementById("saved");
  for (const form of document.querySelectorAll("form[data-autosave]")) new Autosave(form, status);
  // A page brought back by "Back" would not know what was saved since.
  window.addEventListener("pageshow", (event) => event.persisted && window.location.reload());
})();
