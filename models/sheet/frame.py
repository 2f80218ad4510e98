"""What every part of a sheet is made from, and the words that all parts share."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.catalogue.name import Name
from models.encounter.incident import Incident
from models.rules.judgement import Matrix
from models.sheet.words import Words
from models.text import readable
from models.when.when import When
from models.when.write import as_both


@dataclass(frozen=True, slots=True)
class Frame:
    """An incident with its matrix and catalogue, and the numbers that parts refer to."""

    incident: Incident
    matrix: Matrix
    catalogue: Catalogue
    now: datetime
    propositions: dict[UUID, str]
    sayings: dict[UUID, str]
    sources: dict[UUID, str]
    episodes: dict[UUID, str]


def sentence(code: str) -> str:
    """Return a code as the beginning of a sentence: `own_sensor` is "Own sensor"."""
    return capital(readable(code))


def capital(words: str) -> str:
    """Return words with a capital at the head."""
    return words[:1].upper() + words[1:]


def named(frame: Frame, party_id: UUID | None, absent: str = "not known") -> str:
    """Return a party's name with its code: "Japan (JP)"."""
    name, code = frame.catalogue.name_of(party_id), frame.catalogue.code_of(party_id)
    if not name:
        return code or absent
    return f"{name} ({code})" if code and code != name else name


def coded(frame: Frame, party_ids: tuple[UUID, ...]) -> str:
    """Return the codes of parties, joined by commas."""
    return ", ".join(frame.catalogue.code_of(id_) or "?" for id_ in party_ids)


def shown_name(names: tuple[Name, ...]) -> Words:
    """Return the English name if there is one, else the first, in its own language."""
    english = [name for name in names if name.lang.startswith("en")]
    first = (english or list(names) or [Name(text="")])[0]
    return Words(first.text, first.lang)


def dated(when: When | None, absent: str = "date not known") -> str:
    """Return a time as local time with UTC beside it."""
    return as_both(when) if when is not None else absent


def joined(*parts: str, by: str = "; ") -> str:
    """Return the parts that are not empty, joined; a full stop is never doubled."""
    stop = "." if by.startswith(".") else ""
    return by.join(part.removesuffix(stop) for part in parts if part)
