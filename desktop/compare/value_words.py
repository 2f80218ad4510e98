"""Any value of a record in one line of words, for reading two of them side by side."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from desktop.words import enum_words, field_label, type_words
from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident, LegalAreaClaim
from models.encounter.link import ContextLink, IncidentLink
from models.figure.figure import Figure
from models.figure.write import as_said
from models.position.position import Position
from models.position.shape import LatLon
from models.position.write import describe
from models.review.difference import Difference
from models.vocabulary.encounter_type import encounter_types
from models.when.when import When
from models.when.write import as_both

Names = Callable[[UUID], str]
NOTHING = "nothing"


def names_in(catalogue: Catalogue, titles: dict[UUID, str], *incidents: Incident) -> Names:
    """Return what tells an identity by name: of the catalogue, of incidents, or of their parts."""
    parts = {part.id: part for incident in incidents for part in _parts_of(incident)}

    def name(id_: UUID) -> str:
        known = catalogue.name_of(id_) or titles.get(id_, "")
        part = parts.get(id_)
        return known or (_title(part) if part is not None else "") or "one that is not here"

    return name


def _parts_of(incident: Incident) -> list[Any]:
    held = (incident.episodes, incident.statements, incident.propositions, incident.assessments)
    return [part for parts in held for part in parts]


def value_words(value: object, names: Names) -> str:
    """Return a value in one line; "nothing" for what is empty or absent."""
    return " ".join(_words(value, names).split()) or NOTHING


def _words(value: Any, names: Names) -> str:
    for type_, write in _WRITERS:
        if isinstance(value, type_):
            return write(value, names)
    if is_dataclass(value):
        return _fields_words(value, names)
    return "" if value is None else str(value)


def _fields_words(value: Any, names: Names) -> str:
    held = [(f.name, getattr(value, f.name)) for f in fields(value) if f.name != "id"]
    told = [(n, v) for n, v in held if v not in ("", None, (), False)]
    title = _title(value)
    if title:
        return title
    type_name = type(value).__name__
    texts = ((field_label(type_name, n).lower(), _words(v, names)) for n, v in told)
    return ", ".join(f"{label} {text}" for label, text in texts if text)


def _title(part: Any) -> str:
    """Return the words by which a part is known, or an empty string."""
    own = (getattr(part, name, "") for name in ("text", "gist", "quote", "label"))
    return next((text for text in own if text), "")


def _legal(claim: LegalAreaClaim, names: Names) -> str:
    whose = f" of {claim.whose}" if claim.whose else ""
    return f"{enum_words(claim.area)}{whose}{_by(', as stated by', claim.by_id, names)}"


def _context(link: ContextLink, names: Names) -> str:
    claimed = _by(", as claimed by", link.claimed_by_id, names)
    return f"{names(link.context_id)} ({enum_words(link.relation).lower()}{claimed})"


def _linked(link: IncidentLink, names: Names) -> str:
    drawn = _by(", as drawn by", link.drawn_by_id, names)
    return f"{names(link.incident_id)} ({enum_words(link.kind).lower()}{drawn})"


def _by(words: str, id_: UUID | None, names: Names) -> str:
    return f"{words} {names(id_)}" if id_ else ""


_WRITERS: tuple[tuple[type, Callable[[Any, Names], str]], ...] = (
    (bool, lambda value, _names: "yes" if value else "no"),
    (StrEnum, lambda value, _names: enum_words(value)),
    (str, lambda value, _names: _coded(value)),
    (UUID, lambda value, names: names(value)),
    (When, lambda value, _names: as_both(value)),
    (Position, lambda value, _names: value.words or describe(value)),
    (Figure, lambda value, _names: as_said(value)),
    (datetime, lambda value, _names: f"{value:%d %b %Y, %H:%MZ}"),
    (LatLon, lambda value, _names: f"{value.lat:.4f}, {value.lon:.4f}"),
    (LegalAreaClaim, _legal),
    (ContextLink, _context),
    (IncidentLink, _linked),
    (tuple, lambda value, names: "; ".join(_words(one, names) for one in value)),
)


def _coded(text: str) -> str:
    known = encounter_types().get(text)
    return known.label if known else text


def difference_words(difference: Difference, names: Names) -> tuple[str, str]:
    """Return where something differs, and how: ("Statement “…”, Words", "“a” is now “b”")."""
    label = field_label(difference.type_name, difference.field)
    within = (f"{type_words(type(p)).capitalize()} “{_short(p, names)}”" for p in difference.parts)
    was, now = difference.before, difference.after
    if was is None and hasattr(now, "id"):
        how = f"added: {value_words(now, names)}"
    elif now is None and hasattr(was, "id"):
        how = f"taken out: {value_words(was, names)}"
    else:
        how = f"{value_words(was, names)}  →  {value_words(now, names)}"
    return ", ".join((*within, label)), how


def _short(part: Any, names: Names) -> str:
    words = value_words(part, names)
    return words if len(words) <= 48 else f"{words[:47]}…"
