"use strict";
// How thickly incidents lie: a picture of shades, drawn softly over the view.
EncounterMap.Heat = EncounterMap.CanvasLayer.extend({
  options: { order: 3 },

  initialize(options) {
    L.setOptions(this, options);
    this.shown = null;
    this._isOn = false;
    this._picture = document.createElement("canvas");
  },

  onAdd(map) {
    EncounterMap.CanvasLayer.prototype.onAdd.call(this, map);
    this._isOn = true;
    this.fire("switched");
  },

  onRemove(map) {
    EncounterMap.CanvasLayer.prototype.onRemove.call(this, map);
    this.shown = null;
    this._isOn = false;
    this.fire("switched");
  },

  getEvents() {
    return { themechange: this._paint };
  },

  isOn() {
    return this._isOn;
  },

  show(heat) {
    this.shown = heat;
    this._paint();
    this.redraw();
  },

  draw(context, _project, _bounds, copy) {
    if (!this.shown) return;
    const { west, top, columns, lines, side } = this.shown, { answers } = EncounterMap;
    const [x, y] = answers.projector(this._map, copy)(west, top);
    context.imageSmoothingQuality = "high";
    context.drawImage(this._picture, x, y, answers.pixels(this._map, columns * side), answers.pixels(this._map, lines * side));
  },

  _paint() {
    if (!this.shown) return;
    const { columns, lines, shades } = this.shown, ramp = EncounterMap.heatRamp();
    Object.assign(this._picture, { width: columns, height: lines });
    const context = this._picture.getContext("2d"), image = context.createImageData(columns, lines);
    const pixels = new Uint32Array(image.data.buffer);
    for (let n = 0; n < shades.length; n += 1) pixels[n] = ramp[shades[n]];
    context.putImageData(image, 0, 0);
  },
});

// The colours of the 256 shades, from nothing to the darkest.
EncounterMap.heatRamp = () => {
  const context = Object.assign(document.createElement("canvas"), { width: 256, height: 1 }).getContext("2d");
  const gradient = context.createLinearGradient(0, 0, 256, 0);
  ["heat-none", "heat-low", "heat-middle", "heat-high"].forEach((name, n) => gradient.addColorStop(n / 3, EncounterMap.ink(name)));
  context.fillStyle = gradient;
  context.fillRect(0, 0, 256, 1);
  return new Uint32Array(context.getImageData(0, 0, 256, 1).data.buffer);
};
