"""How a platform or unit of the catalogue may be written in running text."""

import re
from collections.abc import Iterator
from dataclasses import replace

from models.catalogue.name import Name
from models.catalogue.platform import Domain, Platform, Unit
from models.finding.finding import FindingKind
from models.finding.ships import PREFIXES
from models.finding.spelling import Needs, Rank, Spelling
from models.finding.type_numbers import TypeNumber, type_numbers, ways_to_write

_ASIAN = ("ja", "zh", "ko")
_CLASS = re.compile(r"(?P<names>[^()]*?) class(?:es)?\b")
_MAKER = re.compile(r"[A-Z][a-z]+ (?P<name>[A-Z][a-z]+)")
_SHARED = re.compile(r" ?/ ?| and ")
# What sort of ship it is stands behind the class in the catalogue, and is no part of its name.
_PREFIX = re.compile(rf"^(?:{'|'.join(PREFIXES)})\s+")
_AROUND = '«»“”‘’"「」『』号舰艦함 '
# How the press numbers ships that bear only digits.
_HULL_LETTERS = ("DDG", "DD", "FFG", "FF", "CV", "LHD", "LPD", "CCG", "Hull", "hull")
_LONGEST_NAVAL = 3
_CUTTER_WORDS = ("海警", "中国海警")
_FAMILY_NOTE = "Another variant, or the family, may be meant."


def platform_spellings(platform: Platform) -> Iterator[Spelling]:
    """Yield every way to write a platform."""
    base = Spelling(text="", id=platform.id, kind=FindingKind.PLATFORM, plural=True)
    for name in platform.names:
        yield from _of_name(platform, name, base)
    if platform.nato_name:
        yield from _reporting_names(platform, base)


def unit_spellings(unit: Unit) -> Iterator[Spelling]:
    """Yield every way to write a unit: its names with and without prefix, and its hull number."""
    base = Spelling(text="", id=unit.id, kind=FindingKind.UNIT)
    for name in unit.names:
        bare = _PREFIX.sub("", name.text).strip(_AROUND)
        if name.lang.partition("-")[0] in _ASIAN:
            yield from _asian_ship(name.text, bare, base)
            continue
        sure = bare != name.text or any(sign.isdigit() for sign in bare)
        yield replace(base, text=name.text, needs=Needs.NOTHING if sure else Needs.SHIP)
        if bare != name.text:
            yield replace(base, text=bare, rank=Rank.NICKNAME, needs=Needs.FULL_NAME)
    if unit.number:
        yield from _hull_numbers(unit.number, base)


def _asian_ship(text: str, bare: str, base: Spelling) -> Iterator[Spelling]:
    marked = text != bare
    yield replace(base, text=text, needs=Needs.NOTHING if marked else Needs.SHIP)
    if marked:
        yield replace(base, text=bare, rank=Rank.NICKNAME, needs=Needs.SHIP)


def _hull_numbers(number: str, base: Spelling) -> Iterator[Spelling]:
    if number.isdigit():
        yield replace(base, text=number, needs=Needs.HULL)
        for words in _CUTTER_WORDS if len(number) > _LONGEST_NAVAL else ():
            yield replace(base, text=f"{words}{number}", rank=Rank.VARIANT)
        for letters in _HULL_LETTERS:
            yield replace(base, text=f"{letters}-{number}", rank=Rank.VARIANT)
            yield replace(base, text=f"{letters} {number}", rank=Rank.VARIANT)
        return
    for text in dict.fromkeys((number, *ways_to_write(number))):
        yield replace(base, text=text)
    digits = number.rpartition("-")[2]
    if digits.isdigit():
        yield replace(base, text=digits, rank=Rank.NICKNAME, needs=Needs.HULL)


def _of_name(platform: Platform, name: Name, base: Spelling) -> Iterator[Spelling]:
    asian = name.lang.partition("-")[0] in _ASIAN
    text = name.text.partition(", class not")[0]
    lowered = text[1:].islower() and " " in text
    generic = lowered or not (platform.operators or any(map(str.isdigit, text)))
    if not (asian and " " in text) and not _is_list(text):
        yield replace(base, text=text, any_case=generic and not text.isupper())
    if asian:
        for part in re.split(r"[ ・](?=.*[型級级]|$)|(?<=[型級级])・| ", text):
            yield replace(base, text=part)
    numbers = tuple(type_numbers(text))
    for number in numbers:
        yield from _numbered(platform, number, base)
    if platform.domain is Domain.AIR and numbers and not asian:
        yield from _nicknames(text, numbers, base)
    maker = _MAKER.fullmatch(text) if platform.domain is Domain.AIR else None
    if maker and platform.operators:
        yield replace(base, text=maker["name"], rank=Rank.NICKNAME, needs=Needs.AIRCRAFT)
    found = _CLASS.match(text)
    if found:
        yield from _classes(found["names"], base)


def _is_list(text: str) -> bool:
    return "/" in text or ", " in text or "(" in text


def _numbered(platform: Platform, number: TypeNumber, base: Spelling) -> Iterator[Spelling]:
    air = platform.domain is Domain.AIR
    for text in ways_to_write(number.whole):
        follows = air and number.whole == number.family
        yield replace(base, text=text, rank=Rank.VARIANT, letters_may_follow=follows)
    if number.whole != number.family and (air or number.family.startswith("Project")):
        for text in ways_to_write(number.family):
            yield replace(
                base, text=text, rank=Rank.FAMILY, letters_may_follow=air, note=_FAMILY_NOTE
            )


def _nicknames(text: str, numbers: tuple[TypeNumber, ...], base: Spelling) -> Iterator[Spelling]:
    nickname = text[numbers[-1].end :].strip(" )")
    if not re.fullmatch(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?", nickname):
        return
    yield replace(base, text=nickname, rank=Rank.NICKNAME, needs=Needs.AIRCRAFT)
    for number in numbers:
        for way in {*ways_to_write(number.whole), *ways_to_write(number.family)}:
            yield replace(base, text=f"{way} {nickname}", rank=Rank.VARIANT)


def _classes(names: str, base: Spelling) -> Iterator[Spelling]:
    for name in _SHARED.split(names):
        yield replace(base, text=f"{name} class", rank=Rank.VARIANT)
        yield replace(base, text=f"{name}-class", rank=Rank.VARIANT)


def _reporting_names(platform: Platform, base: Spelling) -> Iterator[Spelling]:
    stem = re.sub(r" (?:family|\(.*\))$", "", platform.nato_name)
    for part in stem.split(" / "):
        if platform.domain is Domain.AIR:
            yield replace(base, text=part.partition("-")[0], rank=Rank.FAMILY, note=_FAMILY_NOTE)
        else:
            yield from _classes(part.partition(" I/")[0].title().replace("Ii", "II"), base)
