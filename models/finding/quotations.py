"""Quoted words, and who is said to have spoken them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from models.finding.finding import Finding, FindingKind, Quotation
from models.finding.speech import Span, Speaker, speaker_of

_MARKS = (
    r"“(?P<a>[^“”]{2,2000}?)”",
    r"«(?P<b>[^«»]{2,2000}?)»",
    r"「(?P<c>[^「」]{2,2000}?)」",
    r"『(?P<d>[^『』]{2,2000}?)』",
    r"„(?P<e>[^„“”]{2,2000}?)[“”]",
    r'(?<![\w"])"(?P<f>[^"\n]{2,2000}?)"(?!\w)',
    r"(?<![\w‘])‘(?P<g>[^‘\n]{2,500}?)’(?!\w)",
)
_QUOTED = re.compile("|".join(_MARKS))
# A full stop behind these ends no sentence, nor does one behind a single capital.
_TITLES = "Col Lt Maj Gen Capt Cmdr Cdr Adm Sgt Brig Dr Mr Mrs Ms No St Gov Sen Rep Hon [A-Z]"
_UNSHORTENED = "".join(rf"(?<!\b{word}\.)" for word in _TITLES.split())
_SENTENCE_END = re.compile(rf"[.!?]{_UNSHORTENED}[\"”’»)]?\s+(?=[A-ZА-Я“\"«])|[。！？\n]")
_SCRIPTS = {"ja": re.compile("[\u3041-\u30fa]"), "ko": re.compile("[\uac00-\ud7a3]")}
# A Japanese sentence ends in hiragana; what does not is a name, of an exercise or a ship.
_SAID_IN_JAPANESE = re.compile("[\u3041-\u3096][\u3002\uff01\uff1f]?\\s*$|\u3002")
_BEFORE, _BEHIND = 320, 200
# Fewer words than these are a name or a word held at arm's length, unless somebody speaks them.
_FEW_WORDS, _FEW_SIGNS = 3, 8


def quotations_in(text: str, names: Sequence[Finding], lang: str = "") -> Iterator[Finding]:
    """Yield the quotations of a text; `names` are the names found in it, parties among them.

    Marks round the name of a ship make no quotation.
    """
    parties = [name for name in names if name.kind is FindingKind.PARTY]
    starts = [party.start for party in parties]
    others = {(n.start, n.end) for n in names if n.kind is not FindingKind.PARTY}
    for found in _QUOTED.finditer(text):
        start, end = found.span()
        words = text[start + 1 : end - 1]
        if (start + 1, end - 1) in others or not any(map(str.isalpha, words)):
            continue
        before, behind = _sentence(text, start, end)
        first, last = (bisect_left(starts, place) for place in (before[0], behind[1]))
        speaker = speaker_of(text, before, behind, parties[first:last])
        if speaker is not None or not _is_short(words):
            yield _finding(text, (start, end), speaker or Speaker(), lang)


def _sentence(text: str, start: int, end: int) -> tuple[Span, Span]:
    """Return what of its sentence stands before a quotation, and what behind it."""
    first = max(0, start - _BEFORE)
    ends = [found.end() for found in _SENTENCE_END.finditer(text, first, start + 1)]
    stop = _SENTENCE_END.search(text, end, min(len(text), end + _BEHIND))
    last = stop.start() if stop else min(len(text), end + _BEHIND)
    return (ends[-1] if ends else first, start), (end, last)


def _finding(text: str, span: Span, speaker: Speaker, lang: str) -> Finding:
    return Finding(
        kind=FindingKind.QUOTATION,
        start=span[0],
        end=span[1],
        words=text[span[0] : span[1]],
        value=Quotation(
            words=text[span[0] + 1 : span[1] - 1],
            lang=lang or _script(text[span[0] : span[1]]),
            speaker_id=speaker.id,
            speaker=speaker.words,
        ),
    )


def _script(words: str) -> str:
    """Return the language that a script gives away: kana are Japanese, Hangul is Korean."""
    return next((lang for lang, signs in _SCRIPTS.items() if signs.search(words)), "")


def _is_short(words: str) -> bool:
    """Tell whether words are so few, or in Japanese so formed, that they may be a mere name."""
    if words.isascii() or " " in words.strip():
        return len(words.split()) < _FEW_WORDS
    japanese = _SCRIPTS["ja"].search(words) is not None
    return len(words) < _FEW_SIGNS or (japanese and not _SAID_IN_JAPANESE.search(words))
