"use strict";
// What the scheme answers of the incidents in a view: rows of 32-bit numbers, laid out in
// maps/answers/incidents.py. Places are units of the Mercator map, WORLD of them each way.
EncounterMap.answers = (() => {
  const HEAD = 8, WORLD = 2 ** 30;
  const READERS = [cellsOf, singlesOf, heatOf];

  function read(buffer) {
    const [kind, revision, zoom] = new Int32Array(buffer, 0, 3);
    return { revision, zoom, cells: [], singles: [], unseen: 0, ...READERS[kind](new Reader(buffer)) };
  }

  // Columns one behind the other.
  class Reader {
    constructor(buffer) {
      this.buffer = buffer;
      this.at = 0;
      this.head = this.ints(HEAD);
    }

    ints(length) { return this._take(Int32Array, length, 4); }

    floats(length) { return this._take(Float32Array, length, 4); }

    bytes(length) { return this._take(Uint8Array, length, 1); }

    _take(Kind, length, size) {
      const taken = new Kind(this.buffer, this.at, length);
      this.at += Math.ceil(length * size / 4) * 4;
      return taken;
    }
  }

  function cellsOf(reader) {
    const [, , zoom, length] = reader.head;
    const [column, line, x, y, fine, coarse] = Array.from({ length: 6 }, () => reader.ints(length));
    const cells = Array.from(x, (_, n) => ({ zoom, column: column[n], line: line[n],
      x: x[n], y: y[n], fine: fine[n], coarse: coarse[n], ...degrees(x[n], y[n]) }));
    return { cells };
  }

  function singlesOf(reader) {
    const [, , , length, codes, rings, points, unseen] = reader.head;
    const columns = { x: reader.ints(length), y: reader.ints(length), radius: reader.floats(length),
      flags: reader.ints(length), place: reader.ints(length), code: reader.ints(length),
      ring: reader.ints(length + 1), point: reader.ints(rings + 1), points: reader.ints(2 * points),
      ids: reader.bytes(16 * length), codes: reader.bytes(20 * codes) };
    return { unseen, singles: Array.from(columns.x, (_, n) => single(columns, n)) };
  }

  function single(columns, n) {
    const { x, y, radius, flags, place, code, ring, point, points, ids, codes } = columns;
    const parts = [];
    for (let at = ring[n]; at < ring[n + 1]; at += 1) {
      parts.push(points.subarray(2 * point[at], 2 * point[at + 1]));
    }
    return { x: x[n], y: y[n], radius: radius[n], coarse: Boolean(flags[n] & 1),
      dashed: Boolean(flags[n] & 2), place: place[n], parts, id: identity(ids.subarray(16 * n, 16 * n + 16)),
      sidc: String.fromCharCode(...codes.subarray(20 * code[n], 20 * code[n] + 20)), ...degrees(x[n], y[n]) };
  }

  function heatOf(reader) {
    const [, , , columns, lines, west, top] = reader.head;
    const [peak] = reader.floats(1), [beyond, side] = reader.ints(2);
    return { heat: { columns, lines, west, top, side, peak, beyond, shades: reader.bytes(columns * lines) } };
  }

  const HEX = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, "0"));

  function identity(bytes) {
    const text = Array.from(bytes, (one) => HEX[one]).join("");
    return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join("-");
  }

  function degrees(x, y) {
    return { lon: x / WORLD * 360 - 180,
      lat: Math.atan(Math.sinh(Math.PI * (1 - 2 * y / WORLD))) * 180 / Math.PI };
  }

  // Units to the pixels that Leaflet calls layer points, in one copy of the world.
  function projector(map, copy) {
    const side = 256 * 2 ** map.getZoom(), scale = side / WORLD, origin = map.getPixelOrigin();
    const east = copy * side - origin.x;
    return (x, y) => [x * scale + east, y * scale - origin.y];
  }

  // How many pixels a number of units is.
  function pixels(map, units) {
    return units * 256 * 2 ** map.getZoom() / WORLD;
  }

  function trace(context, parts, project) {
    context.beginPath();
    for (const path of parts) {
      for (let n = 0; n < path.length; n += 2) {
        const [x, y] = project(path[n], path[n + 1]);
        if (n) context.lineTo(x, y); else context.moveTo(x, y);
      }
    }
  }

  // As above, without the edges at which a shape was cut along the antimeridian.
  function traceEdges(context, parts, project) {
    const seam = (x) => x <= 1 || x === WORLD;
    context.beginPath();
    for (const path of parts) {
      for (let n = 0; n < path.length; n += 2) {
        const [x, y] = project(path[n], path[n + 1]), cut = n && seam(path[n]) && path[n] === path[n - 2];
        if (n && !cut) context.lineTo(x, y); else context.moveTo(x, y);
      }
    }
  }

  // Even-odd rule over rings, holes among them; a ring may run on beyond the antimeridian.
  function inside(parts, x, y) {
    return odd(parts, x, y) || odd(parts, x + WORLD, y);
  }

  function odd(parts, x, y) {
    let is = false;
    for (const path of parts) {
      for (let n = 2; n < path.length; n += 2) {
        const ax = path[n - 2], ay = path[n - 1], bx = path[n], by = path[n + 1];
        if ((ay > y) !== (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax) is = !is;
      }
    }
    return is;
  }

  function unitsAt({ lat, lng }) {
    const [x, y] = EncounterMap.worldPixel(lng, lat, 0);
    return [x / 256 * WORLD, y / 256 * WORLD];
  }

  return { WORLD, read, degrees, projector, pixels, trace, traceEdges, inside, unitsAt };
})();
