"use strict";
// The position that is being typed: an echo, drawn as no record is.
EncounterMap.Preview = EncounterMap.CanvasLayer.extend({
  options: { order: 7 },

  initialize(options) {
    L.setOptions(this, options);
    this.parts = [];
  },

  // An open line encloses nothing: it is not filled.
  show({ parts, open }) {
    this.parts = parts;
    this.open = open;
    this.redraw();
  },

  draw(context, project) {
    if (!this.parts.length) return;
    if (!this.open) {
      EncounterMap.fillPath(context, this.parts, project);
      context.fillStyle = EncounterMap.ink("preview-fill");
      context.fill("evenodd");
    }
    EncounterMap.strokePath(context, this.parts, project);
    context.strokeStyle = EncounterMap.ink("preview");
    context.lineWidth = 2;
    context.setLineDash([4, 3]);
    context.stroke();
    context.setLineDash([]);
    this._cross(context, project(...this.parts[0][0]));
  },

  // A shape of a few metres would not be seen without it.
  _cross(context, [x, y]) {
    const wide = this.parts.flat().map(([lon]) => lon), span = Math.max(...wide) - Math.min(...wide);
    if (span * 256 * 2 ** this._map.getZoom() / 360 > 12) return;
    context.beginPath();
    context.arc(x, y, 8, 0, 2 * Math.PI);
    for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
      context.moveTo(x + 4 * dx, y + 4 * dy);
      context.lineTo(x + 14 * dx, y + 14 * dy);
    }
    context.stroke();
  },
});
