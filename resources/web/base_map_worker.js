"use strict";
// Cuts the coastline into tiles, away from the page that has to stay smooth.
importScripts("/assets/topojson-client.js", "/assets/geojson-vt.js");

const OPTIONS = { maxZoom: 13, indexMaxZoom: 5, tolerance: 3, extent: 4096, buffer: 64 };
let index = null;

async function load(name) {
  const topology = await (await fetch(`/assets/${name}`)).json();
  const land = topojson.feature(topology, topology.objects.land);
  for (const { geometry } of land.features || [land]) geometry.coordinates = unrolled(geometry);
  index = new GeoJSONVT(land, OPTIONS);
  postMessage({ loaded: name });
}

// The atlas joins land across the antimeridian: let such rings run on beyond 180, where
// geojson-vt wraps them, and let the one round the pole go down to it.
function unrolled({ coordinates }) {
  return coordinates.map((polygon) => polygon.map((ring) => {
    let turn = 0;
    const path = ring.map(([lon, lat], n) => {
      if (n) turn -= 360 * Math.round((lon - ring[n - 1][0]) / 360);
      return [lon + turn, lat];
    });
    const [[first], [last]] = [path[0], path[path.length - 1]];
    return turn ? [...path, [last, -90], [first, -90], path[0]] : path;
  }));
}

function rings(z, x, y) {
  const tile = index && index.getTile(z, x, y);
  return tile ? tile.features.flatMap((feature) => feature.geometry)
    .map((ring) => Int16Array.from(ring.flat())) : [];
}

onmessage = ({ data }) => {
  if (data.load) {
    load(data.load);
  } else {
    const found = rings(data.z, data.x, data.y);
    postMessage({ key: data.key, rings: found }, found.map((ring) => ring.buffer));
  }
};
