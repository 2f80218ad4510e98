"""Hostile strings through every field that reaches the map: shown as typed, run by nobody."""

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from desktop.map.view import MapView
from maps.map_data import MapData
from models.catalogue.catalogue import Catalogue
from models.catalogue.place import Place, PlaceKind
from models.catalogue.zone import Zone
from models.encounter.claim import Claim, Stance
from models.encounter.incident import Incident
from models.encounter.proposition import Proposition, PropositionKind
from models.filter.summary import IncidentSummary
from models.position.position import Position
from models.position.shape import LatLon, Line
from models.rules.judgement import Badge, Cell, CellState, Column, Matrix, Relation, Row
from tests.desktop.map.conftest import PATIENCE_MS, Script
from tests.maps.build import a_circle, a_place, a_spot, a_summary, a_zone, an_id

COLUMNS, ROWS = 24, 10
BATCH = COLUMNS * ROWS
SENTINEL = "untouched"
OURS = (
    "{{7*7}}",
    "{% raw %}{{7*7}}{% endraw %}",
    "{{cycler.__init__.__globals__.os.environ.update({'TOUCHED_BY_TEMPLATE': '1'})}}",
    "${window.sentinel='touched'}",
    "`${window.sentinel='touched'}`",
    "<img src=x onerror=\"window.sentinel='touched'\">",
    "</script><script>window.sentinel='touched'</script>",
    "'); window.sentinel='touched'; ('",
    "\u2028window.sentinel='touched'\u2029",
    "\ud800 alone",
    "\u202eright to left\u2066 and isolated",
    "<b>bold</b> &lt;b&gt; &amp;",
    "first\nsecond\r\nthird\ttab",
)
Fill = Callable[[list[str]], None]


def in_files(folder: Path) -> Iterator[str]:
    yield from json.loads((folder / "blns.json").read_text("utf-8"))
    for name in ("h5sc.txt", "xss-payload-list.txt"):
        yield from (folder / name).read_text("utf-8", errors="surrogateescape").splitlines()


def batches(texts: list[str]) -> Iterator[list[str]]:
    distinct = list(dict.fromkeys(texts))
    yield from (distinct[n : n + BATCH] for n in range(0, len(distinct), BATCH))


def spot_of(n: int) -> tuple[float, float]:
    """Return a place of a grid that keeps all of a batch apart in a view of the whole world."""
    return 60.0 - 12.0 * (n // COLUMNS), -170.0 + 14.0 * (n % COLUMNS)


def named_by(texts: list[str]) -> tuple[list[IncidentSummary], Catalogue]:
    summaries: list[IncidentSummary] = []
    entries: list[Zone | Place] = []
    for n, text in enumerate(texts):
        lat, lon = spot_of(n)
        spot = a_spot(a_circle(lat, lon), words=text, claimed_by=text)
        summaries.append(a_summary(text, spot, types=(text,), sides=(text,)))
        line = Line(points=(LatLon(lat, lon + 7), LatLon(lat + 1, lon + 7)))
        zone = a_zone(text, line, name=text, confidence=text)
        entries.append(replace(zone, id=an_id(f"zone {n}"), issuer=text))
        sea = a_place(text, a_circle(lat, lon, 1_500_000), PlaceKind.SEA)
        entries.append(replace(sea, id=an_id(f"place {n}")))
    return summaries, Catalogue.of(entries)


def claimed_by(texts: list[str]) -> tuple[Incident, Matrix]:
    """Return an incident of which each text, as a party's code, says something: the same text."""
    rows, columns = [], []
    for n, text in enumerate(texts):
        party: UUID = an_id(f"party {n}")
        position = Position(shape=a_circle(*spot_of(n)), words=text)
        claim = Claim(
            id=an_id(f"claim {n}"),
            statement_id=party,
            proposition_id=party,
            stance=Stance.ASSERTS,
            position=position,
        )
        cell = Cell(party_id=party, state=CellState.ASSERTS, effective=claim)
        where = Proposition(id=party, text=text, kind=PropositionKind.PLACE)
        rows.append(Row(proposition=where, cells=(cell,), relation=None, corroboration=None))
        columns.append(Column(party_id=party, code=text, principal=True))
    badge = Badge(worst=Relation.UNADDRESSED, counts=())
    incident = Incident(id=an_id("hostile"), title="Hostile strings")
    return incident, Matrix(columns=tuple(columns), rows=tuple(rows), badge=badge)


@pytest.fixture
def fill(qtbot: QtBot, view: MapView, script: Script) -> Fill:
    """Return a function that shows a batch of texts in every field, in a view of the world."""
    view.resize(1280, 800)
    script(f"(window.sentinel = '{SENTINEL}', 0)")
    script("(EncounterMap.map.setView([20, 0], 2, {animate: false}), 0)")

    def show(texts: list[str]) -> None:
        with qtbot.waitSignal(view.painted, timeout=PATIENCE_MS):
            view.show_data(MapData.of(*named_by(texts), *claimed_by(texts)))
        script(READ)
        qtbot.waitUntil(lambda: script("EncounterMap.read") is True, timeout=PATIENCE_MS)
        named = lambda: set(texts) <= set(script(TEXTS_OF % ".key"))  # noqa: E731
        qtbot.waitUntil(named, timeout=PATIENCE_MS)

    return show


CARDS = """(() => {
    const map = EncounterMap.map, card = document.querySelector(".card");
    return %s.map(([lat, lon]) => {
        const latlng = L.latLng(lat, lon);
        map.fire("mousemove", { latlng, layerPoint: map.latLngToLayerPoint(latlng) });
        return [...card.children].map((line) => line.textContent);
    });
})()"""
# Words are read when they are pointed at; here all of them beforehand.
READ = """(EncounterMap.read = false, EncounterMap.session.words.of(
    EncounterMap.parts.Incidents.singles.map((one) => one.id))
    .then(() => { EncounterMap.read = true; }), 0)"""
TEXTS_OF = "[...document.querySelectorAll('%s')].map((one) => one.textContent)"
NODES = (
    "[...document.querySelectorAll('.map *')].map((one) => one.tagName)"
    ".filter((tag) => !/^(DIV|SPAN|CANVAS|A|BUTTON|OUTPUT|DETAILS|SUMMARY|I|SECTION|FORM|LABEL"
    "|INPUT)$/.test(tag))"
)


def check(script: Script, texts: list[str]) -> None:
    """Every text stands in the page as typed, in each of its places; nothing else came of it."""
    places = [spot_of(n) for n in range(len(texts))]
    cards = script(CARDS % json.dumps(places))
    assert [card[0] for card in cards] == texts
    refs = [f"TST-2025-{len(text):04}  {text}" for text in texts]
    assert [card[1] for card in cards] == refs
    assert [card[2] for card in cards] == [f"{text}, as claimed by {text}" for text in texts]
    zones = script(CARDS % json.dumps([(lat + 0.5, lon + 7) for lat, lon in places]))
    told = [[t, f"as declared by {t}", f"confidence: {t}"] for t in texts]
    assert [zone[:3] for zone in zones] == told
    assert sorted(script(TEXTS_OF % ".label.place")) == sorted(texts)
    rivals = [f"{text}: {text}" for text in texts]
    assert sorted(script(TEXTS_OF % ".label.rival")) == sorted(rivals)
    legend = set(script(TEXTS_OF % ".legend-row"))
    assert {f"Claimed by {text}" for text in texts} <= legend
    assert script(NODES) == []
    assert script("window.sentinel") == SENTINEL
    assert script("document.scripts.length") == script("EncounterMap.scriptsAtFirst")


def test_hostile_strings_are_shown_as_typed_and_none_executes(
    view: MapView, script: Script, fill: Fill, shared: Path
) -> None:
    script("(EncounterMap.scriptsAtFirst = document.scripts.length, 0)")
    texts = [text for text in in_files(shared / "datasets" / "f1_hostile_strings") if text]
    for batch in batches([*OURS, *texts]):
        fill(batch)
        check(script, batch)
    assert "TOUCHED_BY_TEMPLATE" not in os.environ
    assert (view.page.errors, view.page.dialogs, view.refused_requests) == ([], 0, 0)


def test_our_own_hostile_strings_are_shown_as_typed_and_none_executes(
    view: MapView, script: Script, fill: Fill
) -> None:
    script("(EncounterMap.scriptsAtFirst = document.scripts.length, 0)")
    fill(list(OURS))
    check(script, list(OURS))
    assert "TOUCHED_BY_TEMPLATE" not in os.environ
    assert (view.page.errors, view.page.dialogs, view.refused_requests) == ([], 0, 0)
