"""From what was accepted in a text to an incident: nothing is taken over that was not accepted."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from uuid import UUID, uuid4

from models.catalogue.catalogue import Catalogue, Entry
from models.catalogue.platform import Platform, Unit
from models.encounter.claim import Claim, Stance
from models.encounter.episode import Episode
from models.encounter.incident import Incident
from models.encounter.participant import Participant
from models.encounter.proposition import Proposition
from models.figure.figure import Figure
from models.finding.accepted import Accepted, Material, Use
from models.finding.dealing import Dealing, value_of
from models.finding.finding import Finding, FindingKind, UnknownName
from models.finding.spoken import Spoken
from models.headline import headline
from models.position.position import Position
from models.problem import Problem
from models.when.when import When

_METHOD = "as read in the cited text"


def draft(
    accepted: Sequence[Accepted], material: Material, catalogue: Catalogue, author: str
) -> Incident:
    """Return a new incident, status draft, of what was accepted.

    Problem, its `where` "source", "voice", "speaker" or "figure", when something is not named yet.
    """
    bare = Incident(id=uuid4(), title=material.title)
    made = taken_into(bare, accepted, material, catalogue, author)
    title = headline((), made.episodes[0], catalogue) or material.title or "Draft from a text"
    return replace(made, title=title)


def taken_into(
    incident: Incident,
    accepted: Sequence[Accepted],
    material: Material,
    catalogue: Catalogue,
    author: str,
) -> Incident:
    """Return the incident with what was accepted added; nothing that it holds is changed.

    What it holds already, read at the same spot, is not added twice. Problem as `draft`, when the
    analyst's estimate of the first episode is there already, and when nothing is new.
    """
    if not accepted:
        mend = "Accept what is right with A, then draft again."
        raise Problem("nothing of this text is accepted yet", mend=mend)
    spoken = Spoken(incident, accepted, material)
    for one in accepted:
        if one.use in {Use.SAID, Use.REPORTED}:
            spoken.date(one.finding, one.use)
    first = incident.episodes[0] if incident.episodes else Episode(id=uuid4())
    episode = _estimated(
        _with_participants(first, accepted, catalogue), accepted, catalogue, author
    )
    dealing = Dealing(incident.propositions, episode, catalogue)
    known = {claim.citation for claim in incident.claims}
    claims = [_claim(one, spoken, dealing, catalogue) for one in accepted if one.use is Use.CLAIM]
    made = replace(
        incident,
        episodes=(episode, *incident.episodes[1:]),
        statements=(*incident.statements, *spoken.statements()),
        propositions=(*incident.propositions, *dealing.made),
        claims=(*incident.claims, *(claim for claim in claims if claim.citation not in known)),
    )
    if made == incident:
        mend = "Accept something else, or leave it as it is."
        raise Problem("all of it stands in this incident already", mend=mend)
    return made


def _with_participants(
    episode: Episode, accepted: Iterable[Accepted], catalogue: Catalogue
) -> Episode:
    held = list(episode.participants)
    for one in _sided(accepted, catalogue):
        if not any(_same(one, other) for other in held):
            held.append(one)
    return replace(episode, participants=tuple(held))


def _same(one: Participant, other: Participant) -> bool:
    """Say whether a participant is there already; a bare side is where any of that side is."""
    if one.side_id != other.side_id:
        return False
    bare = one.platform_id is None and one.unit_id is None and not one.note
    return bare or _craft(one) == _craft(other)


def _craft(one: Participant) -> tuple[object, ...]:
    return (one.platform_id, one.unit_id, one.note if one.unit_id is None else "")


def _sided(accepted: Iterable[Accepted], catalogue: Catalogue) -> Iterator[Participant]:
    taken = [one for one in accepted if one.use is Use.PARTICIPANT]
    # Ships and aircraft first: a side alone says nothing more where one of its craft is named.
    for one in sorted(taken, key=lambda one: one.finding.kind is FindingKind.PARTY):
        yield _participant(one, catalogue)


def _participant(one: Accepted, catalogue: Catalogue) -> Participant:
    entry = _entry(one, catalogue)
    if isinstance(one.finding.value, UnknownName):
        return _unknown(one.finding.value, one)
    unit = entry if isinstance(entry, Unit) else None
    platform = entry if isinstance(entry, Platform) else None
    return Participant(
        id=uuid4(),
        side_id=side_of(one, catalogue),
        platform_id=platform.id if platform else unit.platform_id if unit else None,
        unit_id=unit.id if unit else None,
    )


def _unknown(name: UnknownName, one: Accepted) -> Participant:
    """Return a participant of which the catalogue has no name: its words stand in its remark."""
    return Participant(id=uuid4(), side_id=one.party_id or name.side_id, note=name.words)


def _entry(one: Accepted, catalogue: Catalogue) -> Entry | None:
    value = one.finding.value
    return catalogue.entries.get(value) if isinstance(value, UUID) else None


def side_of(one: Accepted, catalogue: Catalogue) -> UUID | None:
    """Return the side of a participant: as named, else as the catalogue has it, else None.

    A class that several states operate has no side of its own.
    """
    if one.party_id is not None:
        return catalogue.side_of(one.party_id) or one.party_id
    if isinstance(one.finding.value, UnknownName):
        return one.finding.value.side_id
    entry = _entry(one, catalogue)
    if isinstance(entry, Unit):
        return entry.side_id
    if isinstance(entry, Platform):
        return _operator(entry, catalogue)
    return catalogue.side_of(entry.id) if entry is not None else None


def _operator(platform: Platform, catalogue: Catalogue) -> UUID | None:
    states = {code.partition("/")[0] for code in platform.operators}
    if len(states) != 1:
        return None
    (code,) = states
    return next((id_ for id_ in catalogue.entries if catalogue.code_of(id_) == code), None)


def _estimated(
    episode: Episode, accepted: Iterable[Accepted], catalogue: Catalogue, author: str
) -> Episode:
    for one in accepted:
        if one.use is Use.ESTIMATE:
            episode = _with_estimate(episode, one.finding, catalogue)
            episode = replace(episode, estimated_by=episode.estimated_by or author)
    return episode


def _with_estimate(episode: Episode, finding: Finding, catalogue: Catalogue) -> Episode:
    value = value_of(finding, catalogue)
    if isinstance(value, When):
        _refuse_second(episode.when, finding, "time")
        return replace(episode, when=value, when_method=_METHOD)
    if isinstance(value, Position):
        _refuse_second(episode.position, finding, "place")
        return replace(episode, position=value, position_method=_METHOD)
    raise TypeError(finding.kind)


def _refuse_second(held: object, finding: Finding, word: str) -> None:
    if held is not None:
        what = f"“{finding.words}” would be a second estimate of the {word}"
        raise Problem(what, where="estimate", mend="Let it be a claim, or drop the other.")


def _claim(one: Accepted, spoken: Spoken, dealing: Dealing, catalogue: Catalogue) -> Claim:
    statement = spoken.of(one.finding)
    proposition: Proposition = dealing.proposition(one, statement.party_id)
    value = value_of(one.finding, catalogue)
    return Claim(
        id=uuid4(),
        statement_id=statement.id,
        proposition_id=proposition.id,
        stance=Stance.ASSERTS,
        figure=value if isinstance(value, Figure) else None,
        when=value if isinstance(value, When) else None,
        position=value if isinstance(value, Position) else None,
        words=one.finding.words,
        citation=spoken.citation(one.finding),
    )
