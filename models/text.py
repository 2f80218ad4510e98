"""Words and signs that list, window, sheet and command line share."""

from models.rules.judgement import Badge, CellState, Relation

GLYPHS: dict[CellState, str] = {
    CellState.ASSERTS: "●",
    CellState.PARTLY: "◐",
    CellState.DENIES: "○",
    CellState.NO_COMMENT: "–",
    CellState.UNABLE: "?",
    CellState.SILENT: "·",
    CellState.NO_STATEMENT: "",
    CellState.COUNTER_ACCUSES: "↺",
}

GLYPH_WORDS: dict[CellState, str] = {
    CellState.ASSERTS: "asserts",
    CellState.PARTLY: "partly confirms",
    CellState.DENIES: "denies",
    CellState.NO_COMMENT: "no comment",
    CellState.UNABLE: "unable to confirm",
    CellState.SILENT: "silent: has spoken on the incident, not on this",
    CellState.NO_STATEMENT: "no statement on the incident",
    CellState.COUNTER_ACCUSES: "accuses the other side of something else in answer",
}

_WORDS: dict[str, str] = {
    Relation.AGREED_NOT_SO: "agreed (not so)",
    Relation.THIRD_PARTY_ONLY: "third-party only",
    "eez": "EEZ",
    "adiz": "ADIZ",
    "fir": "FIR",
    "nll": "Northern Limit Line",
}


def readable(code: str) -> str:
    """Return a code as words: `minor_difference` is "minor difference"."""
    return _WORDS.get(code, code.replace("_", " "))


def badge_text(badge: Badge) -> str:
    """Return the badge in words, "3 contested · 1 sidestepped", or "no claims"."""
    return " · ".join(f"{n} {readable(relation)}" for relation, n in badge.counts) or "no claims"
