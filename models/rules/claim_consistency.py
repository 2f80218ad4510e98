"""What each claim must agree with: its proposition, its own words, and its credibility."""

from collections.abc import Iterator
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.encounter.claim import Claim, Stance
from models.encounter.incident import Incident
from models.encounter.proposition import Proposition, QuantityKind
from models.figure.figure import FigureUnit
from models.figure.units import Dimension, dimension_of
from models.problem import Problem
from models.rules.corroboration import INDEPENDENT
from models.rules.hearing import PRO, SUBSTANTIVE
from models.rules.tolerance import TOLERANCES

CREDIBILITIES = range(1, 7)
_VALUES = ("figure", "when", "position", "category")


def claim_problems(incident: Incident, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield the faults of an incident's claims, each placed by its number in the incident."""
    propositions = {proposition.id: proposition for proposition in incident.propositions}
    for number, claim in enumerate(incident.claims):
        where = f"claims[{number}]"
        yield from _bare_denial(claim, where)
        yield from _figure(claim, propositions.get(claim.proposition_id), where)
        yield from _credibility(claim, incident, catalogue, where)


def fits(unit: FigureUnit, kind: QuantityKind) -> bool:
    """Return whether a figure in this unit can answer a question of this quantity kind.

    A speed may be given by its Mach number.
    """
    asked, given = TOLERANCES[kind].dimension, dimension_of(unit)
    return given is asked or (given is Dimension.MACH and asked is Dimension.SPEED)


def _bare_denial(claim: Claim, where: str) -> Iterator[Problem]:
    if claim.stance is not Stance.DENIES or claim.words.strip():
        return
    for name in _VALUES:
        if getattr(claim, name):
            what = "a denial carries a value, but no words that state it"
            mend = "Add the words by which the denial gives a value of its own, or take it out."
            yield Problem(what, where=f"{where}.{name}", mend=mend)


def _figure(claim: Claim, proposition: Proposition | None, where: str) -> Iterator[Problem]:
    if claim.figure is None or proposition is None:
        return
    kind = proposition.quantity_kind
    if kind is None:
        what = "a figure on a proposition that asks for none"
        mend = "Say on the proposition what is measured, or put the figure on another."
        yield Problem(what, where=f"{where}.figure", mend=mend)
    elif not fits(claim.figure.unit, kind):
        what = f"the unit {claim.figure.unit.value} does not measure {kind.value.replace('_', ' ')}"
        mend = f"Choose a unit of {TOLERANCES[kind].dimension.value}."
        yield Problem(what, where=f"{where}.figure.unit", mend=mend)


def _credibility(
    claim: Claim, incident: Incident, catalogue: Catalogue, where: str
) -> Iterator[Problem]:
    place = f"{where}.credibility"
    if claim.credibility not in CREDIBILITIES:
        mend = "Choose 1 (confirmed) to 6 (cannot be judged)."
        yield Problem(f"credibility {claim.credibility} is none", where=place, mend=mend)
    elif claim.credibility == 1 and not is_supported(claim, incident, catalogue):
        what = "credibility 1 without support by another party on a basis of its own"
        mend = "Record the claim that confirms it, or choose 2 or more."
        yield Problem(what, where=place, mend=mend)


def is_supported(claim: Claim, incident: Incident, catalogue: Catalogue) -> bool:
    """Return whether another side or body says the same of the proposition and knows it itself."""
    sides: dict[UUID, UUID] = {}
    for statement in incident.statements:
        if statement.withdrawn is None:
            speaker = statement.side_id or statement.party_id
            sides[statement.id] = catalogue.side_of(speaker) or speaker
    return any(
        other.proposition_id == claim.proposition_id
        and sides[other.statement_id] != sides.get(claim.statement_id)
        and (other.stance in PRO) == (claim.stance in PRO)
        for other in incident.claims
        if other.statement_id in sides
        and other.withdrawn is None
        and other.stance in SUBSTANTIVE
        and other.basis in INDEPENDENT
    )
