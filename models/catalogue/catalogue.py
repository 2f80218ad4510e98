"""The records that incidents refer to, by identity: who is who, and what is what."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar
from uuid import UUID

from models.catalogue.name import Name
from models.catalogue.party import Party, PartyKind
from models.catalogue.place import Place
from models.catalogue.platform import Platform, Unit
from models.catalogue.source import Capture, Source
from models.catalogue.zone import Zone
from models.encounter.context import ContextEvent

Entry = Party | Platform | Unit | Place | Zone | Source | Capture | ContextEvent
_E = TypeVar("_E", Party, Platform, Unit, Place, Zone, Source, Capture, ContextEvent)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """An immutable look-up of everything in a logbook but the incidents themselves."""

    entries: Mapping[UUID, Entry]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "Catalogue":
        """Return the catalogue of these entries; a later one replaces an earlier of the same id."""
        return cls(MappingProxyType({entry.id: entry for entry in entries}))

    def updated(self, gone: Iterable[UUID], new: Iterable[Entry]) -> "Catalogue":
        """Return a catalogue without `gone` and with `new`."""
        entries = dict(self.entries)
        for id_ in gone:
            entries.pop(id_, None)
        entries.update((entry.id, entry) for entry in new)
        return Catalogue(MappingProxyType(entries))

    def all(self, type_: type[_E]) -> tuple[_E, ...]:
        """Return every entry of one type, in the order in which they were written."""
        return tuple(entry for entry in self.entries.values() if isinstance(entry, type_))

    def party(self, id_: UUID | None) -> Party | None:
        """Return the party of this id, or None."""
        entry = self.entries.get(id_) if id_ else None
        return entry if isinstance(entry, Party) else None

    def side_of(self, party_id: UUID | None) -> UUID | None:
        """Return the side of a party: itself if it is a state or bloc; None if it has none."""
        party = self.party(party_id)
        if party is None:
            return None
        if party.side_id is not None:
            return party.side_id
        return party.id if party.kind in (PartyKind.STATE, PartyKind.BLOC) else None

    def code_of(self, party_id: UUID | None) -> str:
        """Return the short code of a party, or an empty string."""
        party = self.party(party_id)
        return party.code if party else ""

    def name_of(self, id_: UUID | None, lang: str = "en") -> str:
        """Return the name of an entry in `lang` if it has one, else its first name, else ""."""
        entry = self.entries.get(id_) if id_ else None
        if entry is None:
            return ""
        if isinstance(entry, Source):
            return entry.name
        if isinstance(entry, Capture):
            return entry.file_name or entry.sha256[:12]
        if isinstance(entry, ContextEvent):
            return entry.title
        return _first_name(entry.names, lang) or getattr(entry, "number", "")


def _first_name(names: tuple[Name, ...], lang: str) -> str:
    in_lang = [name.text for name in names if name.lang == lang]
    return (in_lang or [name.text for name in names] or [""])[0]
