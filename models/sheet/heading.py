"""The head of a sheet: what the incident is, how far the work has come, the acts it consists of."""

from uuid import UUID

from models.encounter.episode import Emission, Episode
from models.encounter.incident import (
    ForceLevel,
    Incident,
    LegalAreaClaim,
    Severity,
    Theatre,
)
from models.encounter.marking import Marking
from models.position.write import describe
from models.sheet.claims import figure_words
from models.sheet.frame import Frame, capital, dated, joined, named, sentence
from models.sheet.participants import count_words
from models.sheet.sheet import Act, Fact
from models.text import readable
from models.vocabulary.encounter_type import encounter_types
from models.when.dtg import as_dtg
from models.when.write import as_both, as_local, as_utc

_SEVERITIES = {Severity.NEAR_ROUTINE: "Near-routine"}
_THEATRES = {
    Theatre.SEA_OF_JAPAN_EAST_SEA: "Sea of Japan / East Sea",
    Theatre.OKHOTSK_KURILS: "Sea of Okhotsk, Kurils",
    Theatre.BARENTS_NORTH_SEA: "Barents Sea, North Sea",
    Theatre.ARCTIC_ALASKA: "Arctic, Alaska",
}


def marking_words(marking: Marking) -> str:
    """Return a marking as it is printed in every margin: "TLP:AMBER+STRICT, caveat"."""
    level = f"TLP:{marking.sensitivity.upper().replace('_', '+')}"
    return joined(level, *marking.caveats, by=", ")


def care_words(marking: Marking) -> str:
    """Return what needs care before the sheet is handed on, or nothing."""
    return joined(
        "The material is graphic." if marking.graphic else "",
        "It holds personal data." if marking.personal_data else "",
        by=" ",
    )


def facts(frame: Frame) -> tuple[Fact, ...]:
    """Return the labelled lines at the head, without those on which nothing is recorded."""
    incident = frame.incident
    pairs = (
        ("Type", ", ".join(_type_words(code) for code in incident.types)),
        ("Sides", ", ".join(named(frame, id_) for id_ in _sides(frame))),
        ("Severity", _severity(incident)),
        ("Issuers' labels", _labels(frame)),
        ("Status", sentence(incident.status)),
        ("Theatre", _THEATRES.get(incident.theatre, readable(incident.theatre).title())),
        ("Force as reported", _force(incident.force_level)),
        ("Risk of collision", _risk(incident)),
        ("Legal area", "; ".join(_legal(frame, area) for area in incident.legal_areas)),
        ("Response", capital(", ".join(readable(answer) for answer in incident.responses))),
        ("Harm", _outcomes(frame)),
        ("Rules invoked", _rules(frame)),
        ("First of its kind", incident.first_claim),
        ("Counted", _reporting(frame)),
        ("Weather", incident.weather),
        ("Tags", ", ".join(incident.tags)),
    )
    return tuple(Fact(label, text) for label, text in pairs if text)


def _type_words(code: str) -> str:
    known = encounter_types().get(code)
    return known.label if known else code


def _sides(frame: Frame) -> list[UUID]:
    return [column.party_id for column in frame.matrix.columns if column.principal]


def _severity(incident: Incident) -> str:
    words = _SEVERITIES.get(incident.severity, sentence(incident.severity))
    return joined(words, incident.severity_rationale, by=". ")


def _force(level: ForceLevel) -> str:
    return "" if level is ForceLevel.NOT_DETERMINED else sentence(level)


def _labels(frame: Frame) -> str:
    return "; ".join(
        joined(f"“{label.text}”", frame.catalogue.code_of(label.issuer_id), by=", ")
        for label in frame.incident.issuer_labels
    )


def _risk(incident: Incident) -> str:
    category = f"Category {incident.risk_of_collision}" if incident.risk_of_collision else ""
    return joined(category, incident.risk_reasoning, by=". ")


def _legal(frame: Frame, area: LegalAreaClaim) -> str:
    who = frame.catalogue.code_of(area.by_id)
    words = joined(sentence(area.area), area.whose, by=" of ")
    return f"{words}, according to {who}" if who else words


def _outcomes(frame: Frame) -> str:
    told = []
    for harm in frame.incident.outcomes:
        count = count_words(harm.count_low, harm.count_best, harm.count_high)
        size = "none reported" if harm.none_reported else count
        side = frame.catalogue.code_of(harm.side_id)
        told.append(joined(f"{sentence(harm.what)}: {size}", side, harm.text, by=", "))
    return "; ".join(told)


def _rules(frame: Frame) -> str:
    return "; ".join(
        joined(rule.code, rule.text, f"invoked by {named(frame, rule.by_id)}", by=", ")
        for rule in frame.incident.rules_invoked
    )


def _reporting(frame: Frame) -> str:
    report = frame.incident.reporting
    if report is None:
        return ""
    count = figure_words(report.count, "en").text if report.count else "no number"
    window = dated(report.window) if report.window else ""
    who = named(frame, report.party_id) if report.party_id else ""
    return joined(f"{count} by {readable(report.counting_unit)}", window, who, by=", ")


def acts(frame: Frame) -> tuple[Act, ...]:
    """Return the episodes in the analyst's frame."""
    return tuple(_act(frame, episode) for episode in frame.incident.episodes)


def _act(frame: Frame, episode: Episode) -> Act:
    when, position = episode.when, episode.position
    return Act(
        number=frame.episodes[episode.id],
        label=episode.label,
        dtg=as_dtg(when) if when else "",
        local=as_local(when) if when else "No time is estimated; the sides' times are claims.",
        utc=as_utc(when) if when and as_both(when) != as_local(when) else "",
        place=describe(position) if position else "No place is estimated.",
        method=joined(
            f"Time: {episode.when_method}" if episode.when_method else "",
            f"Place: {episode.position_method}" if episode.position_method else "",
            f"Estimate by {episode.estimated_by}" if episode.estimated_by else "",
            _emission(episode.emission),
            episode.note,
            by=". ",
        ),
    )


def _emission(emission: Emission | None) -> str:
    if emission is None:
        return ""
    released = ", ".join(readable(item) for item in emission.evidence_released)
    mode = readable(emission.radar_mode_alleged)
    return joined(
        f"Radar mode alleged: {mode}; pattern: {readable(emission.pattern)}",
        f"released: {released}" if released else "",
    )
