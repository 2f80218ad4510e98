"""What a picker offers: records, codes and parts of the incident, found by any of their names."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeVar
from uuid import UUID

from models.catalogue.catalogue import Catalogue, Entry
from models.catalogue.folding import folded
from models.catalogue.party import Party, PartyKind
from models.catalogue.place import Place
from models.catalogue.platform import Platform, Unit
from models.catalogue.source import Capture, Source
from models.catalogue.zone import Zone
from models.encounter.context import ContextEvent
from models.when.write import as_local

E = TypeVar("E", Party, Platform, Unit, Place, Zone, Source, Capture, ContextEvent)


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry: the key that becomes the value, what is shown, and everything it is found by."""

    key: object
    label: str
    search: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Search:
    """Choices too many to be listed: found by what is typed, or named by their key."""

    like: Callable[[str], tuple[Choice, ...]]
    label_of: Callable[[UUID], str]


def choices_of(catalogue: Catalogue, type_: type[E]) -> tuple[Choice, ...]:
    """Return every entry of one type, in order of label."""
    return _sorted(entry_choice(catalogue, entry) for entry in catalogue.all(type_))


def sides_of(catalogue: Catalogue) -> tuple[Choice, ...]:
    """Return the states and blocs."""
    sides = (p for p in catalogue.all(Party) if p.kind in (PartyKind.STATE, PartyKind.BLOC))
    return _sorted(entry_choice(catalogue, side) for side in sides)


def entry_choice(catalogue: Catalogue, entry: Entry) -> Choice:
    """Return an entry with the label it is shown by and all names it goes by."""
    label = _LABEL[type(entry)](catalogue, entry)
    aliases = tuple(dict.fromkeys(filter(None, (label, *aliases_of(entry)))))
    return Choice(entry.id, label, "  ".join(aliases), aliases)


def aliases_of(entry: Entry) -> tuple[str, ...]:
    """Return every name, code and number that an entry goes by."""
    names = tuple(name.text for name in getattr(entry, "names", ()))
    own = (getattr(entry, attribute, "") for attribute in _ALIASES)
    return (*names, *(text for text in own if text))


def matching(choices: Iterable[Choice], text: str) -> tuple[Choice, ...]:
    """Return the choices meant by a text: those of just this name, else all that contain it."""
    wanted = folded(text)
    if not wanted:
        return ()
    all_ = tuple(choices)
    same = tuple(c for c in all_ if wanted in {folded(a) for a in (c.label, *c.aliases)})
    return same or tuple(c for c in all_ if wanted in folded(c.search or c.label))


_ALIASES = ("code", "nato_name", "number", "name", "title", "file_name")


def distinct(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    """Return the choices, those of one label told apart by the beginning of their identity."""
    all_ = tuple(choices)
    times = Counter(choice.label for choice in all_)
    return tuple(
        choice
        if times[choice.label] == 1
        else replace(choice, label=f"{choice.label} · {str(choice.key)[:8]}")
        for choice in all_
    )


def _sorted(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    return distinct(sorted(choices, key=lambda choice: choice.label.casefold()))


def _party(catalogue: Catalogue, party: Party) -> str:
    return f"{party.code} · {catalogue.name_of(party.id)}"


def _unit(catalogue: Catalogue, unit: Unit) -> str:
    parts = (catalogue.name_of(unit.id), unit.number, catalogue.code_of(unit.side_id))
    return " · ".join(dict.fromkeys(filter(None, parts))) or str(unit.id)


def _source(_catalogue: Catalogue, source: Source) -> str:
    return " · ".join(filter(None, (source.name, source.title)))


def _event(_catalogue: Catalogue, event: ContextEvent) -> str:
    return f"{event.title} · {as_local(event.when)}" if event.when else event.title


def _named(catalogue: Catalogue, entry: Entry) -> str:
    return catalogue.name_of(entry.id) or str(getattr(entry, "code", "")) or str(entry.id)


_LABEL: dict[type, Callable[[Catalogue, Entry], str]] = {
    Party: _party,  # type: ignore[dict-item]
    Unit: _unit,  # type: ignore[dict-item]
    Source: _source,  # type: ignore[dict-item]
    ContextEvent: _event,  # type: ignore[dict-item]
    Platform: _named,
    Place: _named,
    Zone: _named,
    Capture: _named,
}
