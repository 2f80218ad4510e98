"""The head of an incident: title, reference, badge, and the facts in the analyst's frame."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.panels.reading.participants import Line, participants_grid
from desktop.panels.reading.section import Section
from desktop.plain_label import PlainLabel
from desktop.sight import participant_in_sight
from desktop.words import enum_words
from maps.viewpoint import Viewpoint
from models.catalogue.catalogue import Catalogue
from models.encounter.episode import Episode
from models.encounter.incident import Incident, Theatre
from models.encounter.marking import Sensitivity
from models.encounter.participant import Answer, Participant, Role
from models.position.write import describe
from models.review.words import status_words
from models.rules.judgement import Badge
from models.text import badge_text, readable
from models.vocabulary.encounter_type import encounter_types
from models.when.period import span
from models.when.write import as_both


def head(incident: Incident, badge: Badge, catalogue: Catalogue) -> QWidget:
    """Return the title block: what it was, when, where and who, each in a line."""
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 8)
    column.setSpacing(4)
    column.addWidget(PlainLabel(incident.title, "title"))
    column.addWidget(PlainLabel(_line(incident), "quiet"))
    column.addWidget(PlainLabel(badge_text(badge), "heading"))
    column.addSpacing(8)
    for line in _at_a_glance(incident, catalogue):
        if line:
            column.addWidget(PlainLabel(line))
    if incident.summary:
        column.addSpacing(4)
        column.addWidget(PlainLabel(incident.summary, "quiet"))
    return block


def _at_a_glance(incident: Incident, catalogue: Catalogue) -> Iterator[str]:
    when = span([episode.when for episode in incident.episodes if episode.when])
    yield as_both(when) if when else "no time estimated"
    held = (e.position for e in incident.episodes if e.position)
    places = (position.words or describe(position) for position in held)
    yield "; ".join(dict.fromkeys(places)) or "no place estimated"
    yield " · ".join(_who(incident, catalogue))
    kinds = "; ".join(_type_words(code) for code in incident.types)
    yield " · ".join(filter(None, (kinds, f"severity: {enum_words(incident.severity).lower()}")))


def _who(incident: Incident, catalogue: Catalogue) -> Iterator[str]:
    """Yield each side with what it had there, each platform or unit once."""
    had: dict[str, dict[str, None]] = {}
    for episode in incident.episodes:
        for one in episode.participants:
            what = catalogue.name_of(one.unit_id) or catalogue.name_of(one.platform_id)
            had.setdefault(catalogue.code_of(one.side_id) or "?", {})[what or "unknown"] = None
    for side, things in had.items():
        yield f"{side}: {', '.join(things)}"


def _line(incident: Incident) -> str:
    marking = incident.marking.sensitivity
    theatre = "" if incident.theatre is Theatre.OTHER else enum_words(incident.theatre)
    parts = [incident.ref, theatre, status_words(incident)]
    if marking is not Sensitivity.CLEAR:
        parts.append(f"TLP {readable(marking)}")
    return "  ·  ".join(part for part in parts if part)


def frame(incident: Incident, catalogue: Catalogue) -> Section:
    """Return what is logged of the encounter as a whole."""
    section = Section("Encounter in detail")
    section.add_rows(list(_facts(incident, catalogue)))
    return section


def _facts(incident: Incident, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    yield "Type", ", ".join(_type_words(code) for code in incident.types)
    why = f": {incident.severity_rationale}" if incident.severity_rationale else ""
    yield "Severity", f"{enum_words(incident.severity)}{why}"
    yield "Force", enum_words(incident.force_level)
    labels = (
        f"“{x.text}” ({catalogue.code_of(x.issuer_id) or '?'})" for x in incident.issuer_labels
    )
    yield "Labels given", "; ".join(labels)
    yield "Legal area", "; ".join(_legal(incident, catalogue))
    yield "Response", ", ".join(readable(response) for response in incident.responses)
    yield "Outcome", "; ".join(_outcomes(incident, catalogue))
    rules = (_joined(r.code, catalogue.code_of(r.by_id), r.text) for r in incident.rules_invoked)
    yield "Rules invoked", "; ".join(rules)
    yield "First of its kind", incident.first_claim
    yield "Weather", incident.weather
    yield "Tags", ", ".join(incident.tags)


def _type_words(code: str) -> str:
    known = encounter_types().get(code)
    return known.label if known else code


def _legal(incident: Incident, catalogue: Catalogue) -> Iterator[str]:
    for claim in incident.legal_areas:
        whose = f" of {claim.whose}" if claim.whose else ""
        by = catalogue.code_of(claim.by_id) or "nobody named"
        yield f"{readable(claim.area)}{whose}, as stated by {by}"


def _outcomes(incident: Incident, catalogue: Catalogue) -> Iterator[str]:
    for outcome in incident.outcomes:
        count = "none reported" if outcome.none_reported else _count(outcome)
        yield _joined(outcome.what, catalogue.code_of(outcome.side_id), count, outcome.text)


def episode_section(
    number: int, episode: Episode, catalogue: Catalogue, viewpoint: Viewpoint = Viewpoint()
) -> Section:
    """Return one act: the analyst's estimate of time and place, and who took part.

    Their symbols are as the viewpoint sees them.
    """
    section = Section(f"Act {number}" + (f": {episode.label}" if episode.label else ""))
    when = as_both(episode.when) if episode.when else "not estimated"
    where = describe(episode.position) if episode.position else "not estimated"
    section.add_rows([("When (estimate)", when), ("Where (estimate)", where)])
    lines = (
        Line(
            _role(one),
            participant_text(one, catalogue),
            *participant_in_sight(one, catalogue, viewpoint),
        )
        for one in episode.participants
    )
    section.column.addLayout(participants_grid(lines, section))
    section.add_rows(
        [
            ("Method", " ".join(filter(None, (episode.when_method, episode.position_method)))),
            ("Estimate by", episode.estimated_by),
            ("Note", episode.note),
        ]
    )
    return section


def participant_text(participant: Participant, catalogue: Catalogue) -> str:
    """Return a participant in a line: count, what, whose, how identified, the three answers."""
    platform = catalogue.name_of(participant.platform_id)
    unit = catalogue.name_of(participant.unit_id)
    what = f"{unit} ({platform})" if unit and platform else unit or platform or "unknown platform"
    count = _count(participant)
    first = f"{count} × {what}" if count else what
    side = catalogue.code_of(participant.side_id) or "side unknown"
    known = (participant.service, participant.identification_basis)
    service, basis = ("" if x == "unknown" else readable(x) for x in known)
    whose = f"{side} {service}".strip()
    how = f"identified by {basis}" if basis else ""
    return _joined(first, whose, how, *_answers(participant), participant.note)


def _role(participant: Participant) -> str:
    known = participant.role is not Role.UNKNOWN
    return readable(participant.role).capitalize() if known else "Also there"


def _answers(participant: Participant) -> Iterator[str]:
    for label in ("flight_plan", "transponder", "radio_contact"):
        answer = getattr(participant, label)
        if answer is not Answer.NOT_APPLICABLE:
            yield f"{readable(label)}: {readable(answer)}"


def _count(counted: object) -> str:
    low, best, high = (getattr(counted, f"count_{x}") for x in ("low", "best", "high"))
    if low is None and high is None:
        return "" if best is None else str(best)
    bounds = f"{'?' if low is None else low}–{'?' if high is None else high}"
    return bounds if best is None else f"{best} ({bounds})"


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
