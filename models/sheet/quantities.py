"""Quantities side by side: as said, the interval the rules make of it, the gap, the tolerance."""

from models.encounter.claim import Claim
from models.encounter.proposition import Proposition, QuantityKind
from models.figure.allowance import rule_text
from models.figure.interval import interval_of
from models.rules.judgement import Cell, Gap, GapKind, Row
from models.sheet.claims import value_words
from models.sheet.frame import Frame, coded, joined, named
from models.sheet.sheet import Quantity, QuantityLine
from models.text import readable
from models.when.short import short_date

# From these sizes on, metres are written as kilometres and seconds as minutes.
_KILOMETRE_FROM_M = 2_000.0
_MINUTE_FROM_S = 120.0
_WHOLE_FROM = 1_000.0
_QUANTITIES: dict[str, str] = {
    QuantityKind.CPA_SLANT: "closest distance",
    QuantityKind.COUNT_PLATFORMS: "count of platforms",
    QuantityKind.COUNT_SORTIES: "count of sorties",
    QuantityKind.COUNT_ACTS: "count of acts",
    QuantityKind.COUNT_PERSONS: "count of persons",
}


def quantities(frame: Frame) -> tuple[Quantity, ...]:
    """Return every proposition on which a figure, a time or a place was given or compared."""
    return tuple(
        Quantity(
            number=frame.propositions[row.proposition.id],
            text=row.proposition.text,
            measure=measure_words(row.proposition),
            lines=lines,
            gaps=tuple(_gap_words(frame, gap) for gap in row.gaps),
        )
        for row in frame.matrix.rows
        if (lines := _lines(frame, row)) or row.gaps
    )


def measure_words(proposition: Proposition) -> str:
    """Return what a proposition measures: "closest distance", "duration", "time"."""
    return quantity_words(proposition.quantity_kind or proposition.kind)


def quantity_words(code: str) -> str:
    """Return a kind of quantity in words."""
    return _QUANTITIES.get(code) or readable(code)


def _lines(frame: Frame, row: Row) -> tuple[QuantityLine, ...]:
    return tuple(
        _said(frame, cell, claim)
        for cell in row.cells
        for claim in cell.claims
        if claim.figure or claim.when or claim.position
    )


def _said(frame: Frame, cell: Cell, claim: Claim) -> QuantityLine:
    statement = next(s for s in frame.incident.statements if s.id == claim.statement_id)
    later = claim is not cell.effective and cell.effective is not None
    return QuantityLine(
        party=named(frame, cell.party_id),
        said=value_words(claim, statement.quote_lang or "en"),
        interval=_interval_words(claim),
        rule=rule_text(claim.figure) if claim.figure else "",
        date=short_date(statement.said),
        note=joined(
            f"statement {frame.sayings[statement.id]}",
            readable(claim.basis),
            "withdrawn" if claim.withdrawn else ("superseded" if later else ""),
        ),
    )


def _interval_words(claim: Claim) -> str:
    if claim.figure is None:
        return ""
    interval = interval_of(claim.figure)
    if interval is None:
        return "no SI size"
    if interval.hi is None:
        return f"{amount(interval.lo or 0.0, interval.unit)} or more"
    return span_words(interval.lo or 0.0, interval.hi, interval.unit)


def span_words(low: float, high: float, unit: str) -> str:
    """Return an interval in one unit, fit to its upper end: "51.5–52.5 km", "2 counted"."""
    size, name = _scale(high, unit)
    first, last = (_digits(end / size) for end in (low, high))
    text = first if first == last else f"{first}–{last}"
    return f"{text}\u00a0{name}".rstrip("\u00a0")


def _digits(number: float) -> str:
    return f"{number:,.0f}" if abs(number) >= _WHOLE_FROM else f"{number:.4g}"


def amount(size: float, unit: str) -> str:
    """Return one amount in SI with a unit fit to its size: 1500 m, 20 km, 3 min."""
    return span_words(size, size, unit)


def _scale(size: float, unit: str) -> tuple[float, str]:
    if unit == "m" and size >= _KILOMETRE_FROM_M:
        return 1000.0, "km"
    if unit == "s" and size >= _MINUTE_FROM_S:
        return 60.0, "min"
    return 1.0, {"count": "", "deg": "°"}.get(unit, unit)


def _gap_words(frame: Frame, gap: Gap) -> str:
    unit = gap.unit or {GapKind.TIME: "s", GapKind.PLACE: "m"}.get(gap.kind, "")
    sides = coded(frame, gap.between).replace(", ", " and ")
    limit = "" if gap.tolerance is None else f"minor up to {amount(gap.tolerance, unit)}"
    return joined(f"{sides}: {gap.text}", limit)
