"""The command that looks for hotspots."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np

from desktop.headless.asked import filter_of
from desktop.headless.layout import table
from desktop.headless.opening import reading
from desktop.headless.output import counted, say, say_json
from maps.hotspots.features import (
    CELL_FIELDS,
    HOTSPOT_FIELDS,
    Refs,
    cell_rows,
    geojson,
    hotspot_rows,
    said_of,
)
from maps.hotspots.notes import score_words
from maps.hotspots.points import points_of
from maps.hotspots.request import HotspotRequest, Method
from maps.hotspots.result import Hotspot, HotspotResult
from models.encounter.reporting import CountingUnit
from models.file import write_whole
from models.filter.answer import Answer
from models.filter.incident_filter import Period
from models.filter.tree import Filter, head_of
from models.position.position import PositionNotation
from models.position.shape import LatLon
from models.position.write import in_notation
from models.problem import Problem
from models.store.geopackage import FeatureLayer, geopackage
from models.store.logbook import Logbook
from models.when.parse import parse_when

_MOST_LINES = 20


def find_hotspots(asked: Namespace) -> int:
    """Look for hotspots among the incidents that the flags ask for; print or write them."""
    out = _target(asked.out) if asked.out else None
    with closing(reading(asked)) as logbook:
        wanted = filter_of(logbook, asked)
        request = _request(asked, wanted)
        answer = logbook.matching(wanted)
        # SciPy takes a quarter of a second to load; no other command waits for it.
        from maps.hotspots.search import hotspots  # noqa: PLC0415

        result = hotspots(request, points_of(answer, request.unit))
        refs = _refs(logbook, answer, result.hotspots)
    if out is not None:
        write_whole(out, _WRITERS[out.suffix.lower()](result, refs))
    if asked.json:
        say_json(_as_json(result, refs))
    else:
        say("\n".join(_lines(result)))
        say(f"{out}: {counted(len(result.hotspots), 'hotspot')}" if out else _MORE)
    return 0


_MORE = "--json names the incidents of each; --out FILE.geojson or FILE.gpkg writes the cells."


def _target(name: str) -> Path:
    path = Path(name)
    if path.suffix.lower() not in _WRITERS:
        what = f"cannot write {path.suffix or 'a file without suffix'} here"
        mend = "Give the file a name that ends in .geojson or .gpkg."
        raise Problem(what, where="--out", mend=mend)
    return path


def _request(asked: Namespace, wanted: Filter) -> HotspotRequest:
    return HotspotRequest(
        method=Method(asked.method),
        bandwidth_nm=asked.bandwidth,
        cell_nm=asked.cell,
        within=head_of(wanted).within,
        compare=_compared(asked.compare) if asked.compare else None,
        unit=CountingUnit(asked.unit.replace("-", "_")),
        least=asked.least,
        lapse_days=asked.days,
    )


def _compared(texts: Iterable[str]) -> tuple[Period, Period]:
    earlier, later = map(_period, texts)
    return earlier, later


def _period(text: str) -> Period:
    try:
        when = parse_when(text, zone="UTC")
    except Problem as problem:
        raise problem.at("--compare") from None
    return Period(start=when.earliest_start, end=when.latest_end)


def _refs(logbook: Logbook, answer: Answer, found: Iterable[Hotspot]) -> Refs:
    """Return the references of the incidents in hotspots, by their rows."""
    rows = np.unique(np.concatenate([np.empty(0, dtype=np.intp), *(one.members for one in found)]))
    ids = [answer.snapshot.id_at(int(row)) for row in rows]
    by_id = {summary.id: summary.ref for summary in logbook.summaries(ids)}
    return {int(row): by_id[id_] for row, id_ in zip(rows, ids, strict=True)}


def _as_json(result: HotspotResult, refs: Refs) -> dict[str, Any]:
    spots = [
        dict(zip(HOTSPOT_FIELDS, values, strict=True)) for _, values in hotspot_rows(result, refs)
    ]
    for spot in spots:
        spot["refs"] = str(spot["refs"]).split()
    return said_of(result) | {"hotspots": spots}


def _lines(result: HotspotResult) -> Iterator[str]:
    rows = [_cells(number, one, result) for number, one in enumerate(result.hotspots, 1)]
    yield from table(rows[:_MOST_LINES])
    if len(rows) > _MOST_LINES:
        yield f"and {len(rows) - _MOST_LINES:,} more."
    yield from result.notes


def _cells(number: int, one: Hotspot, result: HotspotResult) -> tuple[str, ...]:
    radius_m = result.request.bandwidth_nm * 185.2
    where = in_notation(LatLon(one.lat, one.lon), PositionNotation.DDM, radius_m)
    stands = "" if one.stands else "not with precise records alone"
    words = ", ".join(filter(None, (one.turn.value, stands)))
    return (
        str(number),
        where,
        score_words(result.request, one.score),
        counted(len(one.members), "incident"),
        words,
    )


def _as_geopackage(result: HotspotResult, refs: Refs) -> bytes:
    said = "\n".join(result.notes)
    parts = (
        ("hotspots", HOTSPOT_FIELDS, hotspot_rows(result, refs)),
        ("hotspot_cells", CELL_FIELDS, cell_rows(result.cells)),
    )
    return geopackage(
        FeatureLayer(name=name, description=said, fields=fields, rows=rows)
        for name, fields, rows in parts
    )


_WRITERS = {".geojson": geojson, ".gpkg": _as_geopackage}
