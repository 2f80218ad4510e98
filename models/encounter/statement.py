"""What a party said, when, through which channel, in its own words and in translation."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from models.encounter.marking import Marking
from models.value import Value
from models.when.when import When


class Channel(StrEnum):
    """How a statement was made public."""

    PRESS_RELEASE = "press_release"
    PRESS_CONFERENCE = "press_conference"
    SPOKESPERSON = "spokesperson"
    SOCIAL_POST = "social_post"
    PARLIAMENT = "parliament"
    DIPLOMATIC_NOTE = "diplomatic_note"
    STATE_MEDIA = "state_media"
    RECORDING = "recording"
    INTERVIEW = "interview"
    UNNAMED_BRIEFING = "unnamed_briefing"
    NEWS_REPORT = "news_report"
    NOTICE = "notice"
    ANNUAL_REPORT = "annual_report"
    COURT = "court"
    UNKNOWN = "unknown"


class SpeechAct(StrEnum):
    """What the words do; aligned with CAMEO and PLOVER (domain.md 3.2)."""

    DISCLOSE = "disclose"
    ACCUSE = "accuse"
    PROTEST = "protest"
    DENY = "deny"
    REJECT = "reject"
    ACKNOWLEDGE = "acknowledge"
    DEMAND = "demand"
    WARN = "warn"
    EXPRESS_CONCERN = "express_concern"
    JUSTIFY = "justify"
    RELEASE_EVIDENCE = "release_evidence"
    DECLINE_COMMENT = "decline_comment"
    APOLOGISE = "apologise"
    ANNOUNCE_MEASURE = "announce_measure"
    SUPPORT = "support"


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation(Value):
    """A statement's words in another language, and whose rendering they are."""

    text: str
    lang: str = "en"
    translator: str = ""
    official: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation(Value):
    """Where the words were read: a source, perhaps a capture of it, and the spot in it.

    `exact`, `prefix` and `suffix` are the quote selector of the Web Annotation vocabulary.
    """

    source_id: UUID
    capture_id: UUID | None = None
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    page: str = ""
    at_s: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording(Value):
    """Words that a statement had before they were changed where they stood.

    `until` is when they were last there, or were replaced; `note` is how the change was made
    known.
    """

    quote: str
    quote_lang: str = ""
    translations: tuple[Translation, ...] = ()
    until: When | None = None
    citations: tuple[Citation, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Value):
    """One party's words on an incident.

    `gist` is the analyst's neutral summary; `quote` are the words themselves, in `quote_lang`.
    `said` is when they were spoken or published; `reported` is when the encounter took place
    according to them, as they put it ("December 2025").
    `side_id` is set where the analyst records the words as a side's own although the party that
    carried them belongs to none (officials named in a newspaper).
    `earlier` are the wordings that it had before its present one, oldest first.
    """

    id: UUID
    party_id: UUID
    said: When | None = None
    reported: When | None = None
    speaker: str = ""
    channel: Channel = Channel.UNKNOWN
    speech_acts: tuple[SpeechAct, ...] = ()
    answers_id: UUID | None = None
    side_id: UUID | None = None
    gist: str = ""
    quote: str = ""
    quote_lang: str = ""
    translations: tuple[Translation, ...] = ()
    citations: tuple[Citation, ...] = ()
    earlier: tuple[Wording, ...] = ()
    withdrawn: When | None = None
    marking: Marking = Marking()
    note: str = ""
