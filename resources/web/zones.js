"use strict";
// Boundaries as lines, since a boundary is a claim: no fill that would make one look like land.
EncounterMap.Zones = EncounterMap.CanvasLayer.extend({
  options: { order: 3, near: 5, perLetter: 5.5 },

  initialize(labels, options) {
    L.setOptions(this, options);
    this._labels = labels;
    this._zones = [];
  },

  onAdd(map) {
    EncounterMap.CanvasLayer.prototype.onAdd.call(this, map);
    this._labels.put("zones", () => this._words());
  },

  onRemove(map) {
    this._labels.put("zones", null);
    EncounterMap.CanvasLayer.prototype.onRemove.call(this, map);
  },

  show({ zones }) {
    this._zones = zones;
    if (!this._map) return;
    this.redraw();
    this._labels.put("zones", () => this._words());
  },

  draw(context, project) {
    context.strokeStyle = EncounterMap.ink("zone");
    context.lineWidth = 1.2;
    for (const zone of this._zones) {
      context.setLineDash(zone.dashed ? [6, 5] : []);
      EncounterMap.strokePath(context, zone.parts, project);
      context.stroke();
    }
    context.setLineDash([]);
  },

  // What the pointer is on: lines of text for the card.
  under(point, latlng) {
    if (!this._map) return null;
    const turns = Math.round((latlng.lng - latlng.wrap().lng) / 360), project = this.projector(turns);
    const zone = this._zones.find((one) =>
      EncounterMap.distanceTo(one.parts, [point.x, point.y], project) < this.options.near);
    return zone ? [zone.name, zone.declared, zone.confidence, zone.open].filter(Boolean) : null;
  },

  _words() {
    return this._zones.map((zone) => this._word(zone)).filter(Boolean);
  },

  // The label runs along the middle of the longest straight stretch in view.
  _word(zone) {
    const run = this._longestRun(zone.parts);
    if (run.length < 2) return null;
    const text = `${zone.name}, ${zone.declared}`;
    const along = lengths(run), whole = along[along.length - 1];
    if (whole < text.length * this.options.perLetter) return null;
    const middle = Math.max(1, along.findIndex((length) => length >= whole / 2));
    const [a, b] = stretch(run, along, middle, 60);
    const turn = Math.atan((b.y - a.y) / (b.x - a.x || 1e-9));
    const { lat, lng } = this._map.layerPointToLatLng([(a.x + b.x) / 2, (a.y + b.y) / 2]);
    return { lat, lon: lng, text, kind: "zone", rank: 30, turn };
  },

  _longestRun(parts) {
    const project = this.projector(Math.round(this._map.getCenter().lng / 360));
    const size = this._map.getSize(), corner = this._map.containerPointToLayerPoint([0, 0]);
    const view = L.bounds(corner.add([20, 20]), corner.add(size).subtract([20, 20]));
    let best = [], run = [];
    for (const part of parts) {
      for (const point of dense(part.map(([lon, lat]) => L.point(...project(lon, lat))))) {
        if (!view.contains(point)) run = [];
        else run = bends(run, point) ? [run[run.length - 1], point] : [...run, point];
        if (run.length > best.length) best = run;
      }
      run = [];
    }
    return best;
  },
});

// Points a few pixels apart along a path, so that a run of them is as long as it has points.
function dense(points) {
  const made = [];
  points.forEach((point, n) => {
    const last = n ? points[n - 1] : point, far = last.distanceTo(point);
    if (n && far < 0.01) return;
    const steps = Math.min(400, Math.max(1, Math.ceil(far / 8)));
    for (let step = 1; step <= steps; step += 1) {
      made.push(last.add(point.subtract(last).multiplyBy(step / steps)));
    }
  });
  return made;
}

function bends(run, point) {
  if (run.length < 2) return false;
  const [before, last] = run.slice(-2);
  const turn = Math.atan2(point.y - last.y, point.x - last.x) - Math.atan2(last.y - before.y, last.x - before.x);
  return Math.abs(Math.sin(turn)) > 0.2 || Math.cos(turn) < 0;
}

function lengths(run) {
  let sum = 0;
  return run.map((point, n) => { sum += n ? run[n - 1].distanceTo(point) : 0; return sum; });
}

function stretch(run, along, middle, half) {
  const before = along.findIndex((length) => length >= along[middle] - half);
  const after = along.findIndex((length) => length >= along[middle] + half);
  return [run[Math.max(0, before)], run[after < 0 ? run.length - 1 : after]];
}
