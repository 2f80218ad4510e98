"""Characters that are one: simplified, traditional and Japanese forms of a Chinese character."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files


@cache
def simplified_forms() -> dict[str, str]:
    """Return the simplified form of every character that has another one.

    Japanese forms go over the traditional ones: 軽 is 輕 is 轻. Of several forms the first counts.
    """
    traditional = dict(_pairs("JPShinjitaiCharacters"))
    simplified = dict(_pairs("TSCharacters"))
    forms = simplified | {c: simplified.get(t, t) for c, t in traditional.items()}
    return {character: form for character, form in forms.items() if character != form}


def _pairs(name: str) -> Iterator[tuple[str, str]]:
    """Yield each character of a file of OpenCC with the first that it stands for."""
    path = files("resources") / "vocabulary" / "vendor" / f"{name}.txt"
    for line in path.read_text("utf-8").splitlines():
        character, _, others = line.partition("\t")
        if others:
            yield character, others.split()[0]
