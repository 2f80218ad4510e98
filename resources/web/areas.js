"use strict";
// Kept areas: thin outlines with their names, under everything that is evidence.
EncounterMap.Areas = EncounterMap.CanvasLayer.extend({
  options: { order: 2.5, near: 5, least: 24 },

  initialize(labels, options) {
    L.setOptions(this, options);
    this._labels = labels;
    this.areas = [];
  },

  onAdd(map) {
    EncounterMap.CanvasLayer.prototype.onAdd.call(this, map);
    this._labels.put("areas", () => this._words());
  },

  onRemove(map) {
    this._labels.put("areas", null);
    EncounterMap.CanvasLayer.prototype.onRemove.call(this, map);
  },

  show({ areas }) {
    this.areas = areas;
    if (!this._map) return;
    this.redraw();
    this._labels.put("areas", () => this._words());
  },

  draw(context, project) {
    context.strokeStyle = EncounterMap.ink("kept");
    context.lineWidth = 1.5;
    context.setLineDash([10, 3, 2, 3]);
    for (const area of this.areas) {
      EncounterMap.strokePath(context, area.parts, project);
      context.stroke();
    }
    context.setLineDash([]);
  },

  // The name stands inside at the top, where the outline is wide enough to carry it.
  _words() {
    const scale = 256 * 2 ** this._map.getZoom() / 360;
    return this.areas.flatMap((area) => {
      const points = area.parts.flat(), lats = points.map(([, lat]) => lat);
      const lons = points.map(([lon]) => lon);
      const wide = (Math.max(...lons) - Math.min(...lons)) * scale;
      if (wide < this.options.least) return [];
      return [{ lat: Math.max(...lats), lon: area.lon, text: area.name, kind: "kept", rank: 28,
        lift: -9 }];
    });
  },
});
