"use strict";
// Range rings, bearing lines and measured ways, with their figures on them.
EncounterMap.Drawings = EncounterMap.CanvasLayer.extend({
  options: { order: 6 },

  initialize(labels, options) {
    L.setOptions(this, options);
    this._labels = labels;
    this.drawings = [];
  },

  onAdd(map) {
    EncounterMap.CanvasLayer.prototype.onAdd.call(this, map);
    this._labels.put("drawings", () => this._words());
  },

  onRemove(map) {
    this._labels.put("drawings", null);
    EncounterMap.CanvasLayer.prototype.onRemove.call(this, map);
  },

  show({ drawings }) {
    this.drawings = drawings;
    if (!this._map) return;
    this.redraw();
    this._labels.put("drawings", () => this._words());
  },

  draw(context, project) {
    context.strokeStyle = context.fillStyle = EncounterMap.ink("construct");
    context.lineWidth = 1.5;
    for (const { paths, dots } of this.drawings) {
      EncounterMap.strokePath(context, paths, project);
      context.stroke();
      for (const [lon, lat] of dots) {
        context.beginPath();
        context.arc(...project(lon, lat), 3, 0, 2 * Math.PI);
        context.fill();
      }
    }
  },

  _words() {
    return this.drawings.flatMap(({ notes }) => notes)
      .map((note) => ({ ...note, kind: "construct", rank: 35, roams: true }));
  },
});
