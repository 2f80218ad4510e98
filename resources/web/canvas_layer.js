"use strict";
// A canvas over the view and a quarter beyond, moved while dragging and drawn anew afterwards.
// Those that extend it give draw(context, project) and the pane they lie in.
EncounterMap.CanvasLayer = L.Renderer.extend({
  options: { padding: 0.25 },

  _initContainer() {
    this._container = document.createElement("canvas");
    this._container.className = "drawn";
    this._context = this._container.getContext("2d", { willReadFrequently: true });
  },

  _destroyContainer() {
    this._container.remove();
    delete this._container;
    delete this._context;
  },

  getEvents() {
    return { ...L.Renderer.prototype.getEvents.call(this), themechange: this.redraw };
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
    this.redraw();
  },

  redraw() {
    if (!this._context || !this._bounds) return this;
    const ratio = window.devicePixelRatio || 1, { x, y } = this._bounds.min;
    this._context.setTransform(1, 0, 0, 1, 0, 0);
    this._context.clearRect(0, 0, this._container.width, this._container.height);
    for (const copy of this._copies()) {
      this._context.setTransform(ratio, 0, 0, ratio, -x * ratio, -y * ratio);
      this.draw(this._context, this.projector(copy));
    }
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

  // Which repetitions of the world the canvas reaches into.
  _copies() {
    const [west, east] = [this._bounds.min, this._bounds.max]
      .map((point) => this._map.layerPointToLatLng(point).lng);
    const first = Math.floor((west + 180) / 360), last = Math.floor((east + 180) / 360);
    // One more to the west: what runs on beyond 180 belongs to the copy before.
    return Array.from({ length: last - first + 2 }, (_, n) => first - 1 + n);
  },
});
