"use strict";
// Meridians and parallels; their degrees stand at the edges of the view, also while it moves.
EncounterMap.Graticule = EncounterMap.CanvasLayer.extend({
  options: { pane: "graticule", padding: 0.25, apart: 110, foot: 60 },
  steps: [1 / 60, 1 / 30, 1 / 12, 1 / 6, 1 / 4, 1 / 2, 1, 2, 5, 10, 15, 30],

  onAdd(map) {
    this._edge = L.DomUtil.create("canvas", "graticule-edge", map.getContainer());
    EncounterMap.CanvasLayer.prototype.onAdd.call(this, map);
    map.on("move zoomend resize themechange", this._drawEdge, this);
    map.on("zoomstart", this._hideEdge, this);
    this._drawEdge();
  },

  onRemove(map) {
    map.off("move zoomend resize themechange", this._drawEdge, this);
    map.off("zoomstart", this._hideEdge, this);
    this._edge.remove();
    EncounterMap.CanvasLayer.prototype.onRemove.call(this, map);
  },

  // A world of lines is drawn by walking the view itself: no copies.
  _copies() {
    return [0];
  },

  draw(context, project) {
    const corner = (point) => this._map.layerPointToLatLng(point);
    const nw = corner(this._bounds.min), se = corner(this._bounds.max);
    const [left, top] = project(nw.lng, nw.lat), [right, bottom] = project(se.lng, se.lat);
    context.beginPath();
    for (const lon of this._ticks(nw.lng, se.lng)) {
      const x = Math.round(project(lon, 0)[0]) + 0.5;
      context.moveTo(x, top);
      context.lineTo(x, bottom);
    }
    for (const lat of this._ticks(se.lat, nw.lat)) {
      const y = Math.round(project(0, lat)[1]) + 0.5;
      context.moveTo(left, y);
      context.lineTo(right, y);
    }
    context.strokeStyle = EncounterMap.ink("graticule");
    context.lineWidth = 1;
    context.stroke();
  },

  _step() {
    const degreesPerPixel = 360 / (256 * 2 ** this._map.getZoom());
    return this.steps.find((step) => step / degreesPerPixel >= this.options.apart) || 30;
  },

  _ticks(low, high) {
    const step = this._step(), ticks = [];
    for (let n = Math.ceil(low / step); n * step <= high; n += 1) {
      if (Math.abs(n * step) < 1000) ticks.push(n * step);
    }
    return ticks;
  },

  _hideEdge() {
    this._edge.hidden = true;
  },

  _drawEdge() {
    const size = this._map.getSize(), ratio = window.devicePixelRatio || 1;
    Object.assign(this._edge, { hidden: false, width: size.x * ratio, height: size.y * ratio });
    const context = this._edge.getContext("2d"), view = this._map.getBounds();
    const at = (lat, lon) => this._map.latLngToContainerPoint([lat, lon]);
    context.scale(ratio, ratio);
    context.font = "11px 'Noto Sans', sans-serif";
    context.textBaseline = "middle";
    for (const lat of this._ticks(view.getSouth(), view.getNorth())) {
      const { y } = at(lat, view.getCenter().lng);
      if (y < size.y - this.options.foot) this._write(context, degrees(lat, "NS"), size.x - 4, y, "right");
    }
    for (const lon of this._ticks(view.getWest(), view.getEast())) {
      const east = ((lon + 540) % 360) - 180;
      this._write(context, degrees(east, "EW"), at(view.getCenter().lat, lon).x, 9, "center");
    }
  },

  _write(context, text, x, y, align) {
    context.textAlign = align;
    context.lineJoin = "round";
    context.lineWidth = 3;
    context.strokeStyle = EncounterMap.ink("halo");
    context.strokeText(text, x, y);
    context.fillStyle = EncounterMap.ink("quiet");
    context.fillText(text, x, y);
  },
});

function degrees(value, letters) {
  const minutes = Math.round(Math.abs(value) * 60), rest = minutes % 60;
  const letter = value === 0 || Math.abs(value) === 180 ? "" : letters[value < 0 ? 1 : 0];
  return `${Math.floor(minutes / 60)}°${rest ? `${String(rest).padStart(2, "0")}′` : ""}${letter}`;
}
