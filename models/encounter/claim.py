"""What one statement says of one proposition."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from models.encounter.statement import Citation
from models.figure.figure import Figure
from models.position.position import Position
from models.value import Value
from models.when.when import When


class Stance(StrEnum):
    """What the words do to the proposition."""

    ASSERTS = "asserts"
    PARTLY = "partly"
    DENIES = "denies"
    NO_COMMENT = "no_comment"
    UNABLE = "unable"


class Basis(StrEnum):
    """Why it is said. Only the first four can support another party's words independently."""

    OWN_SENSOR = "own_sensor"
    EYEWITNESS = "eyewitness"
    DOCUMENT = "document"
    ANALYSIS = "analysis"
    RELAY = "relay"
    UNNAMED_SOURCES = "unnamed_sources"
    UNSPECIFIED = "unspecified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Value):
    """A stance on a proposition, with the figure, time, place or category as said.

    `credibility` is the Admiralty digit, 1 confirmed to 6 cannot be judged. `words` are the exact
    words that carry it, `citation` the spot where they were read, where that is finer than what its
    statement cites. What a claim says of time or place belongs to the side that says it.
    """

    id: UUID
    statement_id: UUID
    proposition_id: UUID
    stance: Stance
    figure: Figure | None = None
    when: When | None = None
    position: Position | None = None
    category: str = ""
    basis: Basis = Basis.UNSPECIFIED
    credibility: int = 6
    words: str = ""
    citation: Citation | None = None
    withdrawn: When | None = None
    note: str = ""
