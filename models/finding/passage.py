"""A passage of a text and how it is found again: the quote selector of the Web Annotation model."""

from dataclasses import dataclass
from itertools import takewhile

from models.encounter.statement import Citation
from models.value import Value

# So many characters on each side tell two equal passages apart.
_BESIDE = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(Value):
    """The words themselves, and a few characters before and behind them."""

    exact: str
    prefix: str
    suffix: str


def passage_at(text: str, start: int, end: int) -> Passage:
    """Return the passage `text[start:end]`."""
    return Passage(
        exact=text[start:end],
        prefix=text[max(start - _BESIDE, 0) : start],
        suffix=text[end : end + _BESIDE],
    )


def located(text: str, citation: Citation) -> tuple[int, int] | None:
    """Return start and end of the passage a citation names; None where the text lacks it.

    Of several equal ones it is the one whose surroundings are most alike, and the first of those.
    """
    found, at = [], text.find(citation.exact) if citation.exact else -1
    while at >= 0:
        found.append(at)
        at = text.find(citation.exact, at + 1)
    if not found:
        return None
    start = max(found, key=lambda at: _likeness(text, at, citation))
    return start, start + len(citation.exact)


def _likeness(text: str, start: int, citation: Citation) -> int:
    end = start + len(citation.exact)
    before = _alike(text[max(start - _BESIDE, 0) : start][::-1], citation.prefix[::-1])
    return before + _alike(text[end : end + _BESIDE], citation.suffix)


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts have in common from their beginning."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
