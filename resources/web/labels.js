"use strict";
// Words on the map. A label is {lat, lon, text, kind, rank, turn, lift}; a higher rank goes first,
// and a label that would cover one of higher rank is hidden.
EncounterMap.Labels = L.Layer.extend({
  options: { pane: "labels" },

  initialize(options) {
    L.setOptions(this, options);
    this._makers = new Map();
  },

  onAdd(map) {
    this._box = L.DomUtil.create("div", "labels leaflet-zoom-hide", map.getPane("labels"));
    this._lay();
  },

  onRemove() {
    this._box.remove();
  },

  getEvents() {
    return { moveend: this._lay, zoomend: this._lay, resize: this._lay };
  },

  // `maker` gives the labels of a group for the view as it is; null takes them away.
  put(group, maker) {
    if (maker) this._makers.set(group, maker); else this._makers.delete(group);
    this._lay();
  },

  _lay() {
    if (!this._map || this._map._animatingZoom) return;
    const view = this._map.getBounds().pad(0.1), taken = [];
    const labels = [...this._makers.values()].flatMap((maker) => maker())
      .map((label) => ({ ...label, lon: EncounterMap.nearest(this._map, label.lon) }))
      .filter((label) => view.contains([label.lat, label.lon]))
      .sort((a, b) => b.rank - a.rank);
    const spans = labels.map((label) => this._span(label));
    this._box.replaceChildren(...spans);
    const sizes = spans.map((span) => [span.offsetWidth, span.offsetHeight]);
    labels.forEach((label, n) => this._settle(label, spans[n], sizes[n], taken));
  },

  _span(label) {
    const span = EncounterMap.element("span", `label ${label.kind}`, label.text);
    span.dir = "auto";
    if (label.colour) span.style.color = label.colour;
    return span;
  },

  _settle(label, span, [width, height], taken) {
    const at = this._map.latLngToLayerPoint([label.lat, label.lon]);
    const x = at.x, y = at.y + (label.lift || 0), turn = label.turn || 0;
    const wide = Math.abs(width * Math.cos(turn)) + Math.abs(height * Math.sin(turn));
    const tall = Math.abs(width * Math.sin(turn)) + Math.abs(height * Math.cos(turn));
    const box = [x - wide / 2 - 3, y - tall / 2 - 1, x + wide / 2 + 3, y + tall / 2 + 1];
    const covers = taken.some((other) => box[0] < other[2] && box[2] > other[0]
      && box[1] < other[3] && box[3] > other[1]);
    span.classList.toggle("covered", covers);
    span.style.transform = `translate(${Math.round(x - width / 2)}px, ${Math.round(y - height / 2)}px)`
      + (turn ? ` rotate(${turn}rad)` : "");
    if (!covers) taken.push(box);
  },
});
