"use strict";
// Picking a position and drawing an area. Enter takes the middle of the map, Escape leaves.
EncounterMap.Tools = L.Layer.extend({
  words: {
    pick: "Click the place, or move the map and press Enter for its middle. Escape cancels.",
    draw: "Click the corners of the area; Enter or a double click closes it. Escape cancels.",
  },

  onAdd(map) {
    this._banner = EncounterMap.element("div", "banner", "");
    this._banner.setAttribute("role", "status");
    this._banner.hidden = true;
    this._cross = EncounterMap.element("div", "crosshair", "");
    this._cross.hidden = true;
    map.getContainer().append(this._banner, this._cross);
    this._trace = L.polyline([], { className: "drawing", interactive: false });
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

  begin(mode) {
    this.end();
    this._mode = mode;
    this._corners = [];
    this._banner.textContent = this.words[mode];
    this._banner.hidden = false;
    this._cross.hidden = mode !== "pick";
    this._map.getContainer().classList.add("picking");
    this._map.doubleClickZoom.disable();
    this._map.getContainer().focus({ preventScroll: true });
    if (mode === "draw") this._trace.setLatLngs([]).addTo(this._map);
  },

  end() {
    if (!this._mode) return;
    this._mode = null;
    this._banner.hidden = true;
    this._cross.hidden = true;
    this._map.getContainer().classList.remove("picking");
    this._map.doubleClickZoom.enable();
    this._trace.remove();
  },

  click(latlng) {
    if (this._mode === "pick") {
      this.end();
      this.fire("picked", { latlng: latlng.wrap() });
    } else {
      const last = this._corners[this._corners.length - 1];
      if (!last || !last.equals(latlng)) this._corners.push(latlng);
      this._trace.setLatLngs([...this._corners, this._corners[0]]);
    }
  },

  close() {
    if (this._mode !== "draw" || this._corners.length < 3) return;
    const ring = this._corners.map((corner) => corner.wrap()).map(({ lat, lng }) => [lng, lat]);
    this.end();
    this.fire("drawn", { area: { type: "Polygon", coordinates: [[...ring, ring[0]]] } });
  },

  _press(event) {
    if (!this._mode) return;
    if (event.key === "Escape") {
      this.end();
      this.fire("cancelled");
    } else if (event.key === "Enter" && event.target.tagName !== "BUTTON") {
      if (this._mode === "pick") this.click(this._map.getCenter()); else this.close();
    }
  },
});
