"""What entries of different kinds have in common: whose they are, and of which sort."""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import Any

from models.catalogue.catalogue import Catalogue
from models.catalogue.party import Party
from models.catalogue.place import Place
from models.catalogue.platform import Platform, Unit
from models.catalogue.source import Capture, Source
from models.catalogue.zone import Zone
from models.encounter.context import ContextEvent


def sides_of(entry: Any, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the codes of the sides that an entry belongs to, in order; empty for none.

    A class belongs to those who operate it, a zone to who declared it, a place to nobody: its
    names say who calls it what.
    """
    find = _SIDES.get(type(entry))
    codes = find(entry, catalogue) if find else ()
    return tuple(dict.fromkeys(code for code in codes if code))


def sort_of(entry: Any, catalogue: Catalogue) -> str:
    """Return the sort of an entry within its kind: domain, kind of body, kind of place."""
    find = _SORT.get(type(entry))
    return str(find(entry, catalogue)) if find else ""


def _of_party(party_id: Any, catalogue: Catalogue) -> Iterator[str]:
    yield catalogue.code_of(catalogue.side_of(party_id))


def _of_capture(capture: Capture, catalogue: Catalogue) -> Iterator[str]:
    source = catalogue.entries.get(capture.source_id) if capture.source_id else None
    if isinstance(source, Source):
        yield from _of_party(source.party_id, catalogue)


_SIDES: Mapping[type, Callable[..., Any]] = {
    Party: lambda party, catalogue: _of_party(party.id, catalogue),
    Platform: lambda platform, _catalogue: (code.split("/")[0] for code in platform.operators),
    Unit: lambda unit, catalogue: _of_party(unit.side_id, catalogue),
    Zone: lambda zone, _catalogue: (zone.issuer.split("/")[0],),
    Source: lambda source, catalogue: _of_party(source.party_id, catalogue),
    Capture: _of_capture,
    ContextEvent: lambda event, catalogue: _of_party(event.party_id, catalogue),
}


def _of_class(unit: Unit, catalogue: Catalogue) -> StrEnum | str:
    platform = catalogue.entries.get(unit.platform_id) if unit.platform_id else None
    return platform.domain if isinstance(platform, Platform) else ""


_SORT: Mapping[type, Callable[..., Any]] = {
    Party: lambda party, _catalogue: party.kind,
    Platform: lambda platform, _catalogue: platform.domain,
    Unit: _of_class,
    Place: lambda place, _catalogue: place.kind,
    Zone: lambda zone, _catalogue: zone.kind,
    Source: lambda source, _catalogue: source.reliability,
    Capture: lambda capture, _catalogue: capture.media_type,
    ContextEvent: lambda event, _catalogue: event.type,
}
