"""Who took part, from one line: "2 J-15 (CN) vs F-15J (JP)"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from desktop.forms.choice import aliases_of
from models.catalogue.catalogue import Catalogue
from models.catalogue.folding import folded
from models.catalogue.party import Party
from models.catalogue.platform import Domain, Platform, Unit
from models.encounter.participant import Participant, Service

_APART = re.compile(
    r"\s+(?:v|vs|versus|against|and|with)\.?\s+|\s*[,;\n]\s*|\s+[–—]\s+", re.IGNORECASE
)
_COUNT = re.compile(
    r"(?:about |some |ca\.? )?(?P<low>[1-9]\d{0,2})"
    r"(?:\s?[-–]\s?(?P<high>\d{1,3}))?\s?(?:[x×]\s?|\s)",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\(([^)]*)\)")
_LEAST_LETTERS = 3
_SERVICES = (
    ("coast guard", Service.COAST_GUARD),
    ("militia", Service.MARITIME_MILITIA),
    ("navy", Service.NAVY),
    ("maritime self", Service.NAVY),
    ("air force", Service.AIR_FORCE),
    ("air self", Service.AIR_FORCE),
    ("aerospace", Service.AIR_FORCE),
    ("marine", Service.MARINES),
    ("army", Service.ARMY),
)


@dataclass(frozen=True, slots=True)
class Guess:
    """What one piece of the line was taken for; what was not understood is None."""

    text: str
    side_id: UUID | None = None
    service: Service = Service.UNKNOWN
    platform_id: UUID | None = None
    unit_id: UUID | None = None
    low: int | None = None
    high: int | None = None

    def participant(self) -> Participant:
        """Return the participant guessed; unknown words stand in its remark."""
        known = self.platform_id or self.unit_id
        best = self.low if self.high is None else None
        return Participant(
            id=uuid4(),
            side_id=self.side_id,
            service=self.service,
            platform_id=self.platform_id,
            unit_id=self.unit_id,
            count_low=self.low if self.high is not None else None,
            count_best=best,
            count_high=self.high,
            note="" if known else self.text,
        )


class Names:
    """Parties, classes, hulls and tails of a catalogue, by every name they go by."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._parties = _index(catalogue.all(Party))
        self._units = _index(catalogue.all(Unit))
        self._platforms = _index(catalogue.all(Platform))

    def guesses(self, text: str) -> tuple[Guess, ...]:
        """Return what each piece of a line is taken for, in order."""
        return tuple(self._guess(piece) for piece in _APART.split(text) if piece and piece.strip())

    def _guess(self, piece: str) -> Guess:
        low, high, rest = _counted(piece.strip())
        bracket = _BRACKET.search(rest)
        party = self._party(bracket[1]) if bracket else None
        named = _BRACKET.sub(" ", rest).strip() if party else rest
        if party is None:
            party, named = self._party_within(named)
        unit, platform = self._named(named, self._side(party))
        side, service = self._owner(party, unit, platform)
        return Guess(
            piece.strip(),
            side,
            service,
            platform.id if platform else unit.platform_id if unit else None,
            unit.id if unit else None,
            low,
            high,
        )

    def _party(self, text: str) -> Party | None:
        found = self._parties.get(folded(text), [])
        return found[0] if len({one.id for one in found}) == 1 else None

    def _party_within(self, text: str) -> tuple[Party | None, str]:
        """Take a party's name off either end: "PLAN Liaoning", "F-15J JASDF"."""
        words = text.split()
        for cut in range(len(words), 0, -1):
            for party, rest in (
                (self._party(" ".join(words[:cut])), words[cut:]),
                (self._party(" ".join(words[-cut:])), words[:-cut]),
            ):
                if party is not None:
                    return party, " ".join(rest)
        return None, text

    def _side(self, party: Party | None) -> UUID | None:
        return self._catalogue.side_of(party.id) if party else None

    def _named(self, text: str, side: UUID | None) -> tuple[Unit | None, Platform | None]:
        wanted = folded(text)
        if not wanted:
            return None, None
        unit = _one(self._units.get(wanted, []), lambda u: u.side_id == side)
        if unit is not None:
            return unit, None
        same = self._platforms.get(wanted, [])
        near = (
            [p for key, ps in self._platforms.items() if key.startswith(wanted) for p in ps]
            if not same and len(wanted) >= _LEAST_LETTERS
            else same
        )
        code = self._catalogue.code_of(side)
        return None, _one(near, lambda p: code in _states(p))

    def _owner(
        self, party: Party | None, unit: Unit | None, platform: Platform | None
    ) -> tuple[UUID | None, Service]:
        if party is None and platform is not None and len(platform.operators) == 1:
            party = self._party(platform.operators[0])
        side = self._side(party) or (unit.side_id if unit else None)
        if side is None and platform is not None and len(_states(platform)) == 1:
            side = self._side(self._party(next(iter(_states(platform)))))
        return side, self._service(party, platform)

    def _service(self, party: Party | None, platform: Platform | None) -> Service:
        name = self._catalogue.name_of(party.id).casefold() if party else ""
        service = next((s for words, s in _SERVICES if words in name), Service.UNKNOWN)
        aloft = platform is not None and platform.domain is Domain.AIR
        return Service.NAVAL_AVIATION if service is Service.NAVY and aloft else service


def _counted(piece: str) -> tuple[int | None, int | None, str]:
    found = _COUNT.match(piece)
    if found is None or not piece[found.end() :].strip():
        return None, None, piece
    high = int(found["high"]) if found["high"] else None
    return int(found["low"]), high, piece[found.end() :]


def _index(entries: Iterable[Any]) -> dict[str, list[Any]]:
    index: dict[str, list[Any]] = {}
    for entry in entries:
        for key in {folded(name) for name in _names(entry)} - {""}:
            index.setdefault(key, []).append(entry)
    return index


def _names(entry: Any) -> Iterator[str]:
    """Yield every name, and its last words: "Shenyang J-15 / J-15T" is also "J-15"."""
    for alias in aliases_of(entry):
        for name in (alias, *alias.split(" / ")):
            yield name
            words = name.split()
            if isinstance(entry, Platform):
                yield from (" ".join(words[cut:]) for cut in range(1, len(words)))
    if isinstance(entry, Party):
        yield entry.code.rpartition("/")[2]
    if isinstance(entry, Unit) and entry.number:
        yield from (f"{name.text} {entry.number}" for name in entry.names)


def _states(platform: Platform) -> set[str]:
    return {code.partition("/")[0] for code in platform.operators}


def _one(found: list[Any], of_side: Any) -> Any:
    """Return the only one found, or the only one of the side; None where it stays open."""
    own = {one.id: one for one in found}
    if len(own) > 1:
        own = {one.id: one for one in found if of_side(one)}
    return next(iter(own.values())) if len(own) == 1 else None
