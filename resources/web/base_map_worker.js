"use strict";
// Cuts the coastline into tiles, away from the page that has to stay smooth.
importScripts("/assets/topojson-client.js", "/assets/geojson-vt.js");

const OPTIONS = { maxZoom: 13, indexMaxZoom: 5, tolerance: 3, extent: 4096, buffer: 64 };
let index = null;

async function load(name) {
  const topology = await (await fetch(`/assets/${name}`)).json();
  index = new GeoJSONVT(topojson.feature(topology, topology.objects.land), OPTIONS);
  postMessage({ loaded: name });
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
