"""A statement in print: its words, renderings and revisions, as plain strings."""

from dataclasses import dataclass

from models.sheet.words import Words


@dataclass(frozen=True, slots=True)
class Rendering:
    """A translation and whose it is."""

    words: Words
    by: str


@dataclass(frozen=True, slots=True)
class Patch:
    """A stretch of revised words; `fate` is kept, taken or added."""

    fate: str
    text: str


@dataclass(frozen=True, slots=True)
class Revised:
    """How words were changed where they stood: all of both wordings, and when and how."""

    patches: tuple[Patch, ...]
    lang: str
    by: str


@dataclass(frozen=True, slots=True)
class Saying:
    """One statement in the chronology. `thread` says what it answers and what answers it.

    `revisions` lead from each wording to the next, oldest first.
    """

    number: str
    date: str
    party: str
    how: str
    thread: str
    gist: str
    quote: Words
    renderings: tuple[Rendering, ...]
    revisions: tuple[Revised, ...]
    claims: str
    sources: str
    note: str
