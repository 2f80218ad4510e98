"use strict";
// A symbol where the place is known to within a dot; an area without a pin where it is coarse;
// counted cells where there are many.
EncounterMap.Incidents = EncounterMap.CanvasLayer.extend({
  options: { order: 5, dot: 6, size: 19, reach: 13 },

  initialize(options) {
    L.setOptions(this, options);
    this.singles = [];
    this.cells = [];
    this.selected = "";
    this._sprites = new Map();
  },

  getEvents() {
    return { themechange: this._recolour };
  },

  show({ singles, cells }) {
    this.singles = singles;
    this.cells = cells;
    this.redraw();
    this.fire("shown");
  },

  // `elsewhere`: the places of the selected one are drawn side by side by another layer.
  select(id, elsewhere) {
    this.selected = id;
    this.elsewhere = elsewhere;
    this.redraw();
    this.fire("shown");
  },

  // Whether the place is finer than the dot that would show it.
  isPoint(single) {
    const across = single.radius_m / EncounterMap.metresPerPixel(single.lat, this._map.getZoom());
    return across < this.options.dot;
  },

  draw(context, project, bounds) {
    for (const cell of this.cells) this._drawCell(context, project, cell);
    const seen = this.within(bounds, project), isArea = (one) => one.coarse && !this.isPoint(one);
    for (const single of seen.filter(isArea)) this.drawArea(context, project, single);
    for (const single of seen) if (!isArea(single)) this._drawSymbol(context, project, single);
  },

  // The singles that may reach into bounds. The middle of a shape that was split at the
  // antimeridian lies in one copy of the world and its other part in the next: any copy counts.
  within(bounds, project) {
    const zoom = this._map.getZoom(), side = 256 * 2 ** zoom, { min, max } = bounds;
    const middle = (min.x + max.x) / 2;
    return this.singles.filter(({ lon, lat, radius_m }) => {
      const [x, y] = project(lon, lat), off = x - middle - side * Math.round((x - middle) / side);
      const reach = this.options.size + 1.1 * radius_m / EncounterMap.metresPerPixel(lat, zoom);
      return Math.abs(off) < max.x - middle + reach && y > min.y - reach && y < max.y + reach;
    });
  },

  drawArea(context, project, single) {
    const chosen = single.id === this.selected;
    if (chosen && this.elsewhere) return;
    EncounterMap.fillPath(context, single.parts, project);
    context.fillStyle = EncounterMap.ink(chosen ? "chosen-fill" : "area-fill");
    context.fill("evenodd");
    EncounterMap.strokePath(context, single.parts, project);
    context.setLineDash(single.dashed ? [5, 4] : []);
    context.strokeStyle = EncounterMap.ink(chosen ? "chosen" : "area");
    context.lineWidth = chosen ? 2 : 1;
    context.stroke();
    context.setLineDash([]);
  },

  _drawSymbol(context, project, single) {
    const [x, y] = project(single.lon, single.lat), sprite = this._sprite(single.sidc);
    if (single.id === this.selected) {
      context.beginPath();
      context.arc(x, y, this.options.reach + 4, 0, 2 * Math.PI);
      context.strokeStyle = EncounterMap.ink("chosen");
      context.lineWidth = 2.5;
      context.stroke();
    }
    context.drawImage(sprite.picture, x - sprite.x, y - sprite.y, sprite.width, sprite.height);
  },

  _sprite(sidc) {
    if (!this._sprites.has(sidc)) this._sprites.set(sidc, EncounterMap.sprite(sidc, this.options.size));
    return this._sprites.get(sidc);
  },

  _drawCell(context, project, cell) {
    const [x, y] = project(cell.lon, cell.lat), radius = 11 + 3 * Math.log10(cell.count);
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = EncounterMap.ink("cell");
    context.fill();
    context.fillStyle = EncounterMap.ink("cell-text");
    context.font = "600 11px 'Noto Sans', sans-serif";
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(EncounterMap.short(cell.count), x, y + 0.5);
  },

  // What the pointer is on: {singles} that share the spot, or {cell}, or null.
  under(point, latlng) {
    const here = latlng.wrap(), project = this.projector(Math.round((latlng.lng - here.lng) / 360));
    const far = (at) => Math.hypot(at[0] - point.x, at[1] - point.y);
    const cell = this.cells.find((one) => far(project(one.lon, one.lat)) < 20);
    if (cell) return { cell };
    const marks = this.singles.filter((one) => (!one.coarse || this.isPoint(one))
      && far(project(one.lon, one.lat)) <= this.options.reach);
    if (marks.length) return { singles: marks };
    const areas = this.singles.filter((one) => one.coarse && EncounterMap.inside(one.parts, here.lng, here.lat))
      .sort((a, b) => a.radius_m - b.radius_m);
    const alike = areas.filter((one) => one.radius_m <= areas[0].radius_m * 1.01);
    return alike.length ? { singles: alike } : null;
  },

  _recolour() {
    this._sprites.clear();
  },
});

// A symbol of MIL-STD-2525 in the colours of the page, with the point that it stands on.
EncounterMap.sprite = (sidc, size) => {
  const ratio = window.devicePixelRatio || 1, ink = EncounterMap.ink;
  const colours = new ms.ColorMode(ink("symbol-neutral"), ink("symbol-friend"), ink("symbol-hostile"),
    ink("symbol-neutral"), ink("symbol-unknown"), ink("symbol-suspect"));
  const symbol = new ms.Symbol(sidc, { size, colorMode: colours,
    frameColor: ink("symbol-line"), iconColor: ink("symbol-line") });
  const { x, y } = symbol.getAnchor(), { width, height } = symbol.getSize();
  return { picture: symbol.asCanvas(ratio), x, y, width, height };
};

EncounterMap.short = (count) =>
  (count < 1000 ? String(count) : count < 1e6 ? `${Math.round(count / 1000)}k` : `${(count / 1e6).toFixed(1)}M`);
