"""Everything that a text was found to hold, by rules and the catalogue."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from models.catalogue.catalogue import Catalogue
from models.catalogue.place import Place
from models.finding.choosing import chosen_names
from models.finding.figures import figures_in
from models.finding.finding import Finding, FindingKind
from models.finding.folding import fold
from models.finding.names import named_in, names_of
from models.finding.positions import positions_in
from models.finding.quotations import quotations_in
from models.finding.ships import unknown_ships, with_numbers
from models.finding.times import times_in
from models.when.when import When


def findings_in(
    text: str, catalogue: Catalogue, *, lang: str = "", published: When | None = None
) -> tuple[Finding, ...]:
    """Return what a text holds, in order of start; findings of one kind never overlap.

    `lang` is the language of the text where it is known, and goes with its quotations. `published`
    is when it came out, by which "Saturday" and a date without a year are settled. What is in doubt
    is offered all the same, and its `note` says what was taken for granted. Any text will do; the
    first call for a catalogue also makes its automaton. Not for the event loop.
    """
    folded = fold(text)
    known = chosen_names(text, names_of(named_in(catalogue)).matches(text, folded))
    times = tuple(times_in(text, published))
    names = tuple(_outside(times, with_numbers(text, known)))
    found = [
        *names,
        *figures_in(text),
        *positions_in(text, names, catalogue.all(Place)),
        *times,
        *unknown_ships(text, names, catalogue),
        *quotations_in(text, names, lang),
    ]
    found.sort(key=lambda finding: (finding.start, -finding.end, finding.kind))
    return tuple(_apart(found))


def _apart(found: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings that do not overlap an earlier, or longer, one of their kind."""
    reached: dict[FindingKind, int] = {}
    for finding in found:
        if finding.start >= reached.get(finding.kind, 0):
            reached[finding.kind] = finding.end
            yield finding


def _outside(times: Sequence[Finding], names: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the names that are no part of a time: "Japan time" speaks of no party."""
    for name in names:
        last = bisect_right(times, name.start, key=lambda time: time.start) - 1
        if last < 0 or times[last].end < name.end:
            yield name
