"use strict";
// A button for each incident in view, for those who use no pointer and for screen readers.
EncounterMap.Keys = L.Layer.extend({
  options: { pane: "keys", most: 300, quietMs: 200 },

  initialize(incidents, options) {
    L.setOptions(this, options);
    this._incidents = incidents;
  },

  onAdd(map) {
    this._box = L.DomUtil.create("div", "keys leaflet-zoom-hide", map.getPane("keys"));
    this._incidents.on("shown", this._layWhenQuiet, this);
  },

  onRemove() {
    clearTimeout(this._due);
    this._incidents.off("shown", this._layWhenQuiet, this);
    this._box.remove();
  },

  getEvents() {
    return { zoomend: this._lay };
  },

  // Names for the buttons, by id.
  name(words) {
    for (const button of this._box.children) {
      const known = words.get(button.dataset.key);
      if (known) button.textContent = known.title;
    }
  },

  // Not while a filter is played or the map is moved: nobody reaches a button then.
  _layWhenQuiet() {
    clearTimeout(this._due);
    this._due = setTimeout(() => this._lay(), this.options.quietMs);
  },

  _lay() {
    const focused = this._box.contains(document.activeElement) && document.activeElement.dataset.key;
    const project = this._incidents.projector();
    const singles = this._incidents.singles.slice(0, this.options.most).map((single) =>
      this._button("Incident", project(...this._near(single.lon, single.lat)), single.id, { singles: [single] }));
    const cells = this._incidents.cells.slice(0, this.options.most).map((cell, n) =>
      this._button(`${cell.fine + cell.coarse} incidents`, project(...this._near(cell.lon, cell.lat)), `cell ${n}`, { cell }));
    this._box.replaceChildren(...singles, ...cells);
    const again = [...this._box.children].find((button) => button.dataset.key === focused);
    if (again) again.focus({ preventScroll: true });
    this.fire("laid", { ids: this._incidents.singles.slice(0, this.options.most).map((one) => one.id) });
  },

  _near(lon, lat) {
    return [EncounterMap.nearest(this._map, lon), lat];
  },

  _button(text, [x, y], key, found) {
    const button = EncounterMap.element("button", "key", text);
    button.type = "button";
    button.dir = "auto";
    button.dataset.key = key;
    L.DomUtil.setPosition(button, L.point(Math.round(x), Math.round(y)));
    button.addEventListener("focus", () => this.fire("reached", { found, at: L.point(x, y) }));
    button.addEventListener("blur", () => this.fire("left"));
    button.addEventListener("click", (event) => {
      L.DomEvent.stop(event);
      this.fire("opened", { found });
    });
    return button;
  },
});
