"""Ships that show by their prefix or number that they are ships, in the catalogue or not."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.catalogue.party import Party
from models.finding.finding import Finding, FindingKind, UnknownName

# Whose ships bear a prefix, by the code of the side.
PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "HMS": "GB", "RFA": "GB", "USS": "US", "USNS": "US", "USCGC": "US", "JS": "JP", "JDS": "JP",
        "ROKS": "KR", "BRP": "PH", "HMAS": "AU", "HMCS": "CA", "HMNZS": "NZ", "INS": "IN",
        "ROCS": "TW", "CNS": "CN", "PLANS": "CN", "RFS": "RU", "ITS": "IT", "FGS": "DE",
        "KRI": "ID", "TCG": "TR", "ORP": "PL", "ESPS": "ES", "HNLMS": "NL", "HDMS": "DK",
        "HNoMS": "NO", "HSwMS": "SE", "FS": "FR",
    }
)  # fmt: skip
_NAME = r"[A-Z][\w'’-]+(?:\s(?!Carrier|Strike|Class|Group|Navy)[A-Z][\w'’-]+){0,2}"
_PENNANT = r"(?:\s\(?[A-Z]{0,5}[- ]?[0-9]{1,5}\)?(?![\w.]))?"
_PREFIXED = re.compile(rf"(?<![\w-])(?P<prefix>{'|'.join(PREFIXES)})\s{_NAME}{_PENNANT}")
_CUTTER = re.compile(
    r"(?:(?:China|Chinese) Coast Guard|CCG)(?:\s(?:vessel|ship|cutter))?\s[0-9]{4,5}(?![\w.])"
    r"|(?:中国)?海警[0-9]{4,5}(?:舰|艦|号)?"
)
_NUMBERED = re.compile(
    r"(?<![\w-])(?:Admiral\s)?[A-Z][\w'’-]+\s\((?:(?:DDG|DDH|DD|CG|CVN|CV|LHD|LHA|LPD|LCS|FFG|FFH|FF|SSN|SSK|WMSL|WMEC)"
    r"[ -]?[0-9]{1,4}|[DFAPLR][0-9]{2,3})\)"
)
_JAPANESE = re.compile(
    r"(?:護衛艦|巡視船|掃海艇|掃海艦|掃海母艦|輸送艦|補給艦|音響測定艦|ミサイル艇|潜水艦)「(?P<name>[^「」]{1,20})」"
)
_NOTE = "The catalogue has no ship of this name."
# Between a name and the number that goes with it.
_BETWEEN = re.compile(r"\s?[(（]?(?:艦番号|hull (?:number )?|pennant (?:number )?)?[「『]?")
_CLOSE = re.compile(r"[」』]?[)）]")


def unknown_ships(text: str, names: Sequence[Finding], catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the ships that the catalogue lacks; `names` are the names it knows in the text."""
    sides = {party.code: party.id for party in catalogue.all(Party)}
    units = [(name.start, name.end) for name in names if name.kind is FindingKind.UNIT]
    prefixed = set[int]()
    for found in _PREFIXED.finditer(text):
        prefixed.update(range(*found.span()))
        yield from _unknown(text, found.span(), sides.get(PREFIXES[found["prefix"]]), units)
    for found in _NUMBERED.finditer(text):
        if found.start() not in prefixed:
            yield from _unknown(text, found.span(), None, units)
    for found in _CUTTER.finditer(text):
        yield from _unknown(text, found.span(), sides.get("CN"), units)
    for found in _JAPANESE.finditer(text):
        yield from _unknown(text, found.span("name"), sides.get("JP"), units)


def _unknown(
    text: str, span: tuple[int, int], side_id: UUID | None, units: Iterable[tuple[int, int]]
) -> Iterator[Finding]:
    if any(start < span[1] and span[0] < end for start, end in units):
        return
    words = text[span[0] : span[1]]
    yield Finding(
        kind=FindingKind.UNIT,
        start=span[0],
        end=span[1],
        words=words,
        value=UnknownName(words=words, side_id=side_id),
        note=_NOTE,
    )


def with_numbers(text: str, names: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the names, a ship and the number behind it as one: "USS Decatur (DDG-73)"."""
    joined: list[Finding] = []
    for name in names:
        last = joined[-1] if joined else None
        if last is not None and _go_together(text, last, name):
            close = _CLOSE.match(text, name.end)
            end = close.end() if close else name.end
            joined[-1] = replace(last, end=end, words=text[last.start : end])
        else:
            joined.append(name)
    return tuple(joined)


def _go_together(text: str, first: Finding, second: Finding) -> bool:
    ships = first.kind is FindingKind.UNIT and second.kind is FindingKind.UNIT
    if not ships or first.value != second.value:
        return False
    return _BETWEEN.fullmatch(text, first.end, second.start) is not None
