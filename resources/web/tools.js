"use strict";
// What a click does while a command asks for something: a position, an area, a way to measure.
// Enter finishes or, for a position, takes the middle of the map; Escape leaves.
EncounterMap.Tools = L.Layer.extend({
  words: {
    pick: "Click the place, or move the map and press Enter for its middle. Escape cancels.",
    draw: "Click the corners of the area; Enter or a double click closes it. Escape cancels.",
    measure: "Click along the way; the first place again closes an area. Enter keeps it, Escape drops it.",
    amend: "Drag the corners, or Tab to one and move it with the arrows. Enter keeps the outline, Escape leaves it as it was.",
  },
  // A click so near to the first corner, in pixels, means that corner.
  near: 10,

  onAdd(map) {
    this._banner = EncounterMap.element("div", "banner", "");
    this._banner.setAttribute("role", "status");
    this._banner.hidden = true;
    this._cross = EncounterMap.element("div", "crosshair", "");
    this._cross.hidden = true;
    map.getContainer().append(this._banner, this._cross);
    this._trace = L.polyline([], { className: "drawing", interactive: false });
    this._handles = L.layerGroup();
    document.addEventListener("keydown", this._onKey = (event) => this._press(event));
  },

  onRemove() {
    document.removeEventListener("keydown", this._onKey);
    this._banner.remove();
    this._cross.remove();
  },

  isBusy() {
    return Boolean(this._mode);
  },

  begin(mode, ring = []) {
    this.end();
    this._mode = mode;
    this._corners = ring.map(([lon, lat]) => L.latLng(lat, EncounterMap.nearest(this._map, lon)));
    this._banner.textContent = this.words[mode];
    this._banner.hidden = false;
    this._cross.hidden = mode !== "pick";
    this._map.getContainer().classList.toggle("picking", mode !== "amend");
    this._map.doubleClickZoom.disable();
    this._map.getContainer().focus({ preventScroll: true });
    if (mode === "draw" || mode === "amend") this._trace.addTo(this._map);
    if (mode === "amend") this._grip();
    this._follow();
  },

  end() {
    if (!this._mode) return;
    this._mode = null;
    this._banner.hidden = true;
    this._cross.hidden = true;
    this._map.getContainer().classList.remove("picking");
    this._map.doubleClickZoom.enable();
    this._trace.remove();
    this._handles.clearLayers().remove();
  },

  click(latlng) {
    if (this._mode === "amend") return;
    if (this._mode === "pick") {
      this.end();
      this.fire("picked", { latlng: latlng.wrap() });
      return;
    }
    if (this._mode === "measure" && this._meetsFirst(latlng)) {
      this.finish(true);
      return;
    }
    const last = this._corners[this._corners.length - 1];
    if (last && last.equals(latlng)) return;
    this._corners.push(latlng);
    if (this._mode === "measure") this._tellWay(false, false); else this._follow();
  },

  finish(closed = false) {
    if (this._mode === "measure") {
      if (this._corners.length > 1) this._tellWay(closed, true);
      else this.fire("cancelled");
      this.end();
    } else if (this._mode && this._mode !== "pick" && this._corners.length > 2) {
      const ring = this._corners.map((corner) => corner.wrap()).map(({ lat, lng }) => [lng, lat]);
      this.end();
      this.fire("drawn", { area: { type: "Polygon", coordinates: [[...ring, ring[0]]] } });
    }
  },

  _tellWay(closed, done) {
    const points = this._corners.map((corner) => corner.wrap()).map(({ lat, lng }) => [lat, lng]);
    this.fire("measuring", { way: { points, closed, done } });
  },

  _meetsFirst(latlng) {
    if (this._corners.length < 3) return false;
    const [here, first] = [latlng, this._corners[0]].map((at) => this._map.latLngToLayerPoint(at));
    return here.distanceTo(first) <= this.near;
  },

  _follow() {
    const corners = this._corners;
    this._trace.setLatLngs(corners.length ? [...corners, corners[0]] : []);
  },

  _grip() {
    this._handles.addTo(this._map);
    this._corners.forEach((corner, n) => {
      const handle = L.marker(corner, { draggable: true, autoPan: true, keyboard: true,
        title: `Corner ${n + 1}`, icon: L.divIcon({ className: "corner", iconSize: null }) });
      handle.on("drag", ({ latlng }) => this._move(n, latlng));
      handle.addTo(this._handles);
      handle.getElement().addEventListener("keydown", (event) => this._nudge(event, n, handle));
    });
  },

  _move(n, latlng) {
    this._corners[n] = latlng;
    this._follow();
  },

  // An arrow moves the corner that has the focus by a pixel, with Shift by ten.
  _nudge(event, n, handle) {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!way) return;
    L.DomEvent.stop(event);
    const at = this._map.latLngToLayerPoint(this._corners[n]), far = event.shiftKey ? 10 : 1;
    const moved = this._map.layerPointToLatLng(at.add(L.point(way).multiplyBy(far)));
    handle.setLatLng(moved);
    this._move(n, moved);
  },

  _press(event) {
    if (!this._mode) return;
    if (event.key === "Escape") {
      this.end();
      this.fire("cancelled");
    } else if (event.key === "Enter" && event.target.tagName !== "BUTTON") {
      if (this._mode === "pick") this.click(this._map.getCenter()); else this.finish();
    }
  },
});
