"use strict";
// All that is drawn lies on one canvas, over the view and a quarter beyond: without a graphics
// card every further canvas costs frames. It moves while dragging and is drawn anew afterwards.
EncounterMap.Surface = L.Renderer.extend({
  options: { pane: "drawn", padding: 0.25 },

  initialize(options) {
    L.Renderer.prototype.initialize.call(this, options);
    this._painters = [];
  },

  enter(painter) {
    this._painters = [...this._painters, painter].sort((a, b) => a.options.order - b.options.order);
    this.redraw();
  },

  leave(painter) {
    this._painters = this._painters.filter((one) => one !== painter);
    this.redraw();
  },

  getEvents() {
    return { ...L.Renderer.prototype.getEvents.call(this), themechange: this.redraw };
  },

  // Once for all who ask within a frame.
  redraw() {
    if (!this._due) this._due = requestAnimationFrame(() => this._paint());
  },

  // The colour at a place of the view: red, green, blue, alpha.
  inkAt(latlng) {
    const ratio = window.devicePixelRatio || 1;
    const at = this._map.latLngToLayerPoint(latlng).subtract(this._bounds.min).multiplyBy(ratio);
    return [...this._context.getImageData(Math.floor(at.x), Math.floor(at.y), 1, 1).data];
  },

  _initContainer() {
    this._container = document.createElement("canvas");
    this._container.className = "drawn";
    this._context = this._container.getContext("2d", { willReadFrequently: true });
  },

  _destroyContainer() {
    cancelAnimationFrame(this._due);
    this._container.remove();
  },

  _update() {
    if (this._map._animatingZoom && this._bounds) return;
    L.Renderer.prototype._update.call(this);
    const size = this._bounds.getSize(), ratio = window.devicePixelRatio || 1;
    this._container.width = size.x * ratio;
    this._container.height = size.y * ratio;
    this._container.style.width = `${size.x}px`;
    this._container.style.height = `${size.y}px`;
    L.DomUtil.setPosition(this._container, this._bounds.min);
    this._paint();
  },

  _paint() {
    cancelAnimationFrame(this._due);
    this._due = 0;
    const context = this._context, ratio = window.devicePixelRatio || 1, { x, y } = this._bounds.min;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this._container.width, this._container.height);
    context.setTransform(ratio, 0, 0, ratio, -x * ratio, -y * ratio);
    for (const painter of this._painters) {
      for (const copy of painter.options.once ? [0] : this._copies()) {
        context.save();
        painter.draw(context, painter.projector(copy), this._bounds, copy);
        context.restore();
      }
    }
  },

  // Which repetitions of the world the canvas reaches into.
  _copies() {
    const [west, east] = [this._bounds.min, this._bounds.max]
      .map((point) => this._map.layerPointToLatLng(point).lng);
    const first = Math.floor((west + 180) / 360), last = Math.floor((east + 180) / 360);
    // One more to the west: what runs on beyond 180 belongs to the copy before.
    return Array.from({ length: last - first + 2 }, (_, n) => first - 1 + n);
  },
});

// A layer that draws on the surface. Those that extend it give draw(context, project, bounds, copy)
// and an order: the higher, the later. `copy` says which repetition of the world is drawn.
EncounterMap.CanvasLayer = L.Layer.extend({
  onAdd(map) {
    map.surface.enter(this);
  },

  onRemove(map) {
    map.surface.leave(this);
  },

  redraw() {
    if (this._map) this._map.surface.redraw();
    return this;
  },

  // Degrees to the pixels that Leaflet calls layer points.
  projector(copy = 0) {
    const zoom = this._map.getZoom(), origin = this._map.getPixelOrigin();
    return (lon, lat) => {
      const [x, y] = EncounterMap.worldPixel(lon + 360 * copy, lat, zoom);
      return [x - origin.x, y - origin.y];
    };
  },
});
