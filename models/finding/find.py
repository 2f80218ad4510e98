"""Everything that a text was found to hold, by rules and the catalogue."""

from models.catalogue.catalogue import Catalogue
from models.finding.choosing import chosen_names
from models.finding.figures import figures_in
from models.finding.finding import Finding
from models.finding.folding import fold
from models.finding.names import named_in, names_of
from models.finding.quotations import quotations_in
from models.finding.times import times_in
from models.when.when import When


def findings_in(
    text: str, catalogue: Catalogue, *, lang: str = "", published: When | None = None
) -> tuple[Finding, ...]:
    """Return what a text holds, in order of start; findings of one kind never overlap.

    `lang` is the language of the text where it is known; `published` is when it came out, by which
    "Saturday" and a date without a year are settled. Nothing is left out for being doubtful that
    names itself: its `note` says what was taken for granted.
    """
    folded = fold(text)
    names = tuple(chosen_names(text, names_of(named_in(catalogue)).matches(text, folded)))
    found = [
        *names,
        *figures_in(text),
        *times_in(text, published),
        *quotations_in(text, names, lang),
    ]
    return tuple(sorted(found, key=lambda finding: (finding.start, -finding.end, finding.kind)))
