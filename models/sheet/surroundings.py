"""What stands round the claims: judgements, events beside the encounter, other incidents."""

from collections.abc import Mapping
from datetime import UTC, datetime
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.encounter.assessment import Assessment, Likelihood
from models.encounter.context import ContextEvent
from models.encounter.link import ContextLink, IncidentLink
from models.sheet.frame import Frame, capital, coded, dated, joined, named, sentence
from models.sheet.sheet import Event, Judgement
from models.sheet.words import Words
from models.text import readable
from models.vocabulary.encounter_type import encounter_types

# ICD 203; the words of one row only, with the bands they stand for.
LIKELIHOODS: dict[Likelihood, tuple[str, str]] = {
    Likelihood.ALMOST_NO_CHANCE: ("there is almost no chance that this is so", "1–5 %"),
    Likelihood.VERY_UNLIKELY: ("it is very unlikely that this is so", "5–20 %"),
    Likelihood.UNLIKELY: ("it is unlikely that this is so", "20–45 %"),
    Likelihood.ROUGHLY_EVEN: ("there is a roughly even chance that this is so", "45–55 %"),
    Likelihood.LIKELY: ("it is likely that this is so", "55–80 %"),
    Likelihood.VERY_LIKELY: ("it is very likely that this is so", "80–95 %"),
    Likelihood.ALMOST_CERTAIN: ("it is almost certain that this is so", "95–99 %"),
}


def judgements(frame: Frame) -> tuple[Judgement, ...]:
    """Return the assessments, oldest first; one that was replaced says so."""
    ordered = sorted(frame.incident.assessments, key=lambda assessment: assessment.at)
    return tuple(_judgement(frame, assessment) for assessment in ordered)


def _judgement(frame: Frame, assessment: Assessment) -> Judgement:
    number = frame.propositions.get(assessment.proposition_id) if assessment.proposition_id else ""
    later = [a for a in frame.incident.assessments if a.supersedes_id == assessment.id]
    replaced = f"replaced by the judgement of {_day(later[-1].at)}" if later else ""
    return Judgement(
        about=f"On {number}" if number else "On the incident",
        text=assessment.text,
        likelihood=_likelihood(assessment),
        confidence=_confidence(assessment),
        signed=joined(assessment.author, _day(assessment.at), replaced, by=", "),
    )


def _likelihood(assessment: Assessment) -> str:
    if assessment.likelihood is None:
        return "No likelihood is given."
    words, band = LIKELIHOODS[assessment.likelihood]
    scale = assessment.likelihood_scale
    shown = f"{scale}: {band}" if scale == "ICD 203" else scale
    return f"We judge that {words} ({shown})."


def _confidence(assessment: Assessment) -> str:
    if assessment.confidence is None:
        return f"No confidence is given. {assessment.basis}".strip()
    basis = assessment.basis.rstrip(".")
    level = sentence(assessment.confidence)
    return f"{level} confidence: {basis}." if basis else f"{level} confidence; no basis is given."


def _day(at: datetime) -> str:
    day = at.astimezone(UTC)
    return f"{day.day} {day:%b %Y}"


def contexts(frame: Frame) -> tuple[Event, ...]:
    """Return the events linked to the incident, in order of time, each with who links it."""
    pairs = [
        (link, event)
        for link in frame.incident.contexts
        if isinstance(event := frame.catalogue.entries.get(link.context_id), ContextEvent)
    ]
    return tuple(_event(frame, link, event) for link, event in sorted(pairs, key=_start))


def _start(pair: tuple[ContextLink, ContextEvent]) -> datetime:
    when = pair[1].when
    known = (when.earliest_start, when.latest_start, when.latest_end) if when else ()
    return next((instant for instant in known if instant), datetime.max.replace(tzinfo=UTC))


def _event(frame: Frame, link: ContextLink, event: ContextEvent) -> Event:
    silent = coded(frame, event.silent_ids)
    return Event(
        date=dated(event.when),
        title=Words(event.title),
        relation=joined(
            readable(link.relation), _drawn_by(frame.catalogue, link.claimed_by_id), by=", "
        ),
        text=joined(
            _kind(frame, event),
            event.text,
            f"No comment at that time: {silent}." if silent else "",
            link.note,
            _cited(frame, event),
            by=" ",
        ),
    )


def _kind(frame: Frame, event: ContextEvent) -> str:
    known = encounter_types().get(event.type)
    who = f"by {named(frame, event.party_id)}" if event.party_id else ""
    words = joined(known.label if known else event.type, who, by=", ")
    return f"{capital(words)}." if words else ""


def _cited(frame: Frame, event: ContextEvent) -> str:
    numbers = ", ".join(frame.sources.get(citation.source_id, "?") for citation in event.citations)
    return f"Source: {numbers}." if numbers else ""


def _drawn_by(catalogue: Catalogue, party_id: UUID | None) -> str:
    code = catalogue.code_of(party_id)
    return f"as claimed by {code}" if code else "as linked by the analyst"


def links(frame: Frame, linked: Mapping[UUID, str]) -> tuple[Event, ...]:
    """Return the links to other incidents. `linked` gives each one's reference and title."""
    return tuple(_link(frame, link, linked) for link in frame.incident.links)


def _link(frame: Frame, link: IncidentLink, linked: Mapping[UUID, str]) -> Event:
    return Event(
        date="",
        title=Words(linked.get(link.incident_id, "an incident that is not in this logbook")),
        relation=joined(readable(link.kind), _drawn_by(frame.catalogue, link.drawn_by_id), by=", "),
        text=link.note,
    )
