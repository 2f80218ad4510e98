"""What stands above a band of the list."""

from collections.abc import Callable, Mapping
from datetime import date

from desktop.panels.incident_list.lines import Heading
from models.filter.arrangement import Band
from models.text import readable
from models.vocabulary.encounter_type import encounter_types


def heading_words(heading: Heading, band: Band) -> str:
    """Return a heading as it is read: "December 2025   1,204"."""
    name = _NAME[band](heading.name) if heading.name else _WITHOUT.get(band, "none")
    return f"{name}   {heading.number:,}"


def _month(name: str) -> str:
    year, month = map(int, name.split("-"))
    return f"{date(2000, month, 1):%B} {year}"


def _types(name: str) -> str:
    held = encounter_types()
    return ", ".join(held[code].label if code in held else code for code in name.split(", "))


_NAME: Mapping[Band, Callable[[str], str]] = {
    Band.NONE: str,
    Band.MONTH: _month,
    Band.YEAR: str,
    Band.SIDES: lambda name: name.replace(", ", " – "),
    Band.TYPES: _types,
    Band.SEVERITY: lambda name: readable(name).capitalize(),
    Band.STATUS: lambda name: readable(name).capitalize(),
    Band.THEATRE: lambda name: readable(name).capitalize(),
}
_WITHOUT = {
    Band.MONTH: "No date",
    Band.YEAR: "No date",
    Band.SIDES: "No side",
    Band.TYPES: "No type",
}
