"""What the analyst accepted of a text, and what each finding is to become."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from models.encounter.proposition import QuantityKind
from models.finding.finding import Finding, FindingKind
from models.value import Value
from models.when.when import When


class Use(StrEnum):
    """What a finding becomes in an incident."""

    CLAIM = "claim"
    ESTIMATE = "estimate"
    SAID = "said"
    REPORTED = "reported"
    PARTICIPANT = "participant"
    SPEAKER = "speaker"
    STATEMENT = "statement"


# The first of each is what is meant unless the analyst says otherwise: what a text says of time
# and place is a claim of whoever speaks in it, and an estimate only by the analyst's own word.
USES: dict[FindingKind, tuple[Use, ...]] = {
    FindingKind.WHEN: (Use.CLAIM, Use.ESTIMATE, Use.SAID, Use.REPORTED),
    FindingKind.POSITION: (Use.CLAIM, Use.ESTIMATE),
    FindingKind.PLACE: (Use.CLAIM, Use.ESTIMATE),
    FindingKind.FIGURE: (Use.CLAIM,),
    FindingKind.PLATFORM: (Use.PARTICIPANT,),
    FindingKind.UNIT: (Use.PARTICIPANT,),
    FindingKind.PARTY: (Use.PARTICIPANT, Use.SPEAKER),
    FindingKind.QUOTATION: (Use.STATEMENT,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted(Value):
    """One finding that was accepted, and how it is used.

    `predicate` and `quantity_kind` say which proposition a figure is dealt to. `party_id` is the
    speaker of a quotation or the side of a participant, where the analyst names one.
    """

    finding: Finding
    use: Use
    predicate: str = ""
    quantity_kind: QuantityKind | None = None
    party_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Material(Value):
    """The text that findings are from: its capture and source, whose words it is, and when said.

    `voice_id` is the party that speaks where the text quotes nobody.
    """

    text: str
    lang: str = ""
    title: str = ""
    capture_id: UUID
    source_id: UUID | None = None
    voice_id: UUID | None = None
    said: When | None = None
