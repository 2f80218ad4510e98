"use strict";
// What stands at the edges of the map.
(() => {
  const METRES = { km: 1000, NM: 1852 };
  const NICE = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

  EncounterMap.ScaleBars = L.Control.extend({
    options: { position: "bottomleft", widest: 130 },

    onAdd(map) {
      this._box = EncounterMap.element("div", "scale-bars");
      this._bars = Object.keys(METRES).reverse().map((unit) => {
        const bar = EncounterMap.element("div", "scale-bar");
        this._box.append(bar);
        return { unit, bar };
      });
      map.on("move zoomend", this._measure, this);
      map.whenReady(this._measure, this);
      return this._box;
    },

    onRemove(map) {
      map.off("move zoomend", this._measure, this);
    },

    _measure() {
      const perPixel = EncounterMap.metresPerPixel(this._map.getCenter().lat, this._map.getZoom());
      for (const { unit, bar } of this._bars) {
        const most = this.options.widest * perPixel / METRES[unit];
        const tenth = most < 1;
        const nice = NICE.filter((one) => (tenth ? one / 10 : one) <= most).pop() || 1;
        const length = tenth ? nice / 10 : nice;
        bar.style.width = `${Math.round(length * METRES[unit] / perPixel)}px`;
        bar.textContent = `${length} ${unit}`;
      }
    },
  });

  EncounterMap.Coordinates = L.Control.extend({
    options: { position: "bottomleft" },

    onAdd(map) {
      this._box = EncounterMap.element("output", "coordinates", "");
      map.on("mousemove", this._follow, this);
      map.on("mouseout", this._clear, this);
      return this._box;
    },

    onRemove(map) {
      map.off("mousemove", this._follow, this);
      map.off("mouseout", this._clear, this);
    },

    _follow({ latlng }) {
      const { lat, lng } = latlng.wrap();
      this._box.textContent = `${decimal(lat, "NS")} ${decimal(lng, "EW")}   ${minutes(lat, 2, "NS")} ${minutes(lng, 3, "EW")}`;
    },

    _clear() {
      this._box.textContent = "";
    },
  });

  EncounterMap.Attribution = L.Control.extend({
    options: { position: "bottomright" },

    onAdd() {
      this._box = EncounterMap.element("div", "credit", "");
      this.show([]);
      return this._box;
    },

    // Whose the map tiles are that are shown, and the coast.
    show(more) {
      if (this._box) this._box.textContent = ["Coastline: Natural Earth", ...more].join(" · ");
    },
  });

  const MARKS = [
    ["mark-symbol", "Symbol, its uncertainty drawn round it"],
    ["mark-area", "Coarse place: somewhere within"],
    ["mark-unknown", "Precision unknown"],
    ["mark-cell", "Incidents in a square, counted"],
    ["mark-cell-coarse", "Others there, known no finer than it"],
    ["mark-zone", "Zone as declared by its issuer"],
    ["mark-zone-unsure", "Zone of lower confidence"],
    ["mark-kept", "Area that was drawn and kept"],
    ["mark-construct", "Ring, bearing line, measure"],
  ];

  EncounterMap.Legend = L.Control.extend({
    options: { position: "bottomright" },

    onAdd() {
      this._box = EncounterMap.element("details", "legend");
      this._head = EncounterMap.element("summary", "", "Legend");
      this._frames = EncounterMap.element("div", "legend-frames");
      this._viewpoint = { words: "", frames: [] };
      this._heat = EncounterMap.element("div", "legend-heat");
      this._box.append(this._head, this._heat);
      for (const [mark, text] of MARKS) this._box.append(row(EncounterMap.element("i", mark), text));
      this._sides = EncounterMap.element("div", "");
      this._box.append(this._sides, this._frames);
      L.DomEvent.disableClickPropagation(this._box);
      return this._box;
    },

    open(on) {
      this._box.open = on;
    },

    whenToggled(then) {
      this._box.addEventListener("toggle", () => then(this._box.open));
    },

    // One line for each side that claims a place of the selected incident.
    show({ positions }) {
      const sides = new Map(positions.filter((one) => one.code).map((one) => [one.code, one]));
      this._sides.replaceChildren(...[...sides].map(([code, side]) => row(sample(side), `Claimed by ${code}`)));
    },

    // Whose eyes the frames see with is said also while the legend is shut.
    explain(viewpoint) {
      this._viewpoint = viewpoint;
      this.repaint();
    },

    // What a heat picture says, also while the legend is shut; and what is not drawn.
    count(answer) {
      const { heat, unseen } = this._answer = answer;
      this._said = heat ? heatWords(heat) : unseen ? [`${unseen.toLocaleString("en")} wider areas not drawn`] : [];
      const [first = "", ...others] = this._said, lines = others.map((one) => EncounterMap.element("div", "", one));
      this._heat.replaceChildren(...(heat ? [ramp(), ...lines] : lines));
      this._title(first);
    },

    _title(said = "") {
      const { frames, words } = this._viewpoint;
      this._head.textContent = ["Legend", said, frames.length ? words : ""].filter(Boolean).join(" · ");
    },

    repaint() {
      if (this._answer) this.count(this._answer);
      else this._title();
      const { words, frames } = this._viewpoint;
      const lines = frames.map((one) => row(frame(one.sidc), one.words));
      const head = EncounterMap.element("div", "legend-head", frames.length ? "Frames" : words);
      this._frames.replaceChildren(head, ...lines);
    },
  });

  function heatWords({ peak, beyond }) {
    const left = beyond ? [`${beyond.toLocaleString("en")} places known too coarsely are left out.`] : [];
    return [`Densest: ${Number(peak.toPrecision(2)).toLocaleString("en")} incidents per 1,000 NM²`,
      "By the root of the number in an area.", ...left,
      "It shows what was published, not all that happened."];
  }

  function ramp() {
    const canvas = Object.assign(EncounterMap.element("canvas", "legend-ramp"), { width: 256, height: 1 });
    const context = canvas.getContext("2d"), image = context.createImageData(256, 1);
    new Uint32Array(image.data.buffer).set(EncounterMap.heatRamp());
    context.putImageData(image, 0, 0);
    return canvas;
  }

  function frame(sidc) {
    const { picture, width, height } = EncounterMap.sprite(sidc, 18);
    picture.className = "mark-frame";
    Object.assign(picture.style, { width: `${width}px`, height: `${height}px` });
    return picture;
  }

  function row(mark, text) {
    const line = EncounterMap.element("div", "legend-row");
    line.append(mark, EncounterMap.element("span", "", text));
    return line;
  }

  function sample(side) {
    const canvas = EncounterMap.element("canvas", "mark-side"), context = canvas.getContext("2d");
    Object.assign(canvas, { width: 26, height: 10 });
    context.strokeStyle = EncounterMap.isDark() ? side.dark : side.light;
    context.lineWidth = 2.5;
    context.setLineDash(side.dashes);
    context.beginPath();
    context.moveTo(0, 5);
    context.lineTo(26, 5);
    context.stroke();
    return canvas;
  }

  function decimal(value, letters) {
    return `${Math.abs(value).toFixed(4)}° ${letters[value < 0 ? 1 : 0]}`;
  }

  function minutes(value, width, letters) {
    const tenths = Math.round(Math.abs(value) * 600);
    const whole = String(Math.floor(tenths / 600)).padStart(width, "0");
    return `${whole}°${((tenths % 600) / 10).toFixed(1).padStart(4, "0")}′ ${letters[value < 0 ? 1 : 0]}`;
  }
})();
