"use strict";
// Map tiles from the user's own files: pictures over the coast, under all that is drawn.
EncounterMap.Tiles = L.LayerGroup.extend({
  initialize(credit, options) {
    L.LayerGroup.prototype.initialize.call(this, [], options);
    this._credit = credit;
    this._said = [];
  },

  onAdd(map) {
    L.LayerGroup.prototype.onAdd.call(this, map);
    this._credit.show(this._said);
  },

  onRemove(map) {
    L.LayerGroup.prototype.onRemove.call(this, map);
    this._credit.show([]);
  },

  show({ tiles }) {
    this.clearLayers();
    this._said = tiles.map((one) => one.attribution);
    for (const one of tiles) {
      const [west, south, east, north] = one.bounds, half = east - west > 359.9;
      L.tileLayer(`/tiles/${one.number}/{z}/{x}/{y}`, { minNativeZoom: one.min_zoom, maxNativeZoom: one.max_zoom,
        minZoom: one.min_zoom, zIndex: 10 + one.number, updateWhenZooming: false,
        bounds: half ? undefined : [[south, west], [north, east]] }).addTo(this);
    }
    if (this._map) this._credit.show(this._said);
  },
});
