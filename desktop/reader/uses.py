"""Words for what a finding becomes, and for what a figure measures."""

from desktop.words import enum_words
from models.encounter.proposition import QuantityKind
from models.finding.accepted import Use
from models.finding.finding import FindingKind
from models.vocabulary.predicate import predicates

_K = FindingKind
USE_WORDS: dict[tuple[FindingKind, Use], str] = {
    (_K.WHEN, Use.CLAIM): "Time of the encounter, as claimed",
    (_K.WHEN, Use.ESTIMATE): "My estimate of the time",
    (_K.WHEN, Use.SAID): "When the words were said",
    (_K.WHEN, Use.REPORTED): "When it happened, by this account",
    (_K.POSITION, Use.CLAIM): "Place of the encounter, as claimed",
    (_K.POSITION, Use.ESTIMATE): "My estimate of the place",
    (_K.PLACE, Use.CLAIM): "Place of the encounter, as claimed",
    (_K.PLACE, Use.ESTIMATE): "My estimate of the place",
    (_K.PARTY, Use.PARTICIPANT): "A side that took part",
    (_K.PARTY, Use.SPEAKER): "Whose words the text is",
}


def measure_words(code: str, kind: QuantityKind) -> str:
    """Return what a figure measures: "Approach: closest distance (slant)"."""
    measured = enum_words(kind)
    return f"{predicates()[code].label}: {measured.lower()}" if code else measured
