"""How machines and archives write times: ISO 8601 with its offset, EDTF levels 0 and 1."""

from models.problem import Problem
from models.when.clock import clock_of
from models.when.piece import Found, Kind, Piece, Row, dated, number, pattern
from models.when.stretch import DateParts


def _instant(found: Found) -> tuple[Piece, ...]:
    year, month, day = (int(found[group]) for group in ("year", "month", "day"))
    clock = clock_of(found["h"], found["m"], found["s"] or "", found["f"] or "")
    pieces = (
        *dated(found, DateParts(year=year, month=month, day=day)),
        Piece(kind=Kind.CLOCK, text=found[0], clock=clock),
    )
    return (*pieces, Piece(kind=Kind.ZONE, text=found["zone"])) if found["zone"] else pieces


def _week(found: Found) -> tuple[Piece, ...]:
    mend = "Write its first and last day, as in 2025-12-01/2025-12-07."
    raise Problem(f"the week date '{found[0]}' is not understood", mend=mend)


def _edtf(found: Found) -> tuple[Piece, ...]:
    year = found["year"]
    month, day = number(found, "month"), number(found, "day")
    if "X" in year and (month is not None or day is not None):
        mend = "Write the decade alone, as in 201X."
        raise Problem(f"'{found[0]}' leaves the year open but not the month", mend=mend)
    if day is not None and month is None:
        mend = "Write XX for the day as well, or the month."
        raise Problem(f"'{found[0]}' leaves the month open but not the day", mend=mend)
    parts = DateParts(
        # There is no year 0: the first open years begin with 1.
        year=max(int(year.replace("X", "0")), int("X" in year)),
        month=month,
        day=day,
        years=10 ** year.count("X"),
        doubtful=bool(found["mark"]),
    )
    return dated(found, parts)


ISO_ROWS: tuple[Row, ...] = (
    (
        pattern(
            r"(?P<year>[0-9]{4})-?(?P<month>[0-9]{2})-?(?P<day>[0-9]{2})T(?P<h>[0-9]{2}):?"
            r"(?P<m>[0-9]{2})(?::?(?P<s>[0-9]{2})(?:[.,](?P<f>[0-9]{1,6}))?)?"
            r"(?P<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?(?![0-9A-Za-z:])"
        ),
        _instant,
    ),
    (pattern(r"[0-9]{4}-?W[0-9]{2}(?:-?[0-9])?(?![0-9A-Za-z])"), _week),
    (
        pattern(
            r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)-(?P<month>[0-9]{2}|XX)"
            r"(?:-(?P<day>[0-9]{2}|XX))?(?P<mark>[?~%])?(?![0-9A-Za-z:~?%-])"
        ),
        _edtf,
    ),
    (
        pattern(
            r"(?P<year>[0-9]{4}(?=[?~%])|[0-9]{3}X|[0-9]{2}XX)(?P<month>(?!))?(?P<day>(?!))?"
            r"(?P<mark>[?~%])?(?![0-9A-Za-z:~?%-])"
        ),
        _edtf,
    ),
)
