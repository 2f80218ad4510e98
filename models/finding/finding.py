"""What a text was found to hold: each time, place, figure, name and quotation with its span."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from models.encounter.proposition import QuantityKind
from models.figure.figure import Figure
from models.position.position import Position
from models.value import Value
from models.when.when import When


class FindingKind(StrEnum):
    """What sort of thing the words name."""

    WHEN = "when"
    POSITION = "position"
    FIGURE = "figure"
    PLATFORM = "platform"
    UNIT = "unit"
    PARTY = "party"
    PLACE = "place"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Value):
    """Words between quotation marks, and who is said to have spoken them.

    `words` are without the marks, `lang` is a BCP 47 tag or empty. `speaker` are the words of the
    text that name who spoke, `speaker_id` the party they mean; both are empty where none is named.
    """

    words: str
    lang: str = ""
    speaker_id: UUID | None = None
    speaker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownName(Value):
    """A name that the text shows to be one, "HMS Richmond", and the catalogue does not hold.

    `side_id` is the state that its prefix belongs to, where the catalogue has that.
    """

    words: str
    side_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Value):
    """One offer: the words from `start` up to `end` (code points of the text) and what they mean.

    `value` is the identity of a catalogue entry for a party, platform, unit or place (a unit may
    be an UnknownName); else the time, position, figure or quotation itself. `others` are further
    entries that the same words may mean. `note` says in plain words what was taken for granted.
    """

    kind: FindingKind
    start: int
    end: int
    words: str
    value: When | Position | Figure | Quotation | UnknownName | UUID
    quantity_kind: QuantityKind | None = None
    others: tuple[UUID, ...] = ()
    note: str = ""
