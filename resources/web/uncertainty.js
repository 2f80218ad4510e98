"use strict";
// The doubt round each incident that has a symbol and whose place is no finer than a dot.
EncounterMap.Uncertainty = EncounterMap.CanvasLayer.extend({
  options: { order: 4 },

  initialize(incidents, options) {
    L.setOptions(this, options);
    this._incidents = incidents;
  },

  draw(context, _project, bounds, copy) {
    const project = EncounterMap.answers.projector(this._map, copy);
    const shapes = this._incidents.within(bounds, project)
      .filter((one) => !one.coarse && !this._incidents.isPoint(one));
    for (const single of shapes) this._incidents.drawArea(context, project, single);
  },
});
