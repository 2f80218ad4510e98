"""What list, map and filter need to know of an incident, without reading it whole."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.catalogue.platform import Platform, Unit
from models.catalogue.source import Reliability, Source
from models.encounter.claim import Claim
from models.encounter.episode import Episode
from models.encounter.incident import Incident, Severity, Status, Theatre
from models.encounter.marking import Sensitivity
from models.encounter.participant import Participant
from models.encounter.reporting import CountingUnit
from models.position.position import PositionPrecision
from models.position.shape import Shape
from models.rules.hearing import Hearing, hear
from models.rules.judgement import Badge
from models.rules.matrix import matrix_of
from models.value import Value
from models.when.period import span
from models.when.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot(Value):
    """One place on the map: an episode's estimate (`claimed_by_id` None) or one claim's position.

    `id` is the episode's or the claim's; `claimed_by` is the code of the side or third party.
    `episode_id` is the episode it is about, None for the incident as a whole.
    """

    id: UUID
    shape: Shape
    precision: PositionPrecision
    words: str = ""
    claimed_by_id: UUID | None = None
    claimed_by: str = ""
    episode_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Act(Value):
    """One episode as filters see it: its time, and the codes of its sides and platforms.

    An incident without episodes has one act with `episode_id` None. `when` is the episode's
    estimate, or else what claims about it say, or else what statements report of the incident.
    """

    episode_id: UUID | None = None
    when: When | None = None
    sides: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentSummary(Value):
    """An incident in one line. `when` spans its episodes, or else what statements report.

    `sides` are codes, principals first; `platform_ids` those of all participants. `acts` are what
    conditions on time, place and participants must meet together. `reliabilities` are the letters
    of the sources cited, best first. `count` is how many of its `counting_unit` the incident stands
    for, None when that is not said.
    """

    id: UUID
    ref: str
    title: str
    status: Status
    severity: Severity
    theatre: Theatre
    types: tuple[str, ...]
    when: When | None
    sides: tuple[str, ...]
    platform_ids: tuple[UUID, ...]
    spots: tuple[Spot, ...]
    badge: Badge
    tags: tuple[str, ...] = ()
    acts: tuple[Act, ...] = ()
    reliabilities: tuple[Reliability, ...] = ()
    sensitivity: Sensitivity = Sensitivity.CLEAR
    counting_unit: CountingUnit = CountingUnit.INCIDENT
    count: float | None = None


def shown_spots(summary: IncidentSummary) -> tuple[Spot, ...]:
    """Return the analyst's places of an incident; without any, every side's, not one side's."""
    estimated = [spot for spot in summary.spots if spot.claimed_by_id is None]
    distinct = {spot.shape: spot for spot in reversed(estimated or summary.spots)}
    return tuple(reversed(distinct.values()))


def summarise(incident: Incident, catalogue: Catalogue, now: datetime) -> IncidentSummary:
    """Return the summary of an incident; `now` (aware) is what the rules count days to."""
    participants = tuple(p for episode in incident.episodes for p in episode.participants)
    hearing = hear(incident, catalogue)
    whole, claims = _when(incident), _standing(incident, hearing)
    return IncidentSummary(
        id=incident.id,
        ref=incident.ref,
        title=incident.title,
        status=incident.status,
        severity=incident.severity,
        theatre=incident.theatre,
        types=incident.types,
        when=whole,
        sides=_codes((*hearing.principals, *_sides(participants, catalogue)), catalogue),
        platform_ids=tuple(dict.fromkeys(_platform_ids(participants, catalogue))),
        spots=(*_estimates(incident.episodes), *_claimed(claims, hearing)),
        badge=matrix_of(incident, hearing, now).badge,
        tags=incident.tags,
        acts=_acts(incident, whole, _times(claims), hearing),
        reliabilities=tuple(sorted(_reliabilities(incident, catalogue))),
        sensitivity=incident.marking.sensitivity,
        counting_unit=_unit(incident),
        count=_count(incident),
    )


def _unit(incident: Incident) -> CountingUnit:
    return incident.reporting.counting_unit if incident.reporting else CountingUnit.INCIDENT


def _count(incident: Incident) -> float | None:
    """Return how many the incident stands for: of a range, its middle."""
    figure = incident.reporting.count if incident.reporting else None
    if figure is None:
        return None
    upper = figure.number if figure.upper is None else figure.upper
    return float(figure.number + upper) / 2


def _reliabilities(incident: Incident, catalogue: Catalogue) -> set[Reliability]:
    cited = {c.source_id for s in incident.statements for c in s.citations}
    sources = map(catalogue.entries.get, cited)
    return {source.reliability for source in sources if isinstance(source, Source)}


def _when(incident: Incident) -> When | None:
    estimated = span([episode.when for episode in incident.episodes if episode.when])
    return estimated or span([s.reported for s in incident.statements if s.reported])


# The claims that stand, each with the episode it is about.
_Claims = tuple[tuple[Claim, UUID | None], ...]
_Times = Mapping[UUID | None, list[When]]


def _standing(incident: Incident, hearing: Hearing) -> _Claims:
    episode_of = {p.id: p.episode_id for p in incident.propositions}
    return tuple(
        (claim, episode_of.get(claim.proposition_id))
        for claim in incident.claims
        if claim.id in hearing.standing
    )


def _times(claims: _Claims) -> _Times:
    times: dict[UUID | None, list[When]] = {}
    for claim, episode_id in claims:
        if claim.when is not None:
            times.setdefault(episode_id, []).append(claim.when)
    return times


def _acts(
    incident: Incident, whole: When | None, claimed: _Times, hearing: Hearing
) -> tuple[Act, ...]:
    if not incident.episodes:
        codes = _codes(hearing.principals, hearing.catalogue)
        return (Act(when=whole or span(claimed.get(None, ())), sides=codes),)
    return tuple(
        _act(episode, episode.when or span(claimed.get(episode.id, ())) or whole, hearing.catalogue)
        for episode in incident.episodes
    )


def _act(episode: Episode, when: When | None, catalogue: Catalogue) -> Act:
    platform_ids = dict.fromkeys(_platform_ids(episode.participants, catalogue))
    entries = map(catalogue.entries.get, platform_ids)
    return Act(
        episode_id=episode.id,
        when=when,
        sides=_codes(_sides(episode.participants, catalogue), catalogue),
        platforms=tuple(entry.code for entry in entries if isinstance(entry, Platform)),
    )


def _sides(participants: Iterable[Participant], catalogue: Catalogue) -> tuple[UUID, ...]:
    return tuple(catalogue.side_of(p.side_id) or p.side_id for p in participants if p.side_id)


def _codes(ids: Iterable[UUID], catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(code for code in dict.fromkeys(map(catalogue.code_of, ids)) if code)


def _platform_ids(participants: Iterable[Participant], catalogue: Catalogue) -> Iterator[UUID]:
    for participant in participants:
        unit = catalogue.entries.get(participant.unit_id) if participant.unit_id else None
        of_unit = unit.platform_id if isinstance(unit, Unit) else None
        found = participant.platform_id or of_unit
        if found is not None:
            yield found


def _estimates(episodes: Iterable[Episode]) -> Iterator[Spot]:
    for episode in episodes:
        if episode.position is not None and episode.position.shape is not None:
            yield Spot(
                id=episode.id,
                shape=episode.position.shape,
                precision=episode.position.precision,
                words=episode.position.words,
                episode_id=episode.id,
            )


def _claimed(claims: _Claims, hearing: Hearing) -> Iterator[Spot]:
    for claim, episode_id in claims:
        if claim.position is not None and claim.position.shape is not None:
            voice = hearing.voices.get(claim.statement_id)
            yield Spot(
                id=claim.id,
                shape=claim.position.shape,
                precision=claim.position.precision,
                words=claim.position.words,
                claimed_by_id=voice,
                claimed_by=hearing.catalogue.code_of(voice),
                episode_id=episode_id,
            )
