"use strict";
// Counted cells: how they look, and how one answer passes into the next without a jump. A cell
// keeps its place while its number changes; on zooming in it comes out of the one that held it, on
// zooming out it goes into the one that holds it.
(() => {
  const LASTS_MS = 180, MOST_SPRITES = 2000, GAP_PX = 3, SIDE_PX = 64;

  EncounterMap.Cells = class {
    constructor() {
      this.now = [];
      this._leaving = [];
      this._sprites = new Map();
      this._began = 0;
      // Below 1 while something else is to be read that lies over them.
      this.strength = 1;
    }

    get isMoving() {
      return this._part() < 1;
    }

    show(counted) {
      const cells = counted.map(clear);
      const before = new Map(this.now.map((cell) => [keyOf(cell), { ...cell, ...this.placeOf(cell) }]));
      const zoom = this.now.length ? this.now[0].zoom : null, after = new Map(cells.map((cell) => [keyOf(cell), cell]));
      this._leaving = [...before.values()].filter((old) => !after.has(keyOf(old)))
        .map((old) => ({ ...old, from: old, to: within(after, old, cells.length ? cells[0].zoom : old.zoom) || old }));
      this.now = cells.map((cell) => {
        const same = before.get(keyOf(cell));
        return { ...cell, from: same || within(before, cell, zoom) || cell, isNew: !same };
      });
      const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
      this._began = still ? -Infinity : performance.now();
    }

    // Where a cell is drawn at this moment.
    placeOf(cell) {
      const part = this._part(), { from = cell, to = cell } = cell;
      const far = to.x - from.x, east = far - EncounterMap.answers.WORLD * Math.round(far / EncounterMap.answers.WORLD);
      return { x: from.x + east * part, y: from.y + (to.y - from.y) * part };
    }

    draw(context, project) {
      const part = this._part();
      if (part < 1) {
        context.globalAlpha = this.strength * (1 - part);
        for (const cell of this._leaving) this._draw(context, project, cell);
      }
      for (const cell of this.now) {
        context.globalAlpha = this.strength * (cell.isNew ? 0.3 + 0.7 * part : 1);
        this._draw(context, project, cell);
      }
      context.globalAlpha = 1;
    }

    forgetLooks() {
      this._sprites.clear();
    }

    _part() {
      const part = Math.min(1, (performance.now() - this._began) / LASTS_MS);
      return part * (2 - part);
    }

    _draw(context, project, cell) {
      const place = this.placeOf(cell), [x, y] = project(place.x, place.y), { picture, size } = this._sprite(cell);
      context.drawImage(picture, Math.round(x - size / 2), Math.round(y - size / 2), size, size);
    }

    _sprite({ fine, coarse }) {
      const text = EncounterMap.short(fine || coarse), radius = radiusOf(fine || coarse);
      const key = `${text} ${radius} ${fine > 0} ${coarse > 0}`;
      if (!this._sprites.has(key)) {
        if (this._sprites.size > MOST_SPRITES) this._sprites.clear();
        this._sprites.set(key, disc(text, radius, fine > 0, coarse > 0));
      }
      return this._sprites.get(key);
    }
  };

  function keyOf({ zoom, column, line }) {
    return `${zoom} ${column} ${line}`;
  }

  function radiusOf(count) {
    return Math.round(11 + 3 * Math.log10(count));
  }

  // A cell's disc lies where its members do, as far as it stays within its square: so none covers
  // its neighbour.
  function clear(cell) {
    const px = EncounterMap.answers.WORLD / 256 / 2 ** cell.zoom, side = SIDE_PX * px;
    const margin = Math.min(side / 2, (radiusOf(cell.fine || cell.coarse) + GAP_PX) * px);
    const kept = (at, first) => Math.max(first + margin, Math.min(first + side - margin, at));
    const x = kept(cell.x, cell.column * side), y = kept(cell.y, cell.line * side);
    return { ...cell, x, y, ...EncounterMap.answers.degrees(x, y) };
  }

  // The cell of a coarser zoom level that a cell lies in, where there is one.
  function within(cells, { zoom, column, line }, coarser) {
    const steps = coarser === null ? -1 : zoom - coarser;
    return steps > 0 ? cells.get(keyOf({ zoom: coarser, column: column >> steps, line: line >> steps })) : null;
  }

  // A disc with the number of incidents whose place is known more finely than the square, and a
  // dashed ring round it for others. Where there are only others: their number in the ring.
  function disc(text, radius, isFine, isCoarse) {
    const ratio = window.devicePixelRatio || 1, size = 2 * (radius + GAP_PX + 2), middle = size / 2;
    const picture = Object.assign(document.createElement("canvas"), { width: size * ratio, height: size * ratio });
    const context = picture.getContext("2d"), { ink } = EncounterMap;
    context.scale(ratio, ratio);
    context.fillStyle = ink(isFine ? "cell" : "panel");
    round(context, middle, radius);
    context.fill();
    if (isCoarse) {
      Object.assign(context, { strokeStyle: ink("cell"), lineWidth: 1.5 });
      context.setLineDash([3, 3]);
      round(context, middle, isFine ? radius + GAP_PX : radius);
      context.stroke();
    }
    Object.assign(context, { fillStyle: ink(isFine ? "cell-text" : "text"),
      font: "600 11px 'Noto Sans', sans-serif", textAlign: "center", textBaseline: "middle" });
    context.fillText(text, middle, middle + 0.5);
    return { picture, size };
  }

  function round(context, middle, radius) {
    context.beginPath();
    context.arc(middle, middle, radius, 0, 2 * Math.PI);
  }

  EncounterMap.short = (count) => {
    if (count < 1000) return String(count);
    const [number, unit] = count < 999_500 ? [count / 1e3, "k"] : [count / 1e6, "M"];
    return `${number.toFixed(number < 9.95 ? 1 : 0)}${unit}`;
  };
})();
