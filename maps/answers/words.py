"""The words of incidents on the map, read when they are pointed at."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import numpy as np

from maps.incident_symbol import incident_code
from maps.map_data import MapData
from maps.symbol_words import symbol_words
from maps.viewpoint import Eyes, eyes_of
from models.catalogue.catalogue import Catalogue
from models.filter.answer import Answer
from models.filter.summary import IncidentSummary, Spot

MOST_WORDS = 300


def words_of(data: MapData, ids: Iterable[UUID]) -> dict[str, Any]:
    """Return {"incidents": {id: words}} of those that are shown, at most MOST_WORDS of them."""
    wanted = shown_of(data.answer, ids)[:MOST_WORDS]
    eyes = eyes_of(data.viewpoint, data.catalogue)
    found = (_words(one, data.catalogue, eyes) for one in data.read(wanted))
    return {"incidents": {words["id"]: words for words in found}}


def shown_of(answer: Answer, ids: Iterable[UUID]) -> Answer:
    """Return those of these incidents that an answer shows, in its order."""
    snapshot = answer.snapshot
    rows = [row for row in map(snapshot.row_of, ids) if row is not None]
    wanted = np.zeros(len(snapshot.alive), dtype=np.bool_)
    wanted[rows] = True
    return Answer(snapshot, answer.rows[wanted[answer.rows]])


def _words(one: IncidentSummary, catalogue: Catalogue, eyes: Eyes) -> dict[str, Any]:
    code = incident_code(one.types, one.sides, one.platform_ids, catalogue, eyes)
    return {
        "id": str(one.id),
        "symbol": symbol_words(code),
        "title": one.title,
        "ref": one.ref,
        "sides": ", ".join(one.sides),
        "places": [_place(spot) for spot in one.spots],
    }


def _place(spot: Spot) -> dict[str, str]:
    return {"words": spot.words, "claimed_by": spot.claimed_by}
