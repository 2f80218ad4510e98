"use strict";
// Land and coast on tiles of canvas: a coarse coast at once, the fine one as soon as it is cut.
EncounterMap.BaseMap = L.GridLayer.extend({
  options: { updateWhenZooming: false, keepBuffer: 3, noWrap: false },
  details: ["land-110m.json", "land-10m.json"],

  initialize(options) {
    L.setOptions(this, options);
    this.loaded = [];
    this._waiting = new Map();
    this._worker = new Worker("/assets/base_map_worker.js");
    this._worker.onmessage = ({ data }) => this._hear(data);
    this.coarse = new Promise((resolve) => { this._isCoarse = resolve; });
    this.fine = new Promise((resolve) => { this._isFine = resolve; });
    this._worker.postMessage({ load: this.details[0] });
  },

  getEvents() {
    return { ...L.GridLayer.prototype.getEvents.call(this), themechange: this._repaint };
  },

  createTile(coords, done) {
    const tile = document.createElement("canvas"), ratio = window.devicePixelRatio || 1;
    const size = this.getTileSize();
    tile.width = size.x * ratio;
    tile.height = size.y * ratio;
    this._ask(tile, coords, done);
    return tile;
  },

  _ask(tile, coords, done) {
    const key = `${coords.z}/${coords.x}/${coords.y}`, across = 2 ** coords.z;
    const x = ((coords.x % across) + across) % across, before = this._waiting.get(key);
    // A tile that is asked for again while it waits is still owed its first answer.
    const owed = done || (before && before.tile === tile ? before.done : null);
    this._waiting.set(key, { tile, done: owed, edges: [x === 0 ? 0 : null, x === across - 1 ? 4096 : null] });
    this._worker.postMessage({ key, z: coords.z, x, y: coords.y });
  },

  _hear(data) {
    if (data.loaded) {
      this._take(data.loaded);
      return;
    }
    const { tile, done, edges } = this._waiting.get(data.key) || {};
    this._waiting.delete(data.key);
    if (!tile) return;
    Object.assign(tile, { rings: data.rings, edges });
    this._paint(tile);
    if (done) done(null, tile);
    if (!this._waiting.size && this.loaded.length === this.details.length) this._isFine();
  },

  _take(name) {
    this.loaded.push(name);
    for (const { el, coords } of Object.values(this._tiles || {})) this._ask(el, coords, null);
    if (this.loaded.length === 1) {
      this._isCoarse();
      this._worker.postMessage({ load: this.details[1] });
    }
  },

  _repaint() {
    for (const { el } of Object.values(this._tiles)) if (el.rings) this._paint(el);
  },

  _paint(tile) {
    const context = tile.getContext("2d"), scale = tile.width / 4096;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, tile.width, tile.height);
    context.fillStyle = EncounterMap.ink("land");
    context.strokeStyle = EncounterMap.ink("coast");
    context.lineWidth = window.devicePixelRatio || 1;
    this._trace(context, tile.rings, scale, null);
    context.fill("evenodd");
    this._trace(context, tile.rings, scale, tile.edges);
    context.stroke();
  },

  // `edges` are the world's own ends in this tile, where no coast is; null draws them too.
  _trace(context, rings, scale, edges) {
    context.beginPath();
    for (const ring of rings) {
      for (let n = 0; n < ring.length; n += 2) {
        const seam = edges && n && ring[n] === ring[n - 2] && edges.includes(ring[n]);
        if (n && !seam) context.lineTo(ring[n] * scale, ring[n + 1] * scale);
        else context.moveTo(ring[n] * scale, ring[n + 1] * scale);
      }
    }
  },
});
