"use strict";
// The doubt round each incident that has a symbol and whose place is no finer than a dot.
EncounterMap.Uncertainty = EncounterMap.CanvasLayer.extend({
  options: { order: 4 },

  initialize(incidents, options) {
    L.setOptions(this, options);
    this._incidents = incidents;
  },

  onAdd(map) {
    EncounterMap.CanvasLayer.prototype.onAdd.call(this, map);
    this._incidents.on("shown", this.redraw, this);
  },

  onRemove(map) {
    this._incidents.off("shown", this.redraw, this);
    EncounterMap.CanvasLayer.prototype.onRemove.call(this, map);
  },

  draw(context, project, bounds) {
    const shapes = this._incidents.within(bounds, project)
      .filter((one) => !one.coarse && !this._incidents.isPoint(one));
    for (const single of shapes) this._incidents.drawArea(context, project, single);
  },
});
