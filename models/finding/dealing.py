"""Which proposition a finding is dealt to, and what it claims of it."""

from collections.abc import Iterable
from uuid import UUID, uuid4

from models.catalogue.catalogue import Catalogue
from models.catalogue.place import Place
from models.encounter.episode import Episode
from models.encounter.proposition import Proposition, PropositionKind, QuantityKind
from models.figure.figure import Figure, FigureUnit
from models.finding.accepted import Accepted
from models.finding.finding import Finding, FindingKind
from models.headline import name_of
from models.position.position import Position, PositionNotation, PositionPrecision
from models.problem import Problem
from models.rules.claim_consistency import fits
from models.vocabulary.predicate import Predicate, predicates

_SENTENCES = {
    PropositionKind.TIME: "The encounter took place at the stated time.",
    PropositionKind.PLACE: "The encounter took place at the stated place.",
}


def value_of(finding: Finding, catalogue: Catalogue) -> object:
    """Return the value of a finding; of a place, the position that it stands for."""
    entry = catalogue.entries.get(finding.value) if isinstance(finding.value, UUID) else None
    if not isinstance(entry, Place):
        return finding.value
    return Position(
        shape=entry.shape,
        words=finding.words,
        notation=PositionNotation.NAMED,
        precision=PositionPrecision.NAMED_PLACE,
        anchor_id=entry.id,
    )


def measures(unit: FigureUnit) -> tuple[tuple[str, QuantityKind], ...]:
    """Return what a figure in this unit may measure: predicates, then quantity kinds alone.

    Each is the code of a predicate, or "" for none, with its quantity kind.
    """
    coded = [(p.code, p.quantity_kind) for p in predicates().values() if p.quantity_kind]
    plain = [("", kind) for kind in QuantityKind]
    return tuple((code, kind) for code, kind in (*coded, *plain) if fits(unit, kind))


def offered_measure(finding: Finding) -> tuple[str, QuantityKind | None]:
    """Return the predicate and quantity kind that a figure is most likely about, to be checked."""
    kind = finding.quantity_kind
    if kind is None or not isinstance(finding.value, Figure):
        return "", None
    return next((one for one in measures(finding.value.unit) if one[1] is kind), ("", None))


class Dealing:
    """Deals findings to propositions while one text is taken in; equal ones share a proposition."""

    def __init__(
        self, known: Iterable[Proposition], episode: Episode, catalogue: Catalogue
    ) -> None:
        """Begin with the propositions that the incident has."""
        self._known = list(known)
        self._episode, self._catalogue = episode, catalogue
        self.made: list[Proposition] = []

    def proposition(self, one: Accepted, speaker_id: UUID) -> Proposition:
        """Return the proposition a finding speaks to. Problem when a figure measures nothing."""
        offered = self._offered(one, speaker_id)
        same = (p for p in (*self._known, *self.made) if _key(p) == _key(offered))
        found = next(same, None)
        if found is None:
            self.made.append(offered)
        return found or offered

    def _offered(self, one: Accepted, speaker_id: UUID) -> Proposition:
        if one.finding.kind is not FindingKind.FIGURE:
            timed = one.finding.kind is FindingKind.WHEN
            kind = PropositionKind.TIME if timed else PropositionKind.PLACE
            return self._bare(_SENTENCES[kind], kind)
        if one.quantity_kind is None:
            what = f"what “{one.finding.words}” measures is not said"
            raise Problem(what, where="figure", mend="Choose what it measures, or drop it.")
        if not one.predicate:
            measured = one.quantity_kind.value.replace("_", " ")
            text = f"The {measured} was as stated."
            return self._bare(text, PropositionKind.FIGURE, one.quantity_kind)
        return self._predicated(predicates()[one.predicate], speaker_id)

    def _bare(
        self, text: str, kind: PropositionKind, quantity_kind: QuantityKind | None = None
    ) -> Proposition:
        return Proposition(
            id=uuid4(),
            text=text,
            kind=kind,
            quantity_kind=quantity_kind,
            episode_id=self._episode.id,
        )

    def _predicated(self, predicate: Predicate, speaker_id: UUID) -> Proposition:
        own = self._catalogue.side_of(speaker_id)
        participants = self._episode.participants
        others = [one for one in participants if one.side_id != own] or list(participants)
        actor = next(iter(others), None)
        objects = [one for one in participants if actor and one.side_id != actor.side_id]
        names = [
            name_of(one, self._catalogue) if one else ""
            for one in (actor, next(iter(objects), None))
        ]
        text = predicate.sentence(names[0] or "one side", names[1] or "the other side")
        return Proposition(
            id=uuid4(),
            text=f"{text[:1].upper()}{text[1:]}.",
            kind=predicate.kind,
            predicate=predicate.code,
            quantity_kind=predicate.quantity_kind,
            episode_id=self._episode.id,
            actor_id=actor.side_id if actor else None,
        )


def _key(proposition: Proposition) -> tuple[object, ...]:
    text = "" if proposition.predicate or proposition.quantity_kind else proposition.text
    return (proposition.predicate, proposition.kind, proposition.quantity_kind, text)
