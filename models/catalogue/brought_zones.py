"""Zones of a user's file: each takes over what was said of the whole file."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count
from unicodedata import normalize
from uuid import uuid4

from models.catalogue.effective import effective_from
from models.catalogue.name import Name
from models.catalogue.zone import Zone, ZoneKind
from models.catalogue.zone_file import DrawnZone
from models.position.shape import Line
from models.problem import Problem
from models.when.when import When

UNKNOWN = "unknown"
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Who declared the boundaries of a file, since when, and by whose leave they are here.

    `since` is a year, month or day, or "unknown".
    """

    issuer: str
    kind: ZoneKind
    source: str
    licence: str
    since: str
    confidence: str = ""

    def missing(self) -> dict[str, str]:
        """Return what is still wrong, by field, in a sentence each."""
        needed = {
            "issuer": "A boundary is somebody's claim: say whose, by the code of a party.",
            "source": "Say where the file is from, so that others can find it.",
            "licence": "Say under which licence it may be used, or “unknown”.",
        }
        wrong = {name: why for name, why in needed.items() if not getattr(self, name).strip()}
        if self.since.strip() != UNKNOWN and not _since_is_date(self.since.strip()):
            wrong["since"] = "Give a year, month or day, such as 2013-11-23, or “unknown”."
        return wrong


def zones_of(
    drawn: Iterable[DrawnZone], provenance: Provenance, taken: Collection[str]
) -> tuple[Zone, ...]:
    """Return the zones, each with a code that is not among `taken`.

    Problem when the provenance is not whole.
    """
    for name, why in provenance.missing().items():
        raise Problem(why, where=name)
    used = set(taken)
    return tuple(_zone(one, provenance, used) for one in drawn)


def _zone(drawn: DrawnZone, provenance: Provenance, used: set[str]) -> Zone:
    name = drawn.name or f"{provenance.issuer} {provenance.kind.replace('_', ' ')}"
    code = next(code for code in _codes(name) if code not in used)
    used.add(code)
    return Zone(
        id=uuid4(),
        code=code,
        names=(Name(text=name),),
        kind=provenance.kind,
        issuer=provenance.issuer.strip(),
        shape=drawn.shape,
        open=isinstance(drawn.shape, Line),
        effective=_effective(provenance.since.strip()),
        source=provenance.source.strip(),
        licence=provenance.licence.strip(),
        confidence=provenance.confidence,
    )


def _codes(name: str) -> Iterator[str]:
    """Yield short codes made of a name, the plain one first."""
    letters = normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    code = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:40] or "zone"
    yield code
    yield from (f"{code}-{number}" for number in count(2))


def _effective(since: str) -> When | None:
    return None if since == UNKNOWN else effective_from(since)


def _since_is_date(since: str) -> bool:
    if not _DATE.fullmatch(since):
        return False
    try:
        date(*(int(part) for part in f"{since}-01-01".split("-")[:3]))
    except ValueError:
        return False
    return True
