"""The catalogue that is shipped: who is who, what is what, and where it lies.

The first name of a disputed place is one that no party to the dispute uses, or the names of all
in alphabetical order; every party's own name follows, with its user.
"""

from collections.abc import Iterator
from functools import cache
from uuid import UUID, uuid5

from models.catalogue.catalogue import Entry
from models.catalogue.effective import effective_from
from models.catalogue.name import Name
from models.catalogue.party import Party, PartyKind
from models.catalogue.place import Place, PlaceKind
from models.catalogue.platform import Domain, IssuerCategory, Platform, SymbolCode, Unit
from models.catalogue.zone import Zone, ZoneKind
from models.position.shape import Circle, LatLon, Line, Polygon
from models.vocabulary.table import rows_of, words_of

# Never to change: every logbook that was ever made refers to the shipped entries by it.
NAMESPACE = UUID("5d0a1c9e-7b3f-5e42-9a86-2f4c8d1e6b70")

_Row = dict[str, str]


def shipped_id(kind: str, code: str) -> UUID:
    """Return the identity of a shipped entry; the same for ever and in every logbook.

    `kind` is as in models.record.Kind: "party", "platform", "unit", "place" or "zone".
    """
    return uuid5(NAMESPACE, f"{kind}:{code}")


@cache
def shipped_catalogue() -> tuple[Entry, ...]:
    """Return every shipped party, platform, unit, place and zone, in the order of the tables."""
    return (
        *_parties(),
        *(_platform(row) for row in rows_of("platforms")),
        *(_unit(row) for row in rows_of("units")),
        *(_place(row) for row in rows_of("places")),
        *(_zone(row) for row in rows_of("zones")),
    )


def names_in(cell: str) -> tuple[Name, ...]:
    """Return the names of a cell such as "Naha@en; 那覇@ja@JP": text, language, user."""
    return tuple(_name(*part.split("@")) for part in words_of(cell))


def _name(text: str, lang: str, used_by: str = "") -> Name:
    return Name(text=text, lang=lang, used_by=used_by)


def _parties() -> Iterator[Party]:
    rows = list(rows_of("parties"))
    allies = _allies(rows)
    for row in rows:
        yield _party(row, allies.get(row["code"], set()))


def _party(row: _Row, allies: set[str]) -> Party:
    code = row["code"]
    side, _, body = code.partition("/")
    parent = row["parent"] or (side if body else "")
    return Party(
        id=shipped_id("party", code),
        code=code,
        names=names_in(row["names"]),
        kind=PartyKind(row["kind"]),
        parent_id=_optional_id("party", parent),
        side_id=_optional_id("party", side if body else ""),
        aligned_with=tuple(shipped_id("party", ally) for ally in sorted(allies)),
        colour=row["colour"],
        note=row["note"],
    )


def _allies(rows: list[_Row]) -> dict[str, set[str]]:
    """Return who is bound to whom by treaty: both ways, and members of one bloc to each other."""
    named = {row["code"]: set(words_of(row["aligned_with"])) for row in rows}
    allies = {code: set(others) for code, others in named.items()}
    for code, others in named.items():
        for other in others:
            allies[other].add(code)
    for bloc in (row["code"] for row in rows if row["kind"] == PartyKind.BLOC):
        members = {code for code, others in named.items() if bloc in others}
        for member in members:
            allies[member] |= members - {member}
    return allies


def _optional_id(kind: str, code: str) -> UUID | None:
    return shipped_id(kind, code) if code else None


def _platform(row: _Row) -> Platform:
    return Platform(
        id=shipped_id("platform", row["code"]),
        code=row["code"],
        names=names_in(row["names"]),
        domain=Domain(row["domain"]),
        category=row["category"],
        categories=tuple(_category(part) for part in words_of(row["categories"])),
        nato_name=row["nato_name"],
        operators=words_of(row["operators"]),
        symbol=SymbolCode(
            symbol_set=row["symbol_set"], entity=row["entity"], modifier_1=row["modifier_1"]
        ),
        confidence=row["confidence"],
        note=row["note"],
    )


def _category(part: str) -> IssuerCategory:
    issuer, category = part.split(":")
    return IssuerCategory(issuer=issuer.strip(), category=category.strip())


def _unit(row: _Row) -> Unit:
    return Unit(
        id=shipped_id("unit", row["code"]),
        platform_id=shipped_id("platform", row["platform"]),
        side_id=shipped_id("party", row["side"]),
        number=row["number"],
        names=names_in(row["names"]),
        note=row["note"],
    )


def _place(row: _Row) -> Place:
    centre = LatLon(float(row["lat"]), float(row["lon"]))
    return Place(
        id=shipped_id("place", row["code"]),
        names=names_in(row["names"]),
        kind=PlaceKind(row["kind"]),
        shape=Circle(centre=centre, radius_m=float(row["radius_km"]) * 1000),
        confidence=row["confidence"],
        source="Compiled for this log, WGS84, to about 0.01 degrees; the circle holds the place.",
        note=row["note"],
    )


def _zone(row: _Row) -> Zone:
    points = tuple(LatLon(*map(float, pair.split())) for pair in words_of(row["points"]))
    return Zone(
        id=shipped_id("zone", row["code"]),
        code=row["code"],
        names=names_in(row["names"]),
        kind=ZoneKind(row["kind"]),
        issuer=row["issuer"],
        shape=Line(points=points) if row["geometry"] == "line" else Polygon(ring=points),
        open=row["open"] == "yes",
        effective=effective_from(row["effective"]) if row["effective"] else None,
        source=row["source"],
        licence="Facts; no rights claimed.",
        confidence=row["confidence"],
        datum=row["datum"],
        recognised_by=words_of(row["recognised_by"]),
        contested_by=words_of(row["contested_by"]),
        note=row["note"],
    )
