"""What independent third parties add: a second axis, apart from the relation of the sides."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.encounter.claim import Basis, Claim
from models.rules.hearing import PRO, SUBSTANTIVE, Hearing
from models.rules.judgement import Cell, Corroboration, Row

INDEPENDENT = frozenset({Basis.OWN_SENSOR, Basis.EYEWITNESS, Basis.DOCUMENT, Basis.ANALYSIS})


@dataclass(frozen=True, slots=True)
class Support:
    """Which third parties support and oppose a proposition of themselves."""

    supporters: tuple[UUID, ...]
    opponents: tuple[UUID, ...]
    allied: tuple[UUID, ...]
    corroboration: Corroboration


def support_of(sides: Iterable[Cell], third: Iterable[Cell], hearing: Hearing) -> Support:
    """Return what the third parties add, the latest independent claim of each.

    A party that has since said the opposite, on whatever basis, counts on neither side. Where no
    side has a position, one voice alone has nothing to corroborate or contradict.
    """
    voices = [(cell.party_id, _own(cell, hearing)) for cell in third]
    supporters = tuple(id_ for id_, claim in voices if claim and claim.stance in PRO)
    opponents = tuple(id_ for id_, claim in voices if claim and claim.stance not in PRO)
    alone = not any(cell.effective for cell in sides) and len(supporters + opponents) == 1
    return Support(
        supporters=supporters,
        opponents=opponents,
        allied=tuple(
            id_
            for id_ in supporters + opponents
            if is_allied(id_, hearing.principals, hearing.catalogue)
        ),
        corroboration=(
            Corroboration.UNCORROBORATED if alone else _NAMES[bool(supporters), bool(opponents)]
        ),
    )


_NAMES = {
    (False, False): Corroboration.UNCORROBORATED,
    (True, False): Corroboration.CORROBORATED,
    (False, True): Corroboration.CONTRADICTED,
    (True, True): Corroboration.MIXED,
}


def _own(cell: Cell, hearing: Hearing) -> Claim | None:
    own = [claim for claim in cell.claims if _counts(claim, hearing)]
    if not own or cell.effective is None:
        return None
    same = (own[-1].stance in PRO) == (cell.effective.stance in PRO)
    return own[-1] if same else None


def _counts(claim: Claim, hearing: Hearing) -> bool:
    independent = claim.basis in INDEPENDENT and claim.stance in SUBSTANTIVE
    return independent and claim.id in hearing.standing


def is_allied(party_id: UUID, principals: Iterable[UUID], catalogue: Catalogue) -> bool:
    """Return whether a party or its side is aligned with a principal, by either one's record."""
    family = {id_ for id_ in (party_id, catalogue.side_of(party_id)) if id_}
    bound = {ally for id_ in family for ally in _allies(id_, catalogue)}
    return any(id_ in bound or family & {*_allies(id_, catalogue)} for id_ in principals)


def _allies(id_: UUID, catalogue: Catalogue) -> Sequence[UUID]:
    party = catalogue.party(id_)
    return party.aligned_with if party else ()


def corroboration_text(row: Row) -> str:
    """Return the row's corroboration in words: "corroborated by 2: 1 allied, 1 non-aligned"."""
    if row.corroboration is None:
        return "not scored"
    if row.corroboration is Corroboration.UNCORROBORATED:
        return "uncorroborated"
    parts = (("corroborated", row.supporters), ("contradicted", row.opponents))
    return "; ".join(f"{word} by {_numbers(ids, row.allied)}" for word, ids in parts if ids)


def _numbers(ids: Sequence[UUID], allied: Sequence[UUID]) -> str:
    near = len([id_ for id_ in ids if id_ in allied])
    kinds = ((near, "allied"), (len(ids) - near, "non-aligned"))
    return f"{len(ids)}: " + ", ".join(f"{number} {kind}" for number, kind in kinds if number)
