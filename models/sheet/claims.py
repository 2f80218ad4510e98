"""The claim matrix as it is printed: signs and values in columns, relations beside them."""

from uuid import UUID

from models.encounter.claim import Claim
from models.encounter.proposition import PropositionKind
from models.figure.figure import Figure, FigureUnit, Hedge
from models.rules.judgement import Cell, CellState, Column, Row
from models.sheet.frame import Frame, capital, coded, dated, joined, sentence
from models.sheet.sheet import Head, MatrixCell, MatrixLine
from models.sheet.words import Words
from models.text import GLYPH_WORDS, GLYPHS, readable
from models.when.short import short_date

# More columns than this cannot be read on an upright page; the rest is written out beside.
MOST_COLUMNS = 5
_QUIET = {CellState.SILENT, CellState.NO_STATEMENT}


def shown_columns(frame: Frame) -> tuple[Column, ...]:
    """Return the columns that get a column in print: all when they fit, else the sides."""
    columns = frame.matrix.columns
    if len(columns) <= MOST_COLUMNS:
        return columns
    return tuple(column for column in columns if column.principal)[:MOST_COLUMNS]


def matrix_heads(frame: Frame) -> tuple[Head, ...]:
    """Return the heads of the printed columns."""
    catalogue = frame.catalogue
    return tuple(
        Head(column.code, Words(catalogue.name_of(column.party_id)), column.principal)
        for column in shown_columns(frame)
    )


def columns_beside(frame: Frame) -> str:
    """Return the third parties that are written out under each proposition, in a sentence."""
    shown = shown_columns(frame)
    rest = [column for column in frame.matrix.columns if column not in shown]
    if not rest:
        return ""
    names = ", ".join(_column_name(frame, column) for column in rest)
    return (
        f"Third parties stand under each proposition on which they speak: {names}. "
        "One that is not named under a proposition is silent on it."
    )


def _column_name(frame: Frame, column: Column) -> str:
    name = frame.catalogue.name_of(column.party_id)
    return name if name == column.code else f"{column.code} {name}"


def matrix_lines(frame: Frame, *, scored: bool) -> tuple[MatrixLine, ...]:
    """Return the propositions, or with `scored` false the characterisations alone."""
    return tuple(
        _line(frame, row)
        for row in frame.matrix.rows
        if (row.proposition.kind is not PropositionKind.CHARACTERISATION) is scored
    )


def legend(frame: Frame) -> tuple[tuple[str, str], ...]:
    """Return the signs that stand in this matrix with their meaning, in the order of the rules."""
    used = {cell.state for row in frame.matrix.rows for cell in row.cells}
    return tuple(
        (GLYPHS[state], GLYPH_WORDS[state])
        for state in CellState
        if state in used and GLYPHS[state]
    )


def _line(frame: Frame, row: Row) -> MatrixLine:
    columns = {column.party_id: column for column in shown_columns(frame)}
    cells = {cell.party_id: cell for cell in row.cells}
    rest = [cell for cell in row.cells if cell.party_id not in columns]
    loud = [cell for cell in rest if cell.state not in _QUIET]
    return MatrixLine(
        number=frame.propositions[row.proposition.id],
        text=row.proposition.text,
        kind=readable(row.proposition.kind),
        cells=tuple(_cell(frame, cells[id_]) for id_ in columns if id_ in cells),
        beside=tuple(_cell(frame, cell) for cell in loud),
        relation=readable(row.relation) if row.relation else "not scored",
        standing=_standing(frame, row),
        gaps="; ".join(capital(gap.text) for gap in row.gaps),
        corroboration=_corroboration(frame, row),
    )


def _cell(frame: Frame, cell: Cell) -> MatrixCell:
    claim = cell.effective or (cell.claims[-1] if cell.claims else None)
    lang = _lang_of(frame, claim)
    return MatrixCell(
        code=frame.catalogue.code_of(cell.party_id),
        glyph=GLYPHS[cell.state],
        state=GLYPH_WORDS[cell.state],
        value=value_words(claim, lang) if claim else Words(""),
        date=short_date(cell.said),
        revised=_revision(cell),
        words=Words(claim.words if claim else "", lang),
    )


def _lang_of(frame: Frame, claim: Claim | None) -> str:
    statements = {statement.id: statement for statement in frame.incident.statements}
    said = statements.get(claim.statement_id) if claim else None
    return said.quote_lang if said and said.quote_lang else "en"


def _revision(cell: Cell) -> str:
    if not cell.revised:
        return ""
    stances = [readable(claim.stance) for claim in cell.claims if claim.withdrawn is None]
    changes = [now for now, before in zip(stances[1:], stances, strict=False) if now != before]
    return f"revised: {' → '.join([*stances[:1], *changes])}"


def value_words(claim: Claim, lang: str) -> Words:
    """Return the figure, time, place or category that a claim gives, as said."""
    if claim.figure:
        return figure_words(claim.figure, lang)
    if claim.when:
        said = claim.when.words
        return Words(said, lang) if said else Words(dated(claim.when))
    if claim.position:
        return Words(claim.position.words or "a position on the map", lang)
    return Words(readable(claim.category))


def figure_words(figure: Figure, lang: str) -> Words:
    """Return a figure in its own words, or written from its parts: "about 45 yd"."""
    if figure.words:
        return Words(figure.words, lang)
    number = f"{figure.number:f}" + (f"–{figure.upper:f}" if figure.upper is not None else "")
    unit = "" if figure.unit is FigureUnit.COUNT else f"\u00a0{figure.unit.value}"
    hedge = "" if figure.hedge in {Hedge.NONE, Hedge.RANGE} else readable(figure.hedge) + " "
    return Words(f"{hedge}{number}{unit}")


def _standing(frame: Frame, row: Row) -> str:
    aside = f"by {coded(frame, row.sidestepped_by)}" if row.sidestepped_by else ""
    days = row.days_unanswered
    since = "" if days is None else f"{days} {'day' if days == 1 else 'days'} without an answer"
    return joined(aside, since)


def _corroboration(frame: Frame, row: Row) -> str:
    if row.corroboration is None:
        return ""
    for_, against = _told(frame, row, row.supporters), _told(frame, row, row.opponents)
    told = joined(f"for it {for_}" if for_ else "", f"against it {against}" if against else "")
    return joined(sentence(row.corroboration), told, by=": ")


def _told(frame: Frame, row: Row, party_ids: tuple[UUID, ...]) -> str:
    if not party_ids:
        return ""
    allied = sum(id_ in row.allied for id_ in party_ids)
    parts = joined(
        f"{allied} allied" if allied else "",
        f"{len(party_ids) - allied} non-aligned" if len(party_ids) > allied else "",
        by=", ",
    )
    return f"{len(party_ids)} ({parts}: {coded(frame, party_ids)})"
