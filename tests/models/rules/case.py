"""What a case worked by hand consists of: who said what of one proposition, and what follows.

JP and CN are the principals. JP/MOD and CN/TV are bodies of theirs; US is allied with JP, AU with
US only; NGO and NHK belong to no side. Days are of December 2025.
"""

from dataclasses import dataclass

from models.encounter.claim import Basis, Stance
from models.encounter.proposition import PropositionKind, QuantityKind
from models.position.position import Position
from models.position.shape import Circle, LatLon
from models.rules.judgement import Corroboration, Relation
from models.when.when import When
from tests.builders import an_instant

Value = str | When | Position | None


@dataclass(frozen=True)
class Said:
    """One claim: a figure is given as text, a category as a code.

    `withdrawn` takes back the claim, `retracted` the whole statement.
    """

    who: str
    stance: Stance
    value: Value = None
    day: int | None = 7
    basis: Basis = Basis.UNSPECIFIED
    withdrawn: bool = False
    retracted: bool = False


@dataclass(frozen=True)
class Case:
    """What was said of one proposition, who else spoke, and what follows."""

    reason: str
    said: tuple[Said, ...]
    relation: Relation | None
    corroboration: Corroboration | None = Corroboration.UNCORROBORATED
    kind: PropositionKind = PropositionKind.FACT
    quantity: QuantityKind | None = None
    spoke: tuple[str, ...] = ()
    gap: str = ""
    revised: tuple[str, ...] = ()
    sidestepped_by: tuple[str, ...] = ()
    days: int | None = None
    principals: tuple[str, ...] = ("JP", "CN")


YES, NO, PARTLY = Stance.ASSERTS, Stance.DENIES, Stance.PARTLY
DECLINES, UNABLE = Stance.NO_COMMENT, Stance.UNABLE
SENSOR, RELAY = Basis.OWN_SENSOR, Basis.RELAY
CONTESTED, AGREED, PARTLY_AGREED = Relation.CONTESTED, Relation.AGREED, Relation.PARTLY_AGREED
MINOR, SIDESTEPPED, UNANSWERED = (
    Relation.MINOR_DIFFERENCE,
    Relation.SIDESTEPPED,
    Relation.UNANSWERED,
)
CPA, LATERAL = QuantityKind.CPA_SLANT, QuantityKind.LATERAL_SEPARATION
RANGE, ALTITUDE = QuantityKind.RANGE_AT_ILLUMINATION, QuantityKind.ALTITUDE
SPEED, DURATION, AIRCRAFT = (
    QuantityKind.SPEED,
    QuantityKind.DURATION,
    QuantityKind.COUNT_PLATFORMS,
)
TIME, PLACE = PropositionKind.TIME, PropositionKind.PLACE
CATEGORY, LEGAL = PropositionKind.CATEGORY, PropositionKind.LEGAL


def at(lat: float, radius_km: float, lon: float = 125.0) -> Position:
    """Return a circle, on the meridian of 125 E if no other is given."""
    return Position(shape=Circle(centre=LatLon(lat, lon), radius_m=radius_km * 1000))


def from_to(start: tuple[int, int], end: tuple[int, int]) -> When:
    """Return a sharp stretch of 6 December."""
    first, last = an_instant(6, *start), an_instant(6, *end)
    return When(
        earliest_start=first.earliest_start,
        latest_start=first.latest_start,
        earliest_end=last.earliest_end,
        latest_end=last.latest_end,
    )
