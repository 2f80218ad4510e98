"""The words of the matrix: what stands in a cell, and how the sides stand on a row."""

from models.catalogue.catalogue import Catalogue
from models.encounter.claim import Claim
from models.encounter.proposition import PropositionKind
from models.figure.write import as_said
from models.hidden import mark_hidden
from models.position.write import describe
from models.rules.corroboration import corroboration_text
from models.rules.judgement import Cell, Corroboration, Row
from models.text import GLYPHS, readable
from models.when.short import short_span
from models.when.write import as_local

MOST_LETTERS = 80
_NO_BREAK = "\u00a0"


def cell_text(cell: Cell, kind: PropositionKind, *, wide: bool = False) -> str:
    """Return a cell: glyph and value, under them the date and whether it was revised.

    An evaluation shows the side's own word. Where there is room (`wide`) the exact words follow.
    """
    claim = cell.effective
    said = short_span(cell.said) if claim else ""
    first = " ".join(filter(None, (GLYPHS[cell.state], _value(claim, kind) if claim else "")))
    second = " ".join(filter(None, (said, "revised" if cell.revised else "")))
    spoken = kind is PropositionKind.CHARACTERISATION
    third = f"“{_short(claim.words)}”" if claim and claim.words and wide and not spoken else ""
    return "\n".join(filter(None, (first, second, third)))


def _value(claim: Claim, kind: PropositionKind) -> str:
    if kind is PropositionKind.CHARACTERISATION:
        words = claim.words or claim.category
        return f"“{_short(words)}”" if words else ""
    figure = _together(as_said(claim.figure)) if claim.figure else ""
    values = (
        claim.category,
        _when(claim) if kind is PropositionKind.TIME else "",
        _place(claim) if kind is PropositionKind.PLACE else "",
    )
    return ", ".join(filter(None, (figure, _short(", ".join(filter(None, values))))))


def _together(figure: str) -> str:
    """Keep a number and its unit on one line."""
    return _NO_BREAK.join(figure.rsplit(" ", 1))


def _when(claim: Claim) -> str:
    return as_local(claim.when) if claim.when else ""


def _place(claim: Claim) -> str:
    return (claim.position.words or describe(claim.position)) if claim.position else ""


def _short(text: str) -> str:
    plain = " ".join(mark_hidden(text).split())
    return plain if len(plain) <= MOST_LETTERS else f"{plain[: MOST_LETTERS - 1]}…"


def relation_text(row: Row, catalogue: Catalogue) -> str:
    """Return how the sides stand, since when, the gaps, and what third parties add."""
    if row.relation is None:
        return ""
    lines = [readable(row.relation)]
    if row.sidestepped_by:
        lines[0] += f" by {', '.join(map(catalogue.code_of, row.sidestepped_by))}"
    if row.days_unanswered is not None:
        lines[0] += f" for {row.days_unanswered} days"
    lines += [gap.text for gap in row.gaps]
    if row.corroboration and row.corroboration is not Corroboration.UNCORROBORATED:
        lines.append(corroboration_text(row))
    return "\n".join(lines)
