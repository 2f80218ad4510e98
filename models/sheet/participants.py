"""The table of participants: whose, of which service, what, how many, how identified."""

from models.encounter.participant import Answer, IdentificationBasis, Participant
from models.sheet.frame import Frame, joined, named, sentence, shown_name
from models.sheet.sheet import ParticipantRow
from models.sheet.words import Words

_ANSWERS = {
    Answer.YES: "yes",
    Answer.NO: "no",
    Answer.UNKNOWN: "not known",
    Answer.NOT_APPLICABLE: "",
}
_BASES = {IdentificationBasis.AIS_ADSB: "AIS or ADS-B", IdentificationBasis.NUMBER: "Number seen"}


def participant_rows(frame: Frame) -> tuple[ParticipantRow, ...]:
    """Return a row for every participant of every episode, in their order."""
    return tuple(
        _row(frame, frame.episodes[episode.id], participant)
        for episode in frame.incident.episodes
        for participant in episode.participants
    )


def _row(frame: Frame, episode: str, participant: Participant) -> ParticipantRow:
    return ParticipantRow(
        episode=episode,
        side=named(frame, participant.side_id),
        service=sentence(participant.service),
        platform=_platform(frame, participant),
        count=count_words(participant.count_low, participant.count_best, participant.count_high),
        basis=_BASES.get(
            participant.identification_basis, sentence(participant.identification_basis)
        ),
        role=sentence(participant.role),
        flight_plan=_ANSWERS[participant.flight_plan],
        transponder=_ANSWERS[participant.transponder],
        radio_contact=_ANSWERS[participant.radio_contact],
        note=participant.note,
    )


def _platform(frame: Frame, participant: Participant) -> Words:
    entries = frame.catalogue.entries
    class_ = getattr(entries.get(participant.platform_id), "names", ())  # type: ignore[arg-type]
    unit = entries.get(participant.unit_id)  # type: ignore[arg-type]
    own = shown_name(getattr(unit, "names", ()))
    hull = joined(own.text, getattr(unit, "number", ""), by=" ")
    kind = shown_name(class_)
    text = joined(hull, kind.text, by=", ") or "not identified"
    return Words(text, own.lang if own.text else kind.lang)


def count_words(low: int | None, best: int | None, high: int | None) -> str:
    """Return a count as "2", "2 (1–3)", "1–3", "1 or more", "up to 3" or "not known"."""
    if low is None and high is None:
        return "not known" if best is None else str(best)
    around = _bounds(low, high)
    return around if best is None or low == best == high else f"{best} ({around})"


def _bounds(low: int | None, high: int | None) -> str:
    if high is None:
        return f"{low} or more"
    if low is None:
        return f"up to {high}"
    return str(low) if low == high else f"{low}–{high}"
