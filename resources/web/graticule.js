"use strict";
// Meridians and parallels; their degrees stand at the edges of the view, also while it moves.
EncounterMap.Graticule = EncounterMap.CanvasLayer.extend({
  options: { order: 1, once: true, apart: 110, foot: 60, strip: [18, 52] },
  steps: [1 / 60, 1 / 30, 1 / 12, 1 / 6, 1 / 4, 1 / 2, 1, 2, 5, 10, 15, 30],

  onAdd(map) {
    this._edges = ["top", "right"].map((side) =>
      L.DomUtil.create("canvas", `graticule-edge ${side}`, map.getContainer()));
    EncounterMap.CanvasLayer.prototype.onAdd.call(this, map);
    map.on("move zoomend resize themechange", this._drawEdges, this);
    map.on("zoomstart", this._hideEdges, this);
    this._drawEdges();
  },

  onRemove(map) {
    map.off("move zoomend resize themechange", this._drawEdges, this);
    map.off("zoomstart", this._hideEdges, this);
    for (const edge of this._edges) edge.remove();
    EncounterMap.CanvasLayer.prototype.onRemove.call(this, map);
  },

  draw(context, project, bounds) {
    const nw = this._map.layerPointToLatLng(bounds.min), se = this._map.layerPointToLatLng(bounds.max);
    context.beginPath();
    for (const lon of this._ticks(nw.lng, se.lng)) {
      const x = Math.round(project(lon, 0)[0]) + 0.5;
      context.moveTo(x, bounds.min.y);
      context.lineTo(x, bounds.max.y);
    }
    for (const lat of this._ticks(se.lat, nw.lat)) {
      const y = Math.round(project(0, lat)[1]) + 0.5;
      context.moveTo(bounds.min.x, y);
      context.lineTo(bounds.max.x, y);
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

  _hideEdges() {
    for (const edge of this._edges) edge.hidden = true;
  },

  // Two narrow strips, drawn at every step of a drag: a wide one would cost frames.
  _drawEdges() {
    const size = this._map.getSize(), [tall, wide] = this.options.strip, [top, right] = this._edges;
    const view = this._map.getBounds(), middle = view.getCenter();
    const above = this._wiped(top, size.x, tall), beside = this._wiped(right, wide, size.y);
    for (const lon of this._ticks(view.getWest(), view.getEast())) {
      const { x } = this._map.latLngToContainerPoint([middle.lat, lon]);
      if (x < size.x - wide) this._write(above, degrees(((lon + 540) % 360) - 180, "EW"), x, 9, "center");
    }
    for (const lat of this._ticks(view.getSouth(), view.getNorth())) {
      const { y } = this._map.latLngToContainerPoint([lat, middle.lng]);
      const free = y > tall && y < size.y - this.options.foot;
      if (free) this._write(beside, degrees(lat, "NS"), wide - 4, y, "right");
    }
  },

  _wiped(edge, width, height) {
    const ratio = window.devicePixelRatio || 1, context = edge.getContext("2d");
    if (edge.width !== width * ratio || edge.height !== height * ratio) {
      Object.assign(edge, { width: width * ratio, height: height * ratio });
      Object.assign(edge.style, { width: `${width}px`, height: `${height}px` });
    }
    edge.hidden = false;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    context.font = "11px 'Noto Sans', sans-serif";
    context.textBaseline = "middle";
    return context;
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
