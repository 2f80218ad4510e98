"use strict";
// The page at work: it pulls what its view needs, and says what was clicked, picked and drawn.
EncounterMap.start = (map, parts) => {
  EncounterMap.map = map;
  EncounterMap.parts = parts;
  new QWebChannel(qt.webChannelTransport, ({ objects }) => {
    EncounterMap.session = new EncounterMap.Session(map, parts, objects.bridge);
  });
};

EncounterMap.Session = class {
  constructor(map, parts, bridge) {
    Object.assign(this, { map, parts, bridge });
    this.asked = 0;
    this.pulling = null;
    this.words = new EncounterMap.Words((ids) => this.pull(`words?ids=${ids.join()}`));
    this.card = EncounterMap.element("div", "card", "");
    this.card.hidden = true;
    map.getContainer().append(this.card);
    this.listenToMap();
    this.listenToWindow();
    this.begin();
  }

  listenToMap() {
    const { map, parts, bridge } = this;
    map.on("moveend", () => { this.pullIncidents(); this.sayView(); });
    parts.Labels.keepOff(() => parts.Incidents.marks());
    parts.Incidents.on("shown", () => parts.Labels.layLater());
    map.on("layeradd layerremove", ({ layer }) => layer === parts.Hotspots && this.stepBack());
    map.on("click", (event) => this.click(event));
    map.on("dblclick", () => this.doubleClick());
    map.on("mousemove", (event) => this.hover(event.layerPoint, event.latlng));
    map.on("mouseout movestart", () => this.hideCard());
    parts.Keys.on("opened", ({ found }) => this.open(found));
    parts.Keys.on("reached", ({ found, at }) => this.tellOf(found, at));
    parts.Keys.on("left", () => this.hideCard());
    parts.Keys.on("laid", ({ ids }) => this.words.of(ids).then((words) => parts.Keys.name(words)));
    parts.Heat.on("switched", () => this.pullIncidents());
    parts.Tools.on("picked", ({ latlng }) => bridge.pick(latlng.lat, latlng.lng));
    parts.Tools.on("drawn", ({ area }) => bridge.draw_area(JSON.stringify(area)));
    parts.Tools.on("measuring", ({ way }) => bridge.measure(JSON.stringify(way)));
    parts.Tools.on("cancelled", () => bridge.cancel());
  }

  listenToWindow() {
    const { map, parts, bridge } = this;
    bridge.data_changed.connect((revision) => this.pullAll(revision));
    bridge.incidents_changed.connect((revision) => this.pullAnswer(revision));
    bridge.heat_asked.connect((shown) => parts.Heat[shown ? "addTo" : "removeFrom"](map));
    bridge.selection_changed.connect((revision) => this.pullSelected(revision));
    bridge.preview_changed.connect(() => this.pull("preview").then((shape) => parts.Preview.show(shape)));
    bridge.drawn_changed.connect(() => this.pullDrawn());
    bridge.tiles_changed.connect(() => this.pull("tiles").then((tiles) => parts.Tiles.show(tiles)));
    bridge.hotspots_changed.connect(() => this.pullHotspots());
    bridge.theme_changed.connect((name) => EncounterMap.setTheme(map, name));
    map.on("themechange", () => parts.Legend.repaint());
    bridge.centred.connect((west, south, east, north) => this.fit({ west, south, east, north }, 8));
    bridge.picking_started.connect(() => parts.Tools.begin("pick"));
    bridge.drawing_started.connect(() => parts.Tools.begin("draw"));
    bridge.measuring_started.connect(() => parts.Tools.begin("measure"));
    bridge.amending_started.connect((ring) => parts.Tools.begin("amend", JSON.parse(ring)));
    bridge.tools_ended.connect(() => parts.Tools.end());
  }

  async begin() {
    const state = await this.pull("state");
    EncounterMap.setTheme(this.map, state.theme);
    this.setParts(state.parts);
    if (state.extent) this.fit(state.extent, 6);
    await Promise.all([this.parts.BaseMap.coarse, this.pullAll(state.revision), this.pullHotspots()]);
    this.bridge.page_ready();
    this.sayView();
  }

  // As they were left; what is switched from now on is told.
  setParts(shown) {
    const { map, parts, bridge } = this, { Legend } = parts;
    for (const [name, on] of Object.entries(shown)) {
      if (name === "Legend") Legend.open(on);
      else if (parts[name]) map[on ? "addLayer" : "removeLayer"](parts[name]);
    }
    map.on("overlayadd overlayremove", ({ type, layer }) => {
      const named = Object.entries(parts).find(([, part]) => part === layer);
      if (named) bridge.switch_part(named[0], type === "overlayadd");
    });
    Legend.whenToggled((open) => bridge.switch_part("Legend", open));
  }

  async pull(what, read = (response) => response.json()) {
    const response = await fetch(`/data/${what}`);
    if (!response.ok) throw new Error(`no answer to ${what}`);
    return read(response);
  }

  async pullAll(revision) {
    const { Zones, Places, Preview, Legend } = this.parts;
    this.words.forget();
    const [zones, places, preview, viewpoint] = await Promise.all([
      this.pull("zones"), this.pull("places"), this.pull("preview"), this.pull("viewpoint"),
      this.pullIncidents(), this.pullSelected(0), this.pullDrawn(),
      this.pull("tiles").then((tiles) => this.parts.Tiles.show(tiles))]);
    Legend.explain(viewpoint);
    Zones.show(zones);
    Places.show(places);
    Preview.show(preview);
    this.painted(revision);
  }

  async pullDrawn() {
    const drawn = await this.pull("drawn");
    this.parts.Areas.show(drawn);
    this.parts.Drawings.show(drawn);
  }

  // What is in sight, for the list that tells it in rows.
  sayView() {
    const view = this.map.getBounds();
    this.bridge.look(view.getWest(), view.getSouth(), view.getEast(), view.getNorth());
  }

  async pullHotspots() {
    this.parts.Hotspots.show(await this.pull("hotspots"));
    this.stepBack();
  }

  stepBack() {
    this.parts.Incidents.stepBack(this.parts.Hotspots.covers());
  }

  async pullSelected(revision) {
    const selected = await this.pull("selected");
    this.parts.Rivals.show(selected);
    this.parts.Legend.show(selected);
    this.parts.Incidents.select(selected.id, selected.positions.length > 0);
    if (revision) this.painted(revision);
  }

  async pullAnswer(revision) {
    this.words.forget();
    await this.pullIncidents();
    this.painted(revision);
  }

  // Done when the newest answer is shown. There is one question at a time: what is asked meanwhile
  // is asked when that is answered, however often the view or the filter changed.
  pullIncidents() {
    this.asked += 1;
    this.pulling ??= this.pullUntilNewest().finally(() => { this.pulling = null; });
    return this.pulling;
  }

  async pullUntilNewest() {
    for (let asked = 0; asked < this.asked;) {
      asked = this.asked;
      const { Heat } = this.parts, isHeat = Heat.isOn(), zoom = this.map.getZoom();
      const buffer = await this.pull(`${isHeat ? "heat" : "incidents"}?${this.query()}`, (one) => one.arrayBuffer());
      // A late answer, to another zoom level or in another manner, is dropped: a newer one comes.
      if (zoom === this.map.getZoom() && isHeat === Heat.isOn()) this.show(EncounterMap.answers.read(buffer));
    }
  }

  query() {
    const view = this.map.getBounds().pad(0.25);
    return new URLSearchParams({ west: view.getWest(), south: view.getSouth(),
      east: view.getEast(), north: view.getNorth(), zoom: this.map.getZoom() });
  }

  show(answer) {
    this.parts.Incidents.show(answer);
    if (answer.heat) this.parts.Heat.show(answer.heat);
    this.parts.Legend.count(answer);
  }

  // Said when the browser has put it on the screen, not when it was drawn: what is posted within a
  // frame comes after that frame.
  painted(revision) {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => this.bridge.page_painted(revision);
      port2.postMessage(0);
    });
  }

  fit({ west, south, east, north }, closest) {
    this.map.fitBounds([[south, west], [north, east]],
      { maxZoom: closest, padding: [50, 50], animate: false });
  }

  // A cell waits for a second click, which zooms instead.
  click({ layerPoint, latlng }) {
    clearTimeout(this.opening);
    if (this.parts.Tools.isBusy()) {
      this.parts.Tools.click(latlng);
      return;
    }
    const found = this.parts.Incidents.under(layerPoint, latlng);
    if (found && found.cell) this.opening = setTimeout(() => this.open(found), EncounterMap.SECOND_CLICK_MS);
    else this.open(found);
  }

  doubleClick() {
    clearTimeout(this.opening);
    this.parts.Tools.finish();
  }

  open(found) {
    if (!found) return;
    if (found.cell) {
      this.bridge.click_cell(found.cell.zoom, found.cell.column, found.cell.line);
    } else {
      this.bridge.click_incidents(JSON.stringify([...new Set(found.singles.map((one) => one.id))]));
    }
  }

  hover(point, latlng) {
    if (this.parts.Tools.isBusy()) return;
    const found = this.parts.Incidents.under(point, latlng), zone = !found && this.parts.Zones.under(point, latlng);
    this.map.getContainer().classList.toggle("on-incident", Boolean(found));
    if (found) this.tellOf(found, point);
    else if (zone) this.tell(zone, point);
    else this.hideCard();
  }

  // The words of an incident are asked for when it is pointed at, and kept.
  async tellOf(found, point) {
    this.pointed = found;
    if (found.cell) {
      this.tell(EncounterMap.cellWords(found.cell), point);
      return;
    }
    const [first] = found.singles, words = this.words.known(first.id) || (await this.words.of([first.id])).get(first.id);
    if (words && this.pointed === found) this.tell(EncounterMap.incidentWords(words, found.singles), point);
  }

  tell(words, point) {
    this.card.replaceChildren(...words.map((text, n) => {
      const line = EncounterMap.element("div", n ? "" : "card-head", text);
      line.dir = "auto";
      return line;
    }));
    this.card.hidden = false;
    const at = this.map.layerPointToContainerPoint(point), size = this.map.getSize();
    const left = Math.min(at.x + 16, size.x - this.card.offsetWidth - 8);
    const above = at.y + 16 + this.card.offsetHeight > size.y;
    const top = above ? at.y - 16 - this.card.offsetHeight : at.y + 16;
    this.card.style.transform = `translate(${Math.max(8, left)}px, ${Math.max(8, top)}px)`;
  }

  hideCard() {
    this.pointed = null;
    this.card.hidden = true;
    this.map.getContainer().classList.remove("on-incident");
  }
};

// So long a click on a cell waits for a second one.
EncounterMap.SECOND_CLICK_MS = 230;
