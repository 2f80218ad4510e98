"""What may be asked for: the values of each condition, with the words they are found by."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from desktop.open_log import OpenLog
from models.catalogue.folding import folded
from models.catalogue.kept import Area
from models.catalogue.party import Party, PartyKind
from models.catalogue.platform import Platform
from models.catalogue.source import Reliability
from models.catalogue.zone import Zone
from models.encounter.incident import Severity, Status, Theatre
from models.encounter.marking import Sensitivity
from models.filter.area import area_text
from models.filter.tally import times_used
from models.named import names_of
from models.position.position import PositionPrecision
from models.position.shape import Shape
from models.record import Kind, Record
from models.rules.judgement import Relation
from models.text import readable
from models.vocabulary.encounter_type import encounter_types

# Each condition, and what it asks; in the order in which they are offered.
KEYS: Mapping[str, str] = {
    "side": "a state or bloc that took part",
    "type": "the kind of encounter",
    "from": "not before: 2025-12, 7 Dec 2025 16:30",
    "to": "not after: 2025-12, 7 Dec 2025 16:30",
    "clock": "weekdays, hours, a zone: mon,16h,Asia/Tokyo",
    "platform": "a class of ship or aircraft",
    "area": "a kept area, by its name",
    "within": "a zone, or a box: south,west,north,east",
    "severity": "how serious it was",
    "status": "how far the work has come",
    "relation": "how the sides stand to one another",
    "theatre": "the sea or region",
    "tag": "a tag",
    "reliability": "the letter of a source",
    "precision": "how finely the place is given",
    "has": "has a position, a date",
    "no": "has no position, no date",
    "marking": "how sensitive it is",
    "text": "words or a “phrase”",
}


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a condition: its code, what is shown, and all that it is found by, folded."""

    code: str
    label: str
    sought: str = ""

    def fits(self, wanted: str) -> bool:
        """Say whether it is called by what is typed, which is folded."""
        return wanted in (self.sought or folded(f"{self.code} {self.label}"))


class Names:
    """The values of the conditions in one logbook, read when they are first asked for."""

    def __init__(self, log: OpenLog) -> None:
        self._log = log
        self._held: dict[str, tuple[Value, ...]] = {}

    def forget(self) -> None:
        """Read again what the logbook holds when it is next asked for."""
        self._held.clear()

    def of(self, key: str) -> tuple[Value, ...]:
        """Return the values of a condition; none of one that takes anything."""
        if key not in self._held:
            read = _READ.get(key)
            self._held[key] = tuple(read(self._log)) if read is not None else ()
        return self._held[key]

    def label(self, key: str, code: str) -> str:
        """Return what a code is called, itself where nobody knows it."""
        return next((v.label for v in self.of(key) if v.code == code), code)


def _sides(log: OpenLog) -> Iterator[Value]:
    """Yield the sides, those that occur most often first."""
    times = times_used(log.index, log.index.columns.incidents.sides)
    kinds = (PartyKind.STATE, PartyKind.BLOC)
    sides = [party for party in log.catalogue.all(Party) if party.kind in kinds]
    for side in sorted(sides, key=lambda one: (-times[one.code], one.code)):
        yield _record(side.code, side, f"{side.code} · {log.catalogue.name_of(side.id)}")


def _platforms(log: OpenLog) -> Iterator[Value]:
    for platform in log.catalogue.all(Platform):
        yield _record(platform.code, platform, names_of(platform)[0])


def areas_of(log: OpenLog) -> dict[str, Shape]:
    """Return the kept areas by name."""
    areas = (one for one in log.records(Kind.AREA) if isinstance(one, Area))
    return {area.name: area.shape for area in areas}


def _outlines(log: OpenLog) -> Iterator[Value]:
    """Yield kept areas and zones by their outline."""
    for name, shape in areas_of(log).items():
        yield Value(area_text(shape), name)
    for zone in log.catalogue.all(Zone):
        if not zone.open:
            yield _record(area_text(zone.shape), zone, names_of(zone)[0])


def _record(code: str, record: Record, label: str) -> Value:
    return Value(code, label, folded(" ".join((label, *names_of(record)))))


def _tags(log: OpenLog) -> Iterator[Value]:
    times = times_used(log.index, log.index.columns.incidents.tags)
    return (Value(tag, tag) for tag, _ in times.most_common())


@cache
def _types() -> tuple[Value, ...]:
    """Return the tree of kinds: each family, and below it what belongs to it."""
    found: dict[str, Value] = {}
    for code, kind in encounter_types().items():
        family = code.partition(".")[0]
        if family != "ctx":
            found.setdefault(family, Value(family, f"{_FAMILIES.get(family, family)}: all kinds"))
            sought = folded(f"{code} {kind.label} {kind.group} {kind.ja} {kind.zh}")
            found[code] = Value(code, kind.label, sought)
    return tuple(sorted(found.values(), key=lambda v: list(found).index(v.code)))


_FAMILIES = {
    "air": "In the air",
    "sea": "At sea",
    "sub": "Under water",
    "msl": "Missiles",
    "em": "Radar, lasers, jamming",
    "x": "Others",
}


def _members(kind: type[StrEnum]) -> Callable[[OpenLog], Iterable[Value]]:
    held = tuple(Value(one.value.replace("_", "-"), readable(one)) for one in kind)
    return lambda _log: held


_HAD = (Value("position", "a position"), Value("date", "a date"))
_READ: Mapping[str, Callable[[OpenLog], Iterable[Value]]] = {
    "side": _sides,
    "platform": _platforms,
    "within": _outlines,
    "tag": _tags,
    "area": lambda log: (Value(name, name) for name in areas_of(log)),
    "type": lambda _log: _types(),
    "severity": _members(Severity),
    "status": _members(Status),
    "relation": _members(Relation),
    "theatre": _members(Theatre),
    "marking": _members(Sensitivity),
    "reliability": _members(Reliability),
    "precision": _members(PositionPrecision),
    "has": lambda _log: _HAD,
    "no": lambda _log: _HAD,
}
