"""Type numbers in the names of platforms: J-10A/B/C is J-10A, J-10B and J-10C, and loosely J-10."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LETTERS = r"[A-Z\u0410-\u042f\u2e80-\u9fff]"
_HEAD = rf"(?:[A-Z]/)?{_LETTERS}[A-Za-z\u0400-\u04ff\u2e80-\u9fff]{{0,6}}[ -]?[0-9]{{1,5}}"
_TAIL = rf"(?:{_LETTERS}{{1,3}}[0-9]?)?"
_NUMBER = re.compile(rf"(?<![\w-])(?P<head>{_HEAD})(?P<tail>{_TAIL})(?P<more>(?:/\w+)*)(?![\w,-])")
_SHORT = re.compile(r"[A-Z]-?[0-9]")


@dataclass(frozen=True, slots=True)
class TypeNumber:
    """One type number: the family ("J-10") and the whole ("J-10C"); equal where it has no letter.

    `end` is where the group of numbers ends in the name.
    """

    family: str
    whole: str
    end: int


def type_numbers(name: str) -> Iterator[TypeNumber]:
    """Yield every type number that a name holds, with those behind its strokes written out."""
    for found in _NUMBER.finditer(name):
        head, end = found["head"], found.end()
        yield TypeNumber(head, head + found["tail"], end)
        for more in found["more"].split("/")[1:]:
            yield TypeNumber(head, _written_out(head, more), end)


def ways_to_write(number: str) -> Iterator[str]:
    """Yield a type number with and without its hyphen: F-15, F15; MiG-31 also as MiG 31.

    One letter and one digit are only a type number with a hyphen between them: E3 may be anything.
    """
    yield number
    if "-" not in number and " " not in number:
        return
    letters, digits = re.split(r"[- ]", number, maxsplit=1)
    if not _SHORT.fullmatch(number):
        yield letters + digits
    if len(letters) > 1 or not letters.isascii():
        yield f"{letters}-{digits}"
        yield f"{letters} {digits}"


def _written_out(head: str, more: str) -> str:
    if more[0].isdigit():
        return re.sub(r"[0-9]+$", "", head) + more
    return head + more
