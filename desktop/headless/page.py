"""An incident as a page of text: the sheet, as a terminal can show it."""

from collections.abc import Iterable, Iterator

from desktop.headless.layout import labelled, wrapped
from desktop.headless.output import one_line
from models.sheet.saying import Saying
from models.sheet.sheet import Event, MatrixCell, MatrixLine, ParticipantRow, Sheet

_IN = "  "
_DEEP = "      "


def page_of(sheet: Sheet) -> str:
    """Return the sheet as text in lines of at most 96 columns, part by part.

    Map and method notes are left to the printed sheet.
    """
    parts = [("", list(_head(sheet)))]
    parts += [(heading, list(lines(sheet))) for heading, lines in _PARTS.items()]
    blocks = [
        "\n".join([heading, *lines] if heading else lines) for heading, lines in parts if lines
    ]
    return "\n\n".join(blocks)


def _head(sheet: Sheet) -> Iterator[str]:
    yield from wrapped(f"{sheet.ref}  {one_line(sheet.title)}")
    yield from wrapped(sheet.badge)
    if sheet.summary.strip():
        yield ""
        yield from wrapped(sheet.summary)
    yield ""
    facts = [(fact.label, fact.text) for fact in sheet.facts]
    yield from labelled([*facts, ("Marking", f"{sheet.marking}. {sheet.care}".rstrip(". "))])


def _acts(sheet: Sheet) -> Iterator[str]:
    for act in sheet.acts:
        yield from wrapped(act.label or "without label", f"{_IN}{act.number}  ")
        who = [row for row in sheet.participants if row.episode == act.number]
        times = " · ".join(part for part in (act.local, act.utc, act.dtg) if part)
        pairs = [("When", times), ("Where", act.place), ("Method", act.method)]
        yield from labelled([*pairs, ("Who", "\n".join(map(_participant, who)))], _IN * 2 + " ")


def _participant(row: ParticipantRow) -> str:
    count = f"{row.count} × " if row.count else ""
    asked = (
        ("flight plan", row.flight_plan),
        ("transponder", row.transponder),
        ("radio contact", row.radio_contact),
    )
    answers = [f"{question}: {answer}" for question, answer in asked if answer]
    more = (row.side, row.service, row.role, row.basis, *answers, row.note)
    told = (one_line(part) for part in (f"{count}{row.platform.text}", *more))
    return ", ".join(part for part in told if part.casefold() not in {"", "unknown"})


def _propositions(sheet: Sheet) -> Iterator[str]:
    yield from _matrix(sheet.propositions)
    signs = "   ".join(f"{sign} {words}" for sign, words in sheet.legend)
    if sheet.propositions and signs:
        yield ""
        yield from wrapped(signs, _IN)


def _characterisations(sheet: Sheet) -> Iterator[str]:
    yield from _matrix(sheet.characterisations)


def _matrix(lines: Iterable[MatrixLine]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if number:
            yield ""
        yield from wrapped(line.text, f"{_IN}{line.number}  ")
        cells = [cell for cell in (*line.cells, *line.beside) if cell.glyph]
        yield from labelled([(f"{c.code} {c.glyph}", _cell(c)) for c in cells], _DEEP)
        standing = "; ".join(part for part in (line.standing, line.gaps) if part)
        relation = f"{line.relation}{f' ({standing})' if standing else ''}"
        whole = ". ".join(part for part in (relation, line.corroboration) if part)
        yield from wrapped(whole, f"{_DEEP}= ")


def _cell(cell: MatrixCell) -> str:
    """Return what one party says: the value or else the stance, when, and in which words."""
    words = cell.words.text if cell.words.text != cell.value.text else ""
    quoted = f"“{one_line(words)}”" if words else ""
    value = cell.value.text or cell.state.partition(":")[0]
    return ", ".join(one_line(part) for part in (value, cell.date, cell.revised, quoted) if part)


def _quantities(sheet: Sheet) -> Iterator[str]:
    for quantity in sheet.quantities:
        yield from wrapped(f"{quantity.text} ({quantity.measure})", f"{_IN}{quantity.number}  ")
        for line in quantity.lines:
            interval = f"{line.interval} ({line.rule})" if line.rule else line.interval
            parts = (line.said.text, interval, line.date, line.note)
            said = "; ".join(one_line(part) for part in parts if part)
            yield from wrapped(said, f"{_DEEP}{line.party}  ")
        for gap in quantity.gaps:
            yield from wrapped(gap, f"{_DEEP}= ")


def _zones(sheet: Sheet) -> Iterator[str]:
    for zone in sheet.zones:
        yield from wrapped(f"{zone.party}  {one_line(zone.place.text)}", _IN, _DEEP)
        for answer in zone.answers:
            yield from wrapped(answer, f"{_DEEP}= ")


def _checks(sheet: Sheet) -> Iterator[str]:
    for check in sheet.checks:
        about = f" ({check.about})" if check.about else ""
        yield from wrapped(f"{check.party}  {check.text}{about}", _IN, _DEEP)


def _sayings(sheet: Sheet) -> Iterator[str]:
    for number, saying in enumerate(sheet.sayings):
        if number:
            yield ""
        yield from _saying(saying)


def _saying(saying: Saying) -> Iterator[str]:
    yield from wrapped(f"{saying.date}  {saying.party}", f"{_IN}{saying.number}  ", _DEEP)
    how = "; ".join(part for part in (saying.how, saying.thread) if part)
    yield from wrapped(how, _DEEP)
    yield from wrapped(saying.gist, _DEEP)
    if saying.quote.text.strip():
        yield from wrapped(f"“{saying.quote.text.strip()}” ({saying.quote.lang})", _DEEP)
    for rendering in saying.renderings:
        yield from wrapped(f"“{rendering.words.text.strip()}” ({rendering.by})", _DEEP)
    pairs = (("Claims", saying.claims), ("Sources", saying.sources), ("Note", saying.note))
    yield from labelled(pairs, _DEEP)


def _judgements(sheet: Sheet) -> Iterator[str]:
    for judgement in sheet.judgements:
        yield from wrapped(judgement.text, f"{_IN}{judgement.about}: " if judgement.about else _IN)
        for line in (judgement.likelihood, judgement.confidence, judgement.signed):
            yield from wrapped(line, _DEEP)


def _contexts(sheet: Sheet) -> Iterator[str]:
    yield from _events(sheet.contexts)


def _links(sheet: Sheet) -> Iterator[str]:
    yield from _events(sheet.links)


def _events(events: Iterable[Event]) -> Iterator[str]:
    for event in events:
        parts = (event.date, one_line(event.title.text))
        yield from wrapped("  ".join(part for part in parts if part), _IN, _DEEP)
        yield from wrapped(event.relation, _DEEP)
        yield from wrapped(event.text, _DEEP)


def _sources(sheet: Sheet) -> Iterator[str]:
    for source in sheet.sources:
        parts = (source.title.text, source.outlet, source.published, source.rating)
        told = "; ".join(one_line(part) for part in parts if part.strip())
        yield from wrapped(told, f"{_IN}{source.number}  ", _DEEP)
        for line in (source.url, *source.captures):
            yield from wrapped(line, _DEEP)


_PARTS = {
    "EPISODES": _acts,
    "CLAIMS": _propositions,
    "CHARACTERISATIONS (shown, not scored)": _characterisations,
    "FIGURES, TIMES AND PLACES AS SAID": _quantities,
    "ZONES TOUCHED (computed with each place's uncertainty)": _zones,
    "WORTH CHECKING (advisory, decides nothing)": _checks,
    "STATEMENTS": _sayings,
    "ASSESSMENTS": _judgements,
    "CONTEXT": _contexts,
    "LINKED INCIDENTS": _links,
    "SOURCES": _sources,
}
