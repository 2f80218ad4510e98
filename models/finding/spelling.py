"""One way to write the name of an entry, and how sure such words are to mean it."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from uuid import UUID

from models.finding.finding import FindingKind
from models.value import Value


class Rank(IntEnum):
    """How directly a spelling names its entry; the lowest comes first where several are meant."""

    NAME = 0
    VARIANT = 1
    FAMILY = 2
    NICKNAME = 3
    GUESS = 4


class Needs(StrEnum):
    """What must stand beside the words, so that they are taken for the name."""

    NOTHING = ""
    SHIP = "ship"  # a word for a ship, a hull number, or the article: "destroyer Ningbo (139)"
    FULL_NAME = "full_name"  # the longer name elsewhere in the text: HMS Defender, then Defender
    AIRCRAFT = "aircraft"  # a word for an aircraft: "Reaper drone"
    SPEAKING = "speaking"  # a capital that speaks or acts for its state: "Tokyo said"
    STATE = "state"  # its state named somewhere in the text: "the Foreign Ministry"
    SEA = "sea"  # no coast guard or navy behind it: 菲律宾海 is a sea, 菲律宾海警 a coast guard
    HULL = "hull"  # words that announce a hull number: "hull number 522", "(522)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling(Value):
    """A spelling of one entry's name.

    `any_case` is a common noun ("fishing boat"); other words must be written with the capitals of
    the spelling. `letters_may_follow` is a type number that a variant's letters may extend.
    `state_id` is the side of a party.
    """

    text: str
    id: UUID
    kind: FindingKind
    rank: Rank = Rank.NAME
    needs: Needs = Needs.NOTHING
    any_case: bool = False
    plural: bool = False
    letters_may_follow: bool = False
    state_id: UUID | None = None
    note: str = ""
