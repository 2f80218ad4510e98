"use strict";
// Words on the map. A label is {lat, lon, text, under, kind, rank, turn, lift, must}; a higher rank
// goes first, and a label that would cover one of higher rank is hidden unless it must be seen.
// `under` are quiet lines below the text.
EncounterMap.Labels = L.Layer.extend({
  options: { pane: "labels" },

  initialize(options) {
    L.setOptions(this, options);
    this._makers = new Map();
    this._marks = () => [];
  },

  // `marks` gives the squares, {x, y, wide, tall} from their middle, that symbols and cells take up.
  keepOff(marks) {
    this._marks = marks;
    this._lay();
  },

  // Symbols and cells have moved: what is drawn comes first, names follow when there is time.
  layLater() {
    if (!this._due) this._due = requestIdleCallback(() => { this._due = 0; this._lay(); }, { timeout: 300 });
  },

  onAdd(map) {
    this._box = L.DomUtil.create("div", "labels leaflet-zoom-hide", map.getPane("labels"));
    this._lay();
  },

  onRemove() {
    this._box.remove();
  },

  getEvents() {
    return { moveend: this._lay, zoomend: this._lay, resize: this._lay };
  },

  // `maker` gives the labels of a group for the view as it is; null takes them away.
  put(group, maker) {
    if (maker) this._makers.set(group, maker); else this._makers.delete(group);
    this._lay();
  },

  _lay() {
    if (!this._map || this._map._animatingZoom) return;
    const view = this._map.getBounds().pad(0.1), taken = [];
    const labels = [...this._makers.values()].flatMap((maker) => maker())
      .map((label) => ({ ...label, lon: EncounterMap.nearest(this._map, label.lon) }))
      .filter((label) => view.contains([label.lat, label.lon]))
      .sort((a, b) => b.rank - a.rank);
    const spans = labels.map((label) => this._span(label));
    this._box.replaceChildren(...spans);
    const sizes = spans.map((span) => [span.offsetWidth, span.offsetHeight]);
    const marks = this._marks();
    labels.forEach((label, n) => this._settle(label, spans[n], sizes[n], taken, marks));
  },

  _span(label) {
    const span = EncounterMap.element("span", `label ${label.kind}`, label.text);
    span.dir = "auto";
    for (const line of label.under || []) span.append(EncounterMap.element("small", "", line));
    if (label.colour) span.style.color = label.colour;
    return span;
  },

  _inView({ x, y, wide, tall }) {
    const corner = this._map.containerPointToLayerPoint([0, 0]), size = this._map.getSize();
    return x - wide >= corner.x && x + wide <= corner.x + size.x && y - tall >= corner.y && y + tall <= corner.y + size.y;
  },

  // A label that must be seen tries the other sides of its place before it covers another.
  // A name that need not be seen stands on no symbol and no cell: it looks for room round its place.
  _settle(label, span, size, taken, marks) {
    const at = this._map.latLngToLayerPoint([label.lat, label.lon]), lift = label.lift || 0;
    const aside = size[0] / 2 + Math.abs(lift);
    const sides = label.must ? [[0, lift], [0, -lift], [aside, 0], [-aside, 0], [0, lift + 18], [0, -lift - 18]]
      : [[0, lift], ...(label.roams ? [[0, -26], [0, 26], [aside * 0.6, 0], [-aside * 0.6, 0]] : [])];
    const boxes = sides.map(([dx, dy]) => ({ x: at.x + dx, y: at.y + dy, ...extent(size, label.turn || 0) }));
    const inTheWay = label.must ? taken : [...taken, ...marks];
    const open = boxes.filter((box) => !inTheWay.some((other) => meet(box, other)));
    const free = open.find((box) => this._inView(box)) || open[0];
    const box = free || boxes[0], left = Math.round(box.x - size[0] / 2), top = Math.round(box.y - size[1] / 2);
    span.classList.toggle("covered", !free && !label.must);
    span.style.transform = `translate(${left}px, ${top}px)` + (label.turn ? ` rotate(${label.turn}rad)` : "");
    if (free || label.must) taken.push(box);
  },
});

// Half of what a turned label takes, with a little air.
function extent([width, height], turn) {
  const cosine = Math.abs(Math.cos(turn)), sine = Math.abs(Math.sin(turn));
  return { wide: (width * cosine + height * sine) / 2 + 3, tall: (width * sine + height * cosine) / 2 + 1 };
}

function meet(a, b) {
  return Math.abs(a.x - b.x) < a.wide + b.wide && Math.abs(a.y - b.y) < a.tall + b.tall;
}
