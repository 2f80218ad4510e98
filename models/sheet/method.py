"""Method notes: the tables and rules by which the sheet was computed, and what they leave out."""

from models.catalogue.zone import Zone
from models.encounter.participant import IdentificationBasis
from models.encounter.proposition import PropositionKind
from models.figure.hedge import HEDGES
from models.position.position import Position
from models.rules.tolerance import (
    PLACE_M,
    PLACE_REASON,
    RELATIVE,
    TIME_REASON,
    TIME_S,
    TOLERANCES,
)
from models.sheet.frame import Frame
from models.sheet.quantities import amount, quantity_words
from models.sheet.sheet import Method
from models.text import readable

_RELATIONS = (
    "The position of a side is its latest substantive claim that stands; “no comment” and "
    "“unable to confirm” never erase an earlier one. A proposition is contested where one side "
    "asserts and another denies it, or where their values lie farther apart than the tolerance. "
    "Third parties do not enter the relation; they corroborate or contradict, and only on a "
    "ground of their own: own sensor, eyewitness, document or analysis. The relation says how "
    "the sides stand to one another. It does not say who is right."
)
_ADMIRALTY = (
    "Reliability of a source, A to F, and credibility of a claim, 1 to 6, are judged apart: "
    "A completely reliable, B usually reliable, C fairly reliable, D not usually reliable, "
    "E unreliable, F cannot be judged; 1 confirmed by other sources, 2 probably true, "
    "3 possibly true, 4 doubtfully true, 5 improbable, 6 cannot be judged. "
    "“Party to the dispute” stands beside the letter and does not change it."
)
_KEPT = (
    "Quotations are printed as they were recorded, in their own language; a translation names "
    "its maker. Characters that cannot be seen are written out, such as [RLO]; a character that "
    "the printing fonts lack is written as its number, such as [U+0E01]. Copies of sources are "
    "named by the first digits of their SHA-256."
)


def methods(frame: Frame) -> tuple[Method, ...]:
    """Return the method notes of one sheet."""
    return (
        Method(f"Relations (rules version {frame.matrix.rules_version})", _RELATIONS),
        Method("Hedge words", _hedge_text(), _hedge_rows()),
        Method("Tolerances", _tolerance_text(), _tolerance_rows()),
        Method("Sources and claims", _ADMIRALTY),
        Method("Places", _places(frame)),
        Method("Left out", _left_out(frame)),
        Method("Text", _KEPT),
    )


def _hedge_text() -> str:
    return "A figure becomes an interval in SI units by the word that stands with it."


def _hedge_rows() -> tuple[tuple[str, str], ...]:
    return tuple((readable(hedge), rule.text) for hedge, rule in HEDGES.items())


def _tolerance_text() -> str:
    return (
        "A gap is a minor difference up to the larger of the value below and "
        f"{float(RELATIVE) * 100:g} % of the smaller of the two bounds that face each other."
    )


def _tolerance_rows() -> tuple[tuple[str, str], ...]:
    units = {"length": "m", "speed": "m/s", "duration": "s"}
    alike: dict[str, list[str]] = {}
    for kind, tolerance in TOLERANCES.items():
        size = amount(tolerance.absolute, units.get(tolerance.dimension, "counted"))
        alike.setdefault(size, []).append(quantity_words(kind))
    alike.setdefault(amount(TIME_S, "s"), []).append("time")
    alike.setdefault(amount(PLACE_M, "m"), []).append("place")
    return tuple((size, ", ".join(kinds)) for size, kinds in alike.items())


def _places(frame: Frame) -> str:
    datums = sorted({position.datum for position in _positions(frame) if position.datum})
    published = ", ".join(datum for datum in datums if datum != "WGS84")
    other = f" Published on another datum: {published}." if published else ""
    issuers = sorted({zone.issuer for zone in frame.catalogue.all(Zone) if zone.issuer})
    zones = f" Boundaries are as declared by {', '.join(issuers)}." if issuers else ""
    return (
        "Coordinates are on WGS84, latitude first; distances are geodesic. An uncertainty holds "
        "the true place with 95 % where nothing else is said. Within "
        f"{amount(PLACE_M, 'm')} two places are one, because {PLACE_REASON}; within "
        f"{amount(TIME_S, 's')} two times are one, because {TIME_REASON}. The coastline is "
        "Natural Earth, 1:10 million; it asserts no boundary and no title to any land."
        f" A place is in a zone where its whole uncertainty lies within, possibly in it where some "
        "does; a line that is not closed cannot tell."
        f"{other}{zones}"
    )


def _positions(frame: Frame) -> tuple[Position, ...]:
    of_acts = tuple(e.position for e in frame.incident.episodes if e.position)
    return of_acts + tuple(c.position for c in frame.incident.claims if c.position)


def _left_out(frame: Frame) -> str:
    incident = frame.incident
    shown = sum(
        proposition.kind is PropositionKind.CHARACTERISATION
        for proposition in incident.propositions
    )
    gone = sum(claim.withdrawn is not None for claim in incident.claims)
    presumed = sum(
        participant.identification_basis is IdentificationBasis.PRESUMED
        for episode in incident.episodes
        for participant in episode.participants
    )
    return (
        f"Characterisations are shown and not scored: {shown}. Claims that were withdrawn are "
        f"listed and do not count: {gone}. Participants whose identity is presumed: {presumed}. "
        f"Notes of the analysts ({len(incident.notes)}) and tracks ({len(incident.tracks)}) "
        "are kept in the logbook and not printed. What was not reported is left blank; blank is "
        "not nought."
    )
