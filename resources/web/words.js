"use strict";
// The words of incidents, each asked for once until the data changes.
EncounterMap.Words = class {
  constructor(ask) {
    this._ask = ask;
    this._known = new Map();
  }

  known(id) {
    return this._known.get(id);
  }

  async of(ids) {
    const known = this._known, unknown = ids.filter((id) => !known.has(id));
    const { incidents } = unknown.length ? await this._ask(unknown) : { incidents: {} };
    for (const [id, words] of Object.entries(incidents)) known.set(id, words);
    return known;
  }

  forget() {
    this._known = new Map();
  }
};

// What a card says of incidents that share a spot: the words of the first.
EncounterMap.incidentWords = ({ title, ref, sides, symbol, places }, singles) => {
  const { words, claimed_by: party } = places[singles[0].place] || {};
  const others = new Set(singles.map((one) => one.id)).size - 1;
  return [title, [ref, sides].filter(Boolean).join("  "),
    [words, party ? `as claimed by ${party}` : ""].filter(Boolean).join(", "), `Symbol: ${symbol}`,
    others > 0 ? `and ${others} more here` : ""].filter(Boolean);
};

EncounterMap.cellWords = ({ fine, coarse }) => {
  const all = fine + coarse, some = coarse ? `${coarse.toLocaleString("en")} of them known no finer than this square` : "";
  return [`${all.toLocaleString("en")} ${all === 1 ? "incident" : "incidents"}`, some,
    "Click to list them, double-click to zoom in."].filter(Boolean);
};
