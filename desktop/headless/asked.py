"""The filter that the flags of a command ask for, its codes held against what the logbook knows."""

from argparse import Namespace
from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches

from models.catalogue.catalogue import Catalogue
from models.catalogue.kept import Area
from models.catalogue.party import Party
from models.catalogue.platform import Platform
from models.filter.answer import Answer
from models.filter.incident_filter import IncidentFilter
from models.filter.index import IncidentIndex
from models.filter.parse import filter_from
from models.filter.tally import times_used
from models.filter.text_form import parse_filter
from models.filter.token import FLAG
from models.filter.tree import EVERYTHING, Filter, all_of, each
from models.position.shape import Shape
from models.problem import Problem
from models.record import Kind
from models.store.logbook import Logbook
from models.vocabulary.encounter_type import encounter_types


def matching(logbook: Logbook, asked: Namespace) -> Answer:
    """Return the incidents that meet the flags, in order of time.

    Problem at the flag on what is not understood, and on a code that nothing has: it is a slip,
    and an empty list would hide it.
    """
    return logbook.matching(filter_of(logbook, asked))


def filter_of(logbook: Logbook, asked: Namespace) -> Filter:
    """Return what the flags and the text of a filter ask for together."""
    catalogue, index = logbook.catalogue(), logbook.index()
    areas = {one.name: one.shape for one in logbook.records(Kind.AREA) if isinstance(one, Area)}
    flags, texts = _asked(asked, areas)
    told = _known(flags, catalogue, index)
    return all_of(
        told, *(each(text, lambda leaf: _known(leaf, catalogue, index, FLAG)) for text in texts)
    )


def _asked(
    asked: Namespace, areas: Mapping[str, Shape]
) -> tuple[IncidentFilter, tuple[Filter, ...]]:
    texts = (parse_filter(text, areas) for text in asked.filters or ())
    return filter_from(vars(asked)), tuple(texts)


def asks_for_all(logbook: Logbook, asked: Namespace) -> bool:
    """Say whether no condition was given."""
    return filter_of(logbook, asked) == EVERYTHING


def _known(
    wanted: IncidentFilter, catalogue: Catalogue, index: IncidentIndex, where: str = ""
) -> IncidentFilter:
    """Return the filter with codes as they are written; `where` they stood, else their flags."""
    if not (wanted.sides or wanted.platforms or wanted.types):
        return wanted
    sides = [party.code for party in catalogue.all(Party)]
    platforms = [platform.code for platform in catalogue.all(Platform)]
    return replace(
        wanted,
        sides=_codes(where or "--side", wanted.sides, sides),
        platforms=_codes(where or "--platform", wanted.platforms, platforms),
        types=_codes(where or "--type", wanted.types, _families(index)),
    )


def _families(index: IncidentIndex) -> Iterable[str]:
    """Yield every type and every family of types, those of the vocabulary and those in use."""
    used = times_used(index, index.columns.incidents.types)
    for code in dict.fromkeys((*encounter_types(), *used)):
        steps = code.split(".")
        yield from (".".join(steps[:number]) for number in range(1, len(steps) + 1))


def _codes(flag: str, words: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    by_fold = {code.casefold(): code for code in known if code}
    return tuple(_code(flag, word, by_fold) for word in words)


def _code(flag: str, word: str, by_fold: dict[str, str]) -> str:
    if word.casefold() in by_fold:
        return by_fold[word.casefold()]
    close = [by_fold[fold] for fold in get_close_matches(word.casefold(), by_fold, n=3)]
    some = ", ".join(close or sorted(by_fold.values(), key=lambda code: (len(code), code))[:12])
    mend = f"Near to it: {some}." if close else f"Some of those known: {some}."
    raise Problem(f"nothing has the code “{word}”", where=flag, mend=mend)
