"use strict";
// The one name that our scripts share; and what all layers need: the map, inks, projection, paths.
window.EncounterMap = (() => {
  const TILE_PX = 256;
  const MIDDLE = [25, 126];
  const PANES = { drawn: 400, labels: 500, keys: 550 };
  const inks = new Map();

  function newMap(id, options) {
    const map = L.map(id, { ...options, minZoom: 2, maxZoom: 13, worldCopyJump: true,
      attributionControl: false, maxBounds: [[-85.06, -Infinity], [85.06, Infinity]],
      maxBoundsViscosity: 1, fadeAnimation: false });
    for (const [name, depth] of Object.entries(PANES)) {
      map.createPane(name).style.zIndex = depth;
    }
    map.setView(MIDDLE, options.zoom);
    map.surface = new EncounterMap.Surface().addTo(map);
    return map;
  }

  // Colours live in map.css alone, once for light and once for dark.
  function ink(name) {
    if (!inks.has(name)) {
      const style = getComputedStyle(document.documentElement);
      inks.set(name, style.getPropertyValue(`--${name}`).trim());
    }
    return inks.get(name);
  }

  function setTheme(map, name) {
    document.documentElement.dataset.theme = name;
    inks.clear();
    map.fire("themechange");
  }

  function isDark() {
    return document.documentElement.dataset.theme === "dark";
  }

  // Degrees to pixels of the world map at a zoom, north-west corner first.
  function worldPixel(lon, lat, zoom) {
    const side = TILE_PX * 2 ** zoom;
    const sine = Math.sin(Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI / 180);
    return [(lon + 180) / 360 * side,
      (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * side];
  }

  function metresPerPixel(lat, zoom) {
    return 156543.034 * Math.cos(lat * Math.PI / 180) / 2 ** zoom;
  }

  // The copy of a meridian that is nearest to the middle of the view.
  function nearest(map, lon) {
    const middle = map.getCenter().lng;
    return lon + 360 * Math.round((middle - lon) / 360);
  }

  // A shape that was split at the antimeridian has edges there which are no part of it.
  function isSeam(a, b) {
    return Math.abs(Math.abs(a[0]) - 180) < 1e-6 && Math.abs(a[0] - b[0]) < 1e-6;
  }

  function fillPath(context, parts, project) {
    context.beginPath();
    for (const part of parts) {
      part.forEach(([lon, lat], n) => {
        const [x, y] = project(lon, lat);
        if (n) context.lineTo(x, y); else context.moveTo(x, y);
      });
      context.closePath();
    }
  }

  function strokePath(context, parts, project) {
    context.beginPath();
    for (const part of parts) {
      part.forEach(([lon, lat], n) => {
        const [x, y] = project(lon, lat);
        if (n && !isSeam(part[n - 1], part[n])) context.lineTo(x, y); else context.moveTo(x, y);
      });
    }
  }

  // Even-odd rule over rings, holes among them.
  function inside(parts, lon, lat) {
    let odd = false;
    for (const ring of parts) {
      for (let n = 1; n < ring.length; n += 1) {
        const [ax, ay] = ring[n - 1], [bx, by] = ring[n];
        if ((ay > lat) !== (by > lat) && lon < (bx - ax) * (lat - ay) / (by - ay) + ax) odd = !odd;
      }
    }
    return odd;
  }

  // How far a point is from the nearest segment of the paths, all in pixels.
  function distanceTo(parts, point, project) {
    let least = Infinity;
    for (const part of parts) {
      for (let n = 1; n < part.length; n += 1) {
        const [ax, ay] = project(...part[n - 1]), [bx, by] = project(...part[n]);
        const dx = bx - ax, dy = by - ay, long = dx * dx + dy * dy;
        const along = long ? ((point[0] - ax) * dx + (point[1] - ay) * dy) / long : 0;
        const t = Math.max(0, Math.min(1, along));
        least = Math.min(least, Math.hypot(point[0] - ax - t * dx, point[1] - ay - t * dy));
      }
    }
    return least;
  }

  // The only way in which a record's text enters the page.
  function element(tag, className, text) {
    const made = document.createElement(tag);
    made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  return { newMap, ink, setTheme, isDark, worldPixel, metresPerPixel, nearest, fillPath,
    strokePath, inside, distanceTo, element };
})();
