"""Where something stands that is told by words: a place, an incident, a unit, coordinates."""

from collections.abc import Iterator
from uuid import UUID

from desktop.open_log import OpenLog
from models.catalogue.place import Place
from models.catalogue.platform import Unit
from models.filter.summary import IncidentSummary
from models.named import names_of
from models.position.gazetteer import Gazetteer
from models.position.geometry import centre_of
from models.position.parse import parse_position
from models.position.shape import LatLon
from models.position.signs import folded
from models.problem import Problem

_MOST = 200
_SELECTED = frozenset({"selected", "the selected incident", "here"})


class Anchors:
    """Finds places in the log and in its catalogue as they are now."""

    def __init__(self, log: OpenLog) -> None:
        self._log = log
        self._gazetteer = Gazetteer.of(log.catalogue.all(Place))

    def find(self, text: str) -> tuple[str, LatLon]:
        """Return the name to show and the place. Problem where nothing of that name has one.

        "selected" is the selected incident, a reference that incident, a hull or tail the latest
        dated incident that names it; anything else is read as a position.
        """
        summary = self._incident(text.strip())
        if summary is not None:
            return summary.ref, _first_place(summary)
        if units := self._units(text):
            return self._last_of(text.strip(), units)
        position = parse_position(text, self._gazetteer)
        if position.shape is None:
            raise Problem(f"“{text.strip()[:80]}” has no place", mend="Give coordinates.")
        return text.strip(), centre_of(position.shape)

    def place(self, text: str) -> LatLon:
        """Return only the place."""
        return self.find(text)[1]

    def _incident(self, text: str) -> IncidentSummary | None:
        if text.casefold() in _SELECTED:
            found = self._log.summary(self._log.selection)
            if found is None:
                raise Problem("no incident is selected", mend="Choose one in the list first.")
            return found
        like = self._log.like(text, _MOST) if text else ()
        return next((one for one in like if one.ref.casefold() == text.casefold()), None)

    def _units(self, text: str) -> list[UUID]:
        sought = folded(text)
        units = self._log.catalogue.all(Unit)
        return [one.id for one in units if sought in {folded(n) for n in _names(one)}]

    def _last_of(self, name: str, units: list[UUID]) -> tuple[str, LatLon]:
        ids = {id_ for unit in units for id_ in self._log.logbook.naming_ids(unit)}
        newest = (id_ for id_ in self._log.index.ids.newest_first() if id_ in ids)
        for summary in self._log.summaries(newest):
            if summary.spots:
                return f"{name} ({summary.ref})", _first_place(summary)
        mend = "Name a place or an incident instead."
        raise Problem(f"no incident says where {name} was", mend=mend)


def _names(unit: Unit) -> Iterator[str]:
    yield from names_of(unit)
    yield unit.number


def _first_place(summary: IncidentSummary) -> LatLon:
    if not summary.spots:
        raise Problem(f"{summary.ref} has no place", mend="Give it one, or name a place.")
    return centre_of(summary.spots[0].shape)
