"""Kept areas in the text of a filter: by name where one reads it, by outline where it is shared."""

from collections.abc import Mapping

from models.filter.area import area_text
from models.filter.incident_filter import Within
from models.filter.term import AREA
from models.filter.token import Kind, Token, quoted, tokens_in


def naming_areas(text: str, areas: Mapping[str, Within]) -> str:
    """Return the text of a filter with `area:"NAME"` for each outline of a kept area in it."""
    name_of = {area_text(shape): name for name, shape in areas.items()}
    pieces, end = [], 0
    for token in tokens_in(text):
        name = _name(token, name_of)
        if name is not None:
            begin = token.place - 1
            pieces += [text[end:begin], f"{AREA}:{quoted(name)}"]
            end = begin + len(token.text)
    return "".join((*pieces, text[end:]))


def _name(token: Token, name_of: Mapping[str, str]) -> str | None:
    if token.kind is not Kind.TERM or token.key != "within" or len(token.values) != 1:
        return None
    return name_of.get(token.values[0])
