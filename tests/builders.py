"""Small values for tests, built by what matters in the case; everything else has its default."""

from datetime import UTC, datetime
from itertools import count
from uuid import UUID

from models.catalogue.catalogue import Catalogue, Entry
from models.catalogue.name import Name
from models.catalogue.party import Party, PartyKind
from models.encounter.claim import Basis, Claim, Stance
from models.encounter.episode import Episode
from models.encounter.incident import Incident
from models.encounter.participant import Participant
from models.encounter.proposition import Proposition, PropositionKind, QuantityKind
from models.encounter.statement import Statement
from models.figure.figure import Figure
from models.position.position import Position
from models.when.when import When

_numbers = count(1)


def an_id() -> UUID:
    """Return an id that no other value of this run has."""
    return UUID(int=next(_numbers))


def an_instant(day: int = 7, hour: int = 12, minute: int = 0) -> When:
    """Return a sharp time in December 2025, UTC."""
    at = datetime(2025, 12, day, hour, minute, tzinfo=UTC)
    return When(earliest_start=at, latest_start=at, earliest_end=at, latest_end=at)


def a_side(code: str, *, aligned_with: tuple[UUID, ...] = ()) -> Party:
    """Return a state."""
    return a_party(code, kind=PartyKind.STATE, aligned_with=aligned_with)


def a_party(
    code: str,
    *,
    side: Party | None = None,
    kind: PartyKind = PartyKind.MINISTRY,
    aligned_with: tuple[UUID, ...] = (),
) -> Party:
    """Return a body, of a side or of none."""
    return Party(
        id=an_id(),
        code=code,
        names=(Name(text=code),),
        kind=kind,
        side_id=side.id if side else None,
        aligned_with=aligned_with,
    )


def a_catalogue(*entries: Entry) -> Catalogue:
    """Return a catalogue of these entries."""
    return Catalogue.of(entries)


def a_participant(side: Party | None = None, platform_id: UUID | None = None) -> Participant:
    """Return one platform of a side."""
    return Participant(id=an_id(), side_id=side.id if side else None, platform_id=platform_id)


def an_episode(
    *participants: Participant, when: When | None = None, position: Position | None = None
) -> Episode:
    """Return an act with these participants."""
    return Episode(id=an_id(), when=when, position=position, participants=participants)


def a_proposition(
    text: str = "A radar emission reached an aircraft.",
    *,
    kind: PropositionKind = PropositionKind.FACT,
    quantity_kind: QuantityKind | None = None,
    episode: Episode | None = None,
    actor: Party | None = None,
) -> Proposition:
    """Return a neutral sentence; a quantity kind makes it a figure."""
    return Proposition(
        id=an_id(),
        text=text,
        kind=PropositionKind.FIGURE if quantity_kind else kind,
        quantity_kind=quantity_kind,
        episode_id=episode.id if episode else None,
        actor_id=actor.id if actor else None,
    )


def a_statement(
    party: Party,
    *,
    said: When | None = None,
    answers: Statement | None = None,
    side: Party | None = None,
    withdrawn: When | None = None,
) -> Statement:
    """Return a statement of a party."""
    return Statement(
        id=an_id(),
        party_id=party.id,
        said=said,
        answers_id=answers.id if answers else None,
        side_id=side.id if side else None,
        withdrawn=withdrawn,
    )


def a_claim(
    statement: Statement,
    proposition: Proposition,
    stance: Stance = Stance.ASSERTS,
    *,
    figure: Figure | None = None,
    when: When | None = None,
    position: Position | None = None,
    category: str = "",
    basis: Basis = Basis.UNSPECIFIED,
    credibility: int = 6,
    words: str = "",
    withdrawn: When | None = None,
) -> Claim:
    """Return what a statement says of a proposition."""
    return Claim(
        id=an_id(),
        statement_id=statement.id,
        proposition_id=proposition.id,
        stance=stance,
        figure=figure,
        when=when,
        position=position,
        category=category,
        basis=basis,
        credibility=credibility,
        words=words,
        withdrawn=withdrawn,
    )


def an_incident(
    *parts: Episode | Statement | Proposition | Claim, principals: tuple[Party, ...] = ()
) -> Incident:
    """Return an incident that holds these parts, each kind in the order given."""
    return Incident(
        id=an_id(),
        title="An encounter",
        principals=tuple(side.id for side in principals),
        episodes=tuple(part for part in parts if isinstance(part, Episode)),
        statements=tuple(part for part in parts if isinstance(part, Statement)),
        propositions=tuple(part for part in parts if isinstance(part, Proposition)),
        claims=tuple(part for part in parts if isinstance(part, Claim)),
    )
