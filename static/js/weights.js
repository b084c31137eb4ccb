// Sliders beside the weights, and a sum that stays 100: what was set by hand stays, the other
// skills give or take the rest in proportion. The same arithmetic as on the server.
(() => {
  "use strict";

  const TOTAL = 100;
  const FAR = 50; // how far a slider goes; a number may be larger
  const form = document.getElementById("weights-form");
  const fields = [...form.querySelectorAll(".weight input")];
  const set = new Set(); // what was set by hand
  let base = null; // the weights when the field that is being changed was first touched
  let moving = null;

  /** Whole numbers in proportion to the points that sum to the total, by largest remainders. */
  function shared(points, total) {
    const even = points.every((point) => point === 0);
    const shares = even ? points.map(() => 1) : points;
    const whole = shares.reduce((sum, share) => sum + share, 0);
    const rests = shares.map((share) => (share * total) % whole);
    const found = shares.map((share, place) => (share * total - rests[place]) / whole);
    const left = total - found.reduce((sum, point) => sum + point, 0);
    const order = rests.map((_, place) => place).sort((a, b) => rests[b] - rests[a] || a - b);
    for (const place of order.slice(0, left)) found[place] += 1;
    return found;
  }

  /** The weights after some are set and stay; kept: place to points. */
  function settle(weights, kept) {
    const left = TOTAL - [...kept.values()].reduce((sum, points) => sum + points, 0);
    const others = weights.map((_, place) => place).filter((place) => !kept.has(place));
    if (!others.length || left < 0) {
      return shared(weights.map((points, place) => kept.get(place) ?? points), TOTAL);
    }
    const spread = shared(others.map((place) => weights[place]), left);
    const found = weights.map((_, place) => kept.get(place));
    others.forEach((place, at) => (found[place] = spread[at]));
    return found;
  }

  const isWhole = (text) => /^\d{1,3}$/.test(text.trim()) && Number(text) <= TOTAL;

  function read() {
    return fields.every((field) => isWhole(field.value)) ? fields.map((field) => Number(field.value)) : null;
  }

  /** Put the others right after one field has its new number. */
  function change(field, points) {
    const place = fields.indexOf(field);
    if (moving !== field) [moving, base] = [field, before];
    set.add(place);
    if (base) {
      const wanted = new Map([...set].map((at) => [at, at === place ? points : base[at]]));
      // In proportion to what they began with: else each rounding would go to the same few.
      const begun = base.map((each, at) => (set.has(at) ? each : first[at]));
      const over = [...wanted.values()].reduce((sum, each) => sum + each, 0) > TOTAL;
      const none = set.size === fields.length;
      write(over || none ? settle(base, new Map([[place, points]])) : settle(begun, wanted));
    }
  }

  function write(weights) {
    fields.forEach((field, place) => (field.value = String(weights[place])));
    show();
  }

  function show() {
    const known = read();
    sum.textContent = known ? String(known.reduce((total, points) => total + points, 0)) : "–";
    fields.forEach((field, place) => {
      const points = isWhole(field.value) ? Number(field.value) : 0;
      sliders[place].max = String(Math.max(FAR, points));
      sliders[place].value = String(points);
    });
    if (known) before = known;
    first ??= known;
  }

  function addSlider(field) {
    const slider = document.createElement("input");
    slider.type = "range";
    slider.min = "0";
    slider.setAttribute("aria-label", `${form.dataset.slider}: ${field.labels[0].textContent.trim()}`);
    slider.addEventListener("input", () => change(field, Number(slider.value)));
    field.addEventListener("change", () => {
      if (isWhole(field.value)) change(field, Number(field.value));
      else show();
    });
    field.after(slider);
    return slider;
  }

  const sum = document.getElementById("sum");
  let before = read();
  let first = before; // the weights that the page came with
  const sliders = fields.map(addSlider);
  document.getElementById("live").hidden = false;
  show();
})();
