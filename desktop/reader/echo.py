"""What a finding was understood as, in a line."""

from uuid import UUID

from desktop.forms.fields.figure import figure_echo
from models.catalogue.catalogue import Catalogue
from models.catalogue.party import Party
from models.catalogue.platform import Platform, Unit
from models.figure.figure import Figure
from models.finding.finding import Finding, Quotation, UnknownName
from models.position.position import Position
from models.position.write import describe
from models.when.dtg import as_dtg
from models.when.when import When
from models.when.write import as_both


def understood(finding: Finding, catalogue: Catalogue) -> str:
    """Return what a finding was understood as: both clocks, other notations, SI, full name.

    Further entries of the same name are said, as is what the engine remarked.
    """
    parts = (_value(finding, catalogue), _others(finding, catalogue), finding.note)
    return " · ".join(part for part in parts if part)


def _value(finding: Finding, catalogue: Catalogue) -> str:
    value = finding.value
    if isinstance(value, When):
        return " · ".join(dict.fromkeys(filter(None, (as_both(value), as_dtg(value)))))
    if isinstance(value, Position):
        return describe(value)
    if isinstance(value, Figure):
        return figure_echo(value)
    if isinstance(value, Quotation):
        return _speaker(value, catalogue)
    if isinstance(value, UnknownName):
        return _unknown(value, catalogue)
    return entry_words(value, catalogue)


def _speaker(quotation: Quotation, catalogue: Catalogue) -> str:
    party = catalogue.name_of(quotation.speaker_id)
    who = ", ".join(filter(None, (party, quotation.speaker)))
    return f"spoken by {who}" if who else "nobody is named who spoke"


def _unknown(name: UnknownName, catalogue: Catalogue) -> str:
    return " · ".join(filter(None, ("not in the catalogue", catalogue.code_of(name.side_id))))


def entry_words(id_: UUID, catalogue: Catalogue) -> str:
    """Return a catalogue entry by name, with whose it is."""
    entry = catalogue.entries.get(id_)
    name = catalogue.name_of(id_) or "an entry that was withdrawn"
    if isinstance(entry, Platform):
        return " · ".join(filter(None, (name, ", ".join(entry.operators))))
    if isinstance(entry, Unit):
        side = catalogue.code_of(entry.side_id)
        return " · ".join(dict.fromkeys(filter(None, (name, entry.number, side))))
    return f"{entry.code} · {name}" if isinstance(entry, Party) else name


def _others(finding: Finding, catalogue: Catalogue) -> str:
    names = [entry_words(id_, catalogue) for id_ in finding.others[:3]]
    return f"or {'; '.join(names)}" if names else ""
