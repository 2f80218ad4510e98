"""Where words come from: outlets with a reliability, and unchangeable copies of what they said."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from models.problem import Problem
from models.value import Value
from models.when.when import When


class Reliability(StrEnum):
    """Admiralty scale of a source (AJP-2.1), judged apart from what it says."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


RELIABILITIES: dict[Reliability, str] = {
    Reliability.A: "completely reliable",
    Reliability.B: "usually reliable",
    Reliability.C: "fairly reliable",
    Reliability.D: "not usually reliable",
    Reliability.E: "unreliable",
    Reliability.F: "cannot be judged",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Value):
    """An outlet or one publication of it.

    `party_to_dispute` stands beside the letter and does not change it. `url` is text: it is
    never opened by the program.
    """

    id: UUID
    name: str
    kind: str = ""
    party_id: UUID | None = None
    title: str = ""
    lang: str = "en"
    url: str = ""
    published: When | None = None
    reliability: Reliability = Reliability.F
    reliability_note: str = ""
    party_to_dispute: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture(Value):
    """One copy of what a source published, named by its SHA-256 and never changed.

    It is raw material, waiting in the inbox, until a statement, claim or context event cites it
    or it is `set_aside`; `source_id` is None while its source is not named. `title` and `lang` are
    read from it when it is captured.
    """

    id: UUID
    source_id: UUID | None = None
    sha256: str
    size_bytes: int
    title: str = ""
    lang: str = ""
    media_type: str = ""
    file_name: str = ""
    url_requested: str = ""
    url_final: str = ""
    captured_at: datetime | None = None
    captured_by: str = ""
    tool: str = ""
    evidentiary: bool = True
    set_aside: bool = False
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse what is no SHA-256."""
        if len(self.sha256) != 64 or set(self.sha256) - set("0123456789abcdef"):
            raise Problem("no SHA-256 in lower-case hexadecimal", where="sha256")
