"""Who speaks: verbs of speech in several languages, and the words before or behind them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from models.finding.finding import Finding

_ENGLISH = (
    r"\b(?:said|says?|saying|stated|states|told|claim(?:s|ed|ing)?|add(?:s|ed|ing)|insist(?:s|ed)"
    r"|declar(?:es|ed)|announc(?:es|ed)|den(?:ies|ied)|warn(?:s|ed)|call(?:s|ed|ing)"
    r"|describ(?:es|ed|ing)|accus(?:es|ed|ing)|condemn(?:s|ed)|protest(?:s|ed)|repl(?:ies|ied)"
    r"|respond(?:s|ed)|not(?:es|ed)|urg(?:es|ed)|demand(?:s|ed)|maintain(?:s|ed)|argu(?:es|ed)"
    r"|assert(?:s|ed)|wrote|sp(?:oke|eaks) of|asked|confirm(?:s|ed)|dismiss(?:es|ed)"
    r"|reject(?:s|ed))\b"
)
_EAST_ASIAN = (
    r"表示|声称|聲稱|指出|强调|強調|宣布|[称说說](?=[:：，,“「])|述べ|発表し|コメント|説明し|主張し"
    r"|指摘し|밝혔|말했|전했|주장했"
)
_RUSSIAN = r"\b(?:заяви|сообщ|отмети|подчеркну|сказа|говорится|утвержда)\w*"
_SPEAKS = re.compile(f"{_ENGLISH}|{_EAST_ASIAN}|{_RUSSIAN}", re.IGNORECASE)
_ACCORDING = re.compile(r"\baccording to\b|по (?:данным|словам)\b|によると", re.IGNORECASE)
_NAME = r"(?:[A-Z][\w.'’-]*|[А-ЯЁ][\w-]+)"
_RUN = rf"{_NAME}(?:\s+(?:of\s+|for\s+)?(?:the\s+)?{_NAME})*"
_RUN_BEFORE = re.compile(
    rf"(?P<run>{_RUN})(?:,[^,]{{1,80}},)?\s+(?:(?:has|had|have|also|later|then)\s+)*$"
)
_RUN_BEHIND = re.compile(rf"\s*(?:the\s+)?(?P<run>{_RUN})")
# Between a body and the one who speaks for it: "PCG spokesman Jay Tarriela".
_OWNS = re.compile(r"(?:['’]s)?(?:\s[a-z-]+){0,4}\s")
_NOBODY = frozenset(
    {"He", "She", "It", "They", "We", "I", "You", "The", "A", "An", "This", "That", "In", "On"}
)
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Speaker:
    """The words that name who spoke, and the party they mean, if it is known."""

    words: str = ""
    id: UUID | None = None


def speaker_of(text: str, before: Span, behind: Span, parties: Sequence[Finding]) -> Speaker | None:
    """Return who speaks in a sentence, given what of it stands before and behind the quotation.

    None where no word of speech stands there; an empty Speaker where one does and names nobody.
    """
    told = list(_SPEAKS.finditer(text, *before))
    if told:
        return _ahead(text, (before[0], told[-1].start()), parties) or Speaker()
    named = _ACCORDING.search(text, *behind) or _ACCORDING.search(text, *before)
    if named:
        end = behind[1] if named.start() >= behind[0] else before[1]
        return _after(text, (named.end(), end), parties) or Speaker()
    verb = _SPEAKS.search(text, *behind)
    if verb is None:
        return None
    return (
        _ahead(text, (behind[0], verb.start()), parties)
        or _after(text, (verb.end(), behind[1]), parties)
        or _ahead(text, before, parties)
        or Speaker()
    )


def _ahead(text: str, span: Span, parties: Sequence[Finding]) -> Speaker | None:
    """Return the speaker named last in a span: the words right before a verb, or a party."""
    run = _RUN_BEFORE.search(text[span[0] : span[1]] + " ")
    within = [party for party in parties if span[0] <= party.start and party.end <= span[1]]
    if run and run["run"] not in _NOBODY:
        first = span[0] + run.start("run")
        owner = [party.start for party in within if _OWNS.fullmatch(text, party.end, first)]
        return _speaker(text, (min([first, *owner]), span[0] + run.end("run")), within)
    return _speaker(text, (within[-1].start, within[-1].end), within) if within else None


def _after(text: str, span: Span, parties: Sequence[Finding]) -> Speaker | None:
    """Return the speaker named first in a span."""
    within = [party for party in parties if span[0] <= party.start and party.end <= span[1]]
    run = _RUN_BEHIND.match(text, *span)
    if run and run["run"] not in _NOBODY:
        return _speaker(text, run.span("run"), within)
    return _speaker(text, (within[0].start, within[0].end), within) if within else None


def _speaker(text: str, span: Span, parties: Sequence[Finding]) -> Speaker:
    inside = [party for party in parties if span[0] <= party.start and party.end <= span[1]]
    value = inside[0].value if inside else None
    return Speaker(text[span[0] : span[1]], value if isinstance(value, UUID) else None)
