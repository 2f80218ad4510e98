"use strict";
// A symbol where the place is known to within a dot; an area without a pin where it is coarse;
// counted cells where there are many.
EncounterMap.Incidents = EncounterMap.CanvasLayer.extend({
  options: { order: 5, dot: 6, size: 19, reach: 13, hit: 20 },

  initialize(options) {
    L.setOptions(this, options);
    this.singles = [];
    this.cells = [];
    this.unseen = 0;
    this.selected = "";
    this._cells = new EncounterMap.Cells();
    this._sprites = new Map();
  },

  getEvents() {
    return { themechange: this._recolour };
  },

  show({ singles, cells, unseen }) {
    this.singles = singles;
    this.unseen = unseen;
    this._cells.show(cells);
    this.cells = this._cells.now;
    this.redraw();
    this.fire("shown");
  },

  // `elsewhere`: the places of the selected one are drawn side by side by another layer.
  select(id, elsewhere) {
    this.selected = id;
    this.elsewhere = elsewhere;
    this.redraw();
  },

  // Whether the place is finer than the dot that would show it.
  isPoint(single) {
    return !single.parts.length || EncounterMap.answers.pixels(this._map, single.radius) < this.options.dot;
  },

  // Counts grow faint while hotspots lie over them.
  stepBack(isBehind) {
    this._cells.strength = isBehind ? 0.35 : 1;
    this.redraw();
  },

  draw(context, _project, bounds, copy) {
    const project = EncounterMap.answers.projector(this._map, copy);
    this._cells.draw(context, project);
    const seen = this.within(bounds, project), isArea = (one) => one.coarse && !this.isPoint(one);
    for (const single of seen.filter(isArea)) this.drawArea(context, project, single);
    for (const single of seen) if (!isArea(single)) this._drawSymbol(context, project, single);
    if (this._cells.isMoving) this.redraw();
  },

  // The singles that may reach into bounds. The middle of a shape that runs on beyond the
  // antimeridian lies in one copy of the world and its other part in the next: any copy counts.
  within(bounds, project) {
    const side = 256 * 2 ** this._map.getZoom(), { min, max } = bounds, middle = (min.x + max.x) / 2;
    return this.singles.filter((one) => {
      const [x, y] = project(one.x, one.y), off = x - middle - side * Math.round((x - middle) / side);
      const reach = this.options.size + 1.1 * EncounterMap.answers.pixels(this._map, one.radius);
      return Math.abs(off) < max.x - middle + reach && y > min.y - reach && y < max.y + reach;
    });
  },

  // What symbols and cells take up of the view, in layer points.
  marks() {
    const square = (one, side) => {
      const at = this._map.latLngToLayerPoint([one.lat, EncounterMap.nearest(this._map, one.lon)]);
      return { x: at.x, y: at.y, wide: side, tall: side };
    };
    const symbols = this.singles.filter((one) => !one.coarse || this.isPoint(one));
    return [...this.cells.map((cell) => square(cell, this.options.hit * 0.8)),
      ...symbols.map((one) => square(one, this.options.size * 0.7))];
  },

  drawArea(context, project, single) {
    const chosen = single.id === this.selected, { trace, traceEdges } = EncounterMap.answers;
    if (chosen && this.elsewhere) return;
    trace(context, single.parts, project);
    context.fillStyle = EncounterMap.ink(chosen ? "chosen-fill" : "area-fill");
    context.fill("evenodd");
    traceEdges(context, single.parts, project);
    context.setLineDash(single.dashed ? [5, 4] : []);
    context.strokeStyle = EncounterMap.ink(chosen ? "chosen" : "area");
    context.lineWidth = chosen ? 2 : 1;
    context.stroke();
    context.setLineDash([]);
  },

  _drawSymbol(context, project, single) {
    const [x, y] = project(single.x, single.y), sprite = this._sprite(single.sidc);
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

  // What the pointer is on: {singles} that share the spot, or {cell}, or null.
  under(point, latlng) {
    const here = latlng.wrap(), copy = Math.round((latlng.lng - here.lng) / 360);
    const project = EncounterMap.answers.projector(this._map, copy);
    const far = (at) => {
      const [x, y] = project(at.x, at.y);
      return Math.hypot(x - point.x, y - point.y);
    };
    // While it moves, a cell is both where it is seen and where it goes.
    const cell = this._nearest((one) => Math.min(far(one), far(this._cells.placeOf(one))));
    if (cell) return { cell };
    const marks = this.singles.filter((one) => (!one.coarse || this.isPoint(one)) && far(one) <= this.options.reach);
    if (marks.length) return { singles: marks };
    const [x, y] = EncounterMap.answers.unitsAt(here);
    const areas = this.singles.filter((one) => one.coarse && EncounterMap.answers.inside(one.parts, x, y))
      .sort((a, b) => a.radius - b.radius);
    const alike = areas.filter((one) => one.radius <= areas[0].radius * 1.01);
    return alike.length ? { singles: alike } : null;
  },

  _nearest(far) {
    let found = null, least = this.options.hit;
    for (const cell of this.cells) {
      const away = far(cell);
      if (away < least) [found, least] = [cell, away];
    }
    return found;
  },

  _recolour() {
    this._sprites.clear();
    this._cells.forgetLooks();
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
