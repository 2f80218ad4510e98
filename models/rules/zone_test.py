"""Where the places of an incident lie among declared boundaries: computed, with their doubt.

A boundary is a claim too: every answer names who declared it and how sure its line is.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.catalogue.zone import Zone, ZoneKind
from models.encounter.episode import Episode
from models.encounter.incident import Incident
from models.encounter.proposition import Proposition, PropositionKind
from models.position.position import Position
from models.position.shape import Shape
from models.position.zones import Touch, is_near, zones_touched
from models.rules.judgement import Matrix
from models.value import Value
from models.when.period import possibly_in, span
from models.when.when import When

# Boundaries of the kinds that a question of law is about: there "not in" is an answer as well.
_LAWFUL = {ZoneKind.TERRITORIAL_SEA, ZoneKind.CONTIGUOUS, ZoneKind.EEZ}
_CROSSING = {"entry_zone", "crossing_line"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneTouch(Value):
    """How one place stands to one declared zone.

    `party_id` is who claims the place, None where it is the analysts' estimate; `part_id` is the
    claim or the episode whose place it is; `place` are its words.
    """

    zone: Zone
    touch: Touch
    part_id: UUID
    party_id: UUID | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class _Held:
    """A place that somebody gives, with the time it is about."""

    shape: Shape
    part_id: UUID
    party_id: UUID | None
    place: str
    when: When | None


def zone_touches(incident: Incident, matrix: Matrix, catalogue: Catalogue) -> tuple[ZoneTouch, ...]:
    """Return the zones that each claimed place and then each estimate touches.

    Only effective claims count. A zone that is surely far is left out, unless a proposition of
    law asks about the waters of the one who declared it; so is one that was not in force then.
    """
    zones, asked = catalogue.all(Zone), _asked(matrix, catalogue)
    held = (*_claimed(incident, matrix), *_estimated(incident.episodes))
    return tuple(touch for one in held for touch in _touches(one, zones, asked))


def _touches(held: _Held, zones: Iterable[Zone], asked: frozenset[str]) -> Iterator[ZoneTouch]:
    near = [
        zone
        for zone in zones
        if _in_force(zone, held.when) and (_is_asked(zone, asked) or is_near(held.shape, zone))
    ]
    for zone, touch in zones_touched(held.shape, near):
        yield ZoneTouch(
            zone=zone,
            touch=touch,
            part_id=held.part_id,
            party_id=held.party_id,
            place=held.place,
        )


def _in_force(zone: Zone, when: When | None) -> bool:
    held = zone.effective
    return held is None or when is None or possibly_in(when, held.earliest_start, held.latest_end)


def _asked(matrix: Matrix, catalogue: Catalogue) -> frozenset[str]:
    """Return the codes of the sides whose waters or airspace a proposition asks about."""
    asking = (row.proposition for row in matrix.rows if _asks(row.proposition))
    sides = (catalogue.side_of(p.object_id) or p.object_id for p in asking)
    return frozenset(catalogue.code_of(side) for side in sides if side)


def _asks(proposition: Proposition) -> bool:
    return proposition.kind is PropositionKind.LEGAL or proposition.predicate in _CROSSING


def _is_asked(zone: Zone, asked: frozenset[str]) -> bool:
    return zone.kind in _LAWFUL and side_code(zone) in asked


def side_code(zone: Zone) -> str:
    """Return the code of the side that declared a zone: "JP" of "JP/MOD"."""
    return zone.issuer.partition("/")[0].strip()


def _claimed(incident: Incident, matrix: Matrix) -> Iterator[_Held]:
    acts = {episode.id: episode.when for episode in incident.episodes}
    whole = span([when for when in acts.values() if when])
    seen: set[tuple[UUID, Shape]] = set()
    for row in matrix.rows:
        about = acts.get(row.proposition.episode_id) if row.proposition.episode_id else None
        for cell in row.cells:
            claim = cell.effective
            shape = _shape(claim.position) if claim else None
            if claim is None or shape is None or (cell.party_id, shape) in seen:
                continue
            seen.add((cell.party_id, shape))
            yield _Held(
                shape, claim.id, cell.party_id, _words(claim.position), claim.when or about or whole
            )


def _estimated(episodes: Iterable[Episode]) -> Iterator[_Held]:
    seen: set[Shape] = set()
    for episode in episodes:
        shape = _shape(episode.position)
        if shape is not None and shape not in seen:
            seen.add(shape)
            yield _Held(shape, episode.id, None, _words(episode.position), episode.when)


def _shape(position: Position | None) -> Shape | None:
    return position.shape if position else None


def _words(position: Position | None) -> str:
    return position.words if position else ""


_ANSWERS = {
    Touch.CERTAIN: "in",
    Touch.POSSIBLE: "possibly in",
    Touch.NO: "not in",
    Touch.CANNOT_TELL: "cannot tell whether in",
}
_DIVIDING = {ZoneKind.MEDIAN_LINE, ZoneKind.NORTHERN_LIMIT_LINE, ZoneKind.DEFENCE_LINE}


def touch_text(touch: ZoneTouch, catalogue: Catalogue) -> str:
    """Return the answer in words: "possibly in X, as declared by TW/MND (confidence: medium)"."""
    zone = touch.zone
    name = catalogue.name_of(zone.id) or zone.code
    return f"{_answer(touch)} {name}{_unclosed(touch)}, {declared_text(zone)}"


def touch_tag(touch: ZoneTouch, catalogue: Catalogue) -> str:
    """Return the answer in few words, for a map: "possibly in X (declared by TW/MND)"."""
    name = catalogue.name_of(touch.zone.id) or touch.zone.code
    issuer = touch.zone.issuer
    return f"{_answer(touch)} {name}" + (f" (declared by {issuer})" if issuer else "")


def declared_text(zone: Zone) -> str:
    """Return whose line a zone is and how sure it is, in words."""
    by = f"as declared by {zone.issuer}" if zone.issuer else "issuer not recorded"
    return f"{by} (confidence: {zone.confidence or 'not recorded'})"


def by_place(touches: Iterable[ZoneTouch]) -> tuple[tuple[ZoneTouch, ...], ...]:
    """Return the answers for one place of one party together, in the order given."""
    return tuple(tuple(some) for _, some in groupby(touches, key=lambda touch: touch.part_id))


def _answer(touch: ZoneTouch) -> str:
    dividing = touch.touch is Touch.CANNOT_TELL and touch.zone.kind in _DIVIDING
    return "cannot tell on which side of" if dividing else _ANSWERS[touch.touch]


def _unclosed(touch: ZoneTouch) -> str:
    unclosed = touch.touch is Touch.CANNOT_TELL and touch.zone.kind not in _DIVIDING
    return " (its line is not closed)" if unclosed else ""
