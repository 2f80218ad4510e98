"use strict";
// What each side claims of the selected incident's place: its colour, its line, its code, its words.
EncounterMap.Rivals = EncounterMap.CanvasLayer.extend({
  options: { order: 6, dot: 5 },

  initialize(labels, options) {
    L.setOptions(this, options);
    this._labels = labels;
    this.shown = { id: "", positions: [], lines: [], tracks: [] };
  },

  show(selected) {
    this.shown = selected;
    this.redraw();
    this._labels.put("rivals", selected.id ? () => this._words() : null);
  },

  colour(position) {
    return EncounterMap.isDark() ? position.dark : position.light;
  },

  draw(context, project) {
    for (const line of this.shown.lines) this._path(context, project, line.points, "quiet", [2, 3], 1.5);
    for (const track of this.shown.tracks) this._path(context, project, track.points, "chosen", [], 1.5);
    for (const position of this.shown.positions) this._position(context, project, position);
  },

  _path(context, project, points, ink, dashes, width) {
    EncounterMap.strokePath(context, [points], project);
    context.strokeStyle = EncounterMap.ink(ink);
    context.setLineDash(dashes);
    context.lineWidth = width;
    context.stroke();
    context.setLineDash([]);
  },

  _position(context, project, position) {
    const colour = this.colour(position);
    context.strokeStyle = colour;
    context.fillStyle = colour;
    if (this._isDot(position)) {
      this._dot(context, project(position.lon, position.lat));
      return;
    }
    EncounterMap.fillPath(context, position.parts, project);
    context.globalAlpha = 0.1;
    context.fill("evenodd");
    context.globalAlpha = 1;
    EncounterMap.strokePath(context, position.parts, project);
    context.setLineDash(position.dashes);
    context.lineWidth = 2;
    context.stroke();
    context.setLineDash([]);
  },

  _isDot(position) {
    return position.radius_m / EncounterMap.metresPerPixel(position.lat, this._map.getZoom()) < this.options.dot;
  },

  _dot(context, [x, y]) {
    context.beginPath();
    context.arc(x, y, this.options.dot, 0, 2 * Math.PI);
    context.fill();
    context.strokeStyle = EncounterMap.ink("halo");
    context.lineWidth = 1.5;
    context.stroke();
  },

  _words() {
    const zoom = this._map.getZoom();
    const positions = this.shown.positions.map((position) => ({ ...position, text: position.label, under: position.zones,
      kind: "rival", rank: 90, must: true, colour: this.colour(position),
      lift: this._clear(position.radius_m, position.lat, zoom) }));
    const lines = this.shown.lines.map(({ points, text, clear_m }) => {
      const [lon, lat] = points[Math.floor(points.length / 2)];
      return { lon, lat, text, kind: "apart", rank: 95, must: true, lift: -this._clear(clear_m, lat, zoom) };
    });
    const tracks = this.shown.tracks.map(({ points, label }) => {
      const [lon, lat] = points[points.length - 1];
      return { lon, lat, text: label, kind: "apart", rank: 80, lift: -10 };
    });
    return [...lines, ...positions, ...tracks];
  },

  // How far a label must stand off to leave its shape free.
  _clear(radius_m, lat, zoom) {
    return Math.min(160, radius_m / EncounterMap.metresPerPixel(lat, zoom)) + 18;
  },

  getEvents() {
    return { themechange: this._recolour };
  },

  _recolour() {
    this.show(this.shown);
  },
});
