"""What differs between two states of an incident, in words."""

from typing import Any
from uuid import UUID

from desktop.value_words import Names, in_words, title_of
from desktop.words import field_label, type_words
from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident
from models.review.difference import FieldDifference

NOTHING = "nothing"
_MOST_LETTERS = 48


def names_in(catalogue: Catalogue, titles: dict[UUID, str], *incidents: Incident) -> Names:
    """Return what tells an identity by name: of the catalogue, of incidents, or of their parts."""
    parts = {part.id: part for incident in incidents for part in _parts_of(incident)}

    def name(id_: UUID) -> str:
        known = catalogue.name_of(id_) or titles.get(id_, "")
        part = parts.get(id_)
        return known or (title_of(part) if part is not None else "") or "one that is not here"

    return name


def _parts_of(incident: Incident) -> list[Any]:
    held = (incident.episodes, incident.statements, incident.propositions, incident.assessments)
    return [part for parts in held for part in parts]


def difference_words(difference: FieldDifference, names: Names) -> tuple[str, str]:
    """Return where something differs, and how: ("Statement “…”, Words", "“a” is now “b”")."""
    label = field_label(difference.type_name, difference.field)
    within = (f"{type_words(type(p)).capitalize()} “{_short(p, names)}”" for p in difference.parts)
    was, now = difference.before, difference.after
    if was is None and hasattr(now, "id"):
        how = f"added: {_told(now, names)}"
    elif now is None and hasattr(was, "id"):
        how = f"taken out: {_told(was, names)}"
    else:
        how = f"{_told(was, names)}  →  {_told(now, names)}"
    return ", ".join((*within, label)), how


def _told(value: object, names: Names) -> str:
    return in_words(value, names) or NOTHING


def _short(part: Any, names: Names) -> str:
    words = _told(part, names)
    return words if len(words) <= _MOST_LETTERS else f"{words[: _MOST_LETTERS - 1]}…"
