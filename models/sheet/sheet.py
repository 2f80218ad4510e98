"""The sheet of one incident: everything that is printed, as plain strings, in printed order."""

from dataclasses import dataclass

from models.sheet.saying import Saying
from models.sheet.words import Words


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled line or few at the head of the sheet."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Act:
    """An episode in the analyst's frame: its time in three notations, its place, its method."""

    number: str
    label: str
    dtg: str
    local: str
    utc: str
    place: str
    method: str


@dataclass(frozen=True, slots=True)
class PlaceKey:
    """An entry of the key beside the locator map: a code, its line, and what it stands for.

    `dashes_mm` are the lengths of dashes and spaces; none is a whole line.
    """

    code: str
    colour: str
    dashes_mm: tuple[float, ...]
    words: Words
    detail: str


@dataclass(frozen=True, slots=True)
class LocatorMap:
    """The map as an SVG drawing, in words for those who cannot see it, and with its key."""

    svg: str
    alt: str
    places: tuple[PlaceKey, ...]


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """One participant. The last three are empty where the question does not apply."""

    episode: str
    side: str
    service: str
    platform: Words
    count: str
    basis: str
    role: str
    flight_plan: str
    transponder: str
    radio_contact: str
    note: str


@dataclass(frozen=True, slots=True)
class Head:
    """A column of the claim matrix."""

    code: str
    name: Words
    principal: bool


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What one column says: sign, value as said, date, the stance before a revision, the words."""

    code: str
    glyph: str
    state: str
    value: Words
    date: str
    revised: str
    words: Words


@dataclass(frozen=True, slots=True)
class MatrixLine:
    """A proposition. `cells` stand under the heads; `beside` are columns that found no room.

    `standing` says by whom it is sidestepped or since when it is unanswered.
    """

    number: str
    text: str
    kind: str
    cells: tuple[MatrixCell, ...]
    beside: tuple[MatrixCell, ...]
    relation: str
    standing: str
    gaps: str
    corroboration: str


@dataclass(frozen=True, slots=True)
class QuantityLine:
    """One value as somebody said it, with the interval that rule makes of it."""

    party: str
    said: Words
    interval: str
    rule: str
    date: str
    note: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """All values given for one proposition, and how far apart those of the sides are."""

    number: str
    text: str
    measure: str
    lines: tuple[QuantityLine, ...]
    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ZoneLine:
    """A place as somebody gives it, and how it stands to each declared zone that it touches."""

    party: str
    place: Words
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckLine:
    """Something worth checking in a party's own words, and the propositions it rests on."""

    party: str
    text: str
    about: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """An assessment: likelihood in one sentence, confidence in another."""

    about: str
    text: str
    likelihood: str
    confidence: str
    signed: str


@dataclass(frozen=True, slots=True)
class Event:
    """A context event or a linked incident: when, what, and how it stands to this one."""

    date: str
    title: Words
    relation: str
    text: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source with its Admiralty letter in words, and its kept copies by their hash."""

    number: str
    title: Words
    outlet: str
    rating: str
    published: str
    url: str
    captures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Method:
    """A paragraph of the method notes; `rows` is a small table under it."""

    heading: str
    text: str
    rows: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The document of one incident. Empty parts say so in a sentence when they are printed."""

    ref: str
    title: str
    summary: str
    marking: str
    care: str
    printed: str
    facts: tuple[Fact, ...]
    badge: str
    acts: tuple[Act, ...]
    locator: LocatorMap | None
    participants: tuple[ParticipantRow, ...]
    heads: tuple[Head, ...]
    beside: str
    propositions: tuple[MatrixLine, ...]
    characterisations: tuple[MatrixLine, ...]
    legend: tuple[tuple[str, str], ...]
    quantities: tuple[Quantity, ...]
    zones: tuple[ZoneLine, ...]
    checks: tuple[CheckLine, ...]
    sayings: tuple[Saying, ...]
    judgements: tuple[Judgement, ...]
    contexts: tuple[Event, ...]
    links: tuple[Event, ...]
    sources: tuple[SourceLine, ...]
    methods: tuple[Method, ...]
