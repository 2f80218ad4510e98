"use strict";
// Hotspots, over the counts of incidents, which show through: one hue, fuller where stronger; a
// hatch for what emerges or fades, so that neither hangs on colour; numbers as in the list; a
// legend that says how they were found.
(() => {
  const HATCHES = { emerging: [0, 6, 6, 0], fading: [0, 0, 6, 6] };
  const ROOMY_PX = 600;

  EncounterMap.Hotspots = EncounterMap.CanvasLayer.extend({
    options: { order: 6, radius: 9, off: 13, most: 40 },

    initialize(options) {
      L.setOptions(this, options);
      this._told = { cells: { level: [] }, outlines: [], middles: [], legend: null };
      this._legend = new Legend({ position: "topleft" });
    },

    onAdd(map) {
      EncounterMap.CanvasLayer.prototype.onAdd.call(this, map);
      this._showLegend();
    },

    onRemove(map) {
      this._legend.remove();
      EncounterMap.CanvasLayer.prototype.onRemove.call(this, map);
    },

    show(told) {
      this._told = { ...told, cells: { level: [], ...told.cells } };
      if (!this._map) return;
      this._showLegend();
      this.redraw();
    },

    covers() {
      return Boolean(this._map) && this._told.cells.level.length + this._told.outlines.length > 0;
    },

    draw(context, project, { min, max }) {
      const { cells, outlines, middles } = this._told;
      cells.level.forEach((level, n) => {
        const [left, foot] = project(cells.west[n], cells.south[n]);
        const [right, top] = project(cells.east[n], cells.north[n]);
        if (right < min.x || left > max.x || foot < min.y || top > max.y) return;
        fill(context, level / this._most(), cells.turn[n], () => {
          context.beginPath();
          context.rect(left, top, right - left, foot - top);
        });
      });
      for (const { level, parts } of outlines) {
        fill(context, level / this._most(), "", () => EncounterMap.fillPath(context, parts, project));
        EncounterMap.strokePath(context, parts, project);
        context.strokeStyle = EncounterMap.ink("hot-line");
        context.lineWidth = 1.5;
        context.stroke();
      }
      for (const middle of middles.slice(0, this.options.most)) this._number(context, project, middle);
    },

    // A ring that is broken where precise records alone make no hotspot.
    _number(context, project, { number, lat, lon, firm }) {
      const [middle, foot] = project(lon, lat), x = middle + this.options.off, y = foot - this.options.off;
      context.beginPath();
      context.moveTo(middle, foot);
      context.lineTo(x, y);
      context.strokeStyle = EncounterMap.ink("hot-line");
      context.lineWidth = 1.5;
      context.stroke();
      context.beginPath();
      context.arc(x, y, this.options.radius, 0, 2 * Math.PI);
      context.fillStyle = EncounterMap.ink("halo");
      context.fill();
      context.setLineDash(firm ? [] : [3, 3]);
      context.stroke();
      context.setLineDash([]);
      context.fillStyle = EncounterMap.ink("text");
      context.font = "600 11px 'Noto Sans', sans-serif";
      context.textAlign = "center";
      context.textBaseline = "middle";
      context.fillText(String(number), x, y + 0.5);
    },

    _most() {
      return this._told.legend.levels.length;
    },

    _showLegend() {
      this._legend.remove();
      if (this._told.legend && this._map) this._legend.tell(this._told.legend).addTo(this._map);
    },
  });

  // `strength` goes up to 1.
  function fill(context, strength, turn, path) {
    path();
    context.globalAlpha = 0.08 + 0.67 * strength;
    context.fillStyle = EncounterMap.ink("hot");
    context.fill();
    context.globalAlpha = 1;
    if (!HATCHES[turn]) return;
    context.fillStyle = hatch(context, turn);
    context.fill();
  }

  function hatch(context, turn) {
    const tile = EncounterMap.element("canvas", ""), [x, y, u, v] = HATCHES[turn];
    Object.assign(tile, { width: 6, height: 6 });
    const pen = tile.getContext("2d");
    pen.strokeStyle = EncounterMap.ink("hot-line");
    pen.lineWidth = 1.2;
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(u, v);
    pen.stroke();
    return context.createPattern(tile, "repeat");
  }

  const Legend = L.Control.extend({
    tell(said) {
      this._said = said;
      return this;
    },

    onAdd(map) {
      const { head, levels, turns, lines } = this._said;
      this._box = EncounterMap.element("details", "legend hotspot-legend");
      this._box.open = map.getSize().x > ROOMY_PX;
      this._samples = [];
      this._box.append(EncounterMap.element("summary", "", head));
      levels.forEach(({ level, words }) => this._box.append(this._row(level / levels.length, "", words)));
      for (const turn of turns) this._box.append(this._row(0.6, turn, turn));
      for (const line of lines) this._box.append(EncounterMap.element("div", "hotspot-note", line));
      L.DomEvent.disableClickPropagation(this._box);
      map.on("themechange", this._paint, this);
      this._paint();
      return this._box;
    },

    onRemove(map) {
      map.off("themechange", this._paint, this);
    },

    _row(strength, turn, words) {
      const row = EncounterMap.element("div", "legend-row");
      const sample = EncounterMap.element("canvas", "mark-hot");
      Object.assign(sample, { width: 26, height: 12 });
      this._samples.push({ sample, strength, turn });
      row.append(sample, EncounterMap.element("span", "", words));
      return row;
    },

    _paint() {
      for (const { sample, strength, turn } of this._samples) {
        const context = sample.getContext("2d");
        context.clearRect(0, 0, 26, 12);
        fill(context, strength, turn, () => {
          context.beginPath();
          context.rect(0, 0, 26, 12);
        });
      }
    },
  });
})();
