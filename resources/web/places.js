"use strict";
// Names of seas, straits and islets; a small mark for an islet that the coastline may lack.
EncounterMap.Places = EncounterMap.CanvasLayer.extend({
  options: { order: 2, marksFrom: 4, islandsFrom: 6, othersFrom: 8 },

  initialize(labels, options) {
    L.setOptions(this, options);
    this._labels = labels;
    this._places = [];
  },

  onAdd(map) {
    EncounterMap.CanvasLayer.prototype.onAdd.call(this, map);
    this._labels.put("places", () => this._words());
  },

  onRemove(map) {
    this._labels.put("places", null);
    EncounterMap.CanvasLayer.prototype.onRemove.call(this, map);
  },

  show({ places }) {
    this._places = places;
    if (!this._map) return;
    this.redraw();
    this._labels.put("places", () => this._words());
  },

  draw(context, project) {
    if (this._map.getZoom() < this.options.marksFrom) return;
    context.fillStyle = EncounterMap.ink("islet");
    for (const place of this._places.filter((one) => one.islet)) {
      const [x, y] = project(place.lon, place.lat);
      context.beginPath();
      context.arc(x, y, 1.8, 0, 2 * Math.PI);
      context.fill();
    }
  },

  _words() {
    return this._places.filter((place) => this._fits(place)).map((place) => ({ ...place,
      kind: `place ${place.kind}`, rank: this._rank(place), roams: place.kind === "water",
      lift: place.islet ? 10 : 0 }));
  },

  // Waters before land, and the wider first: the sea that a strait leads to outlasts the strait.
  _rank(place) {
    return (place.kind === "water" ? 20 : 10) + Math.min(8, Math.log10(1 + place.radius_m / 1000) * 2);
  },

  // A name shows when its place is neither a speck nor far beyond the view.
  _fits(place) {
    const zoom = this._map.getZoom();
    if (place.kind === "dry") return zoom >= this.options.islandsFrom;
    if (place.kind === "other") return zoom >= this.options.othersFrom;
    const across = place.radius_m / EncounterMap.metresPerPixel(place.lat, zoom);
    return across > 25 && across < 1500;
  },
});
