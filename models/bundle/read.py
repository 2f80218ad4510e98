"""A bundle from bytes: strict, whole or not at all."""

import json
from codecs import BOM_UTF8
from typing import Any

from models.bundle.bundle import Bundle
from models.bundle.codec import from_json
from models.problem import Problem


def read_bundle(text: bytes) -> Bundle:
    """Return the bundle in these bytes.

    Problem names the path of the first value that does not fit and what was expected: no JSON, a
    key twice in one object, a number that is none, an unknown field, a wrong type or range, an
    identity used twice.
    """
    bundle = from_json(Bundle, _checked(text.removeprefix(BOM_UTF8)))
    _refuse_twins(bundle)
    return bundle


def _checked(text: bytes) -> bytes:
    try:
        json.loads(text.decode(), object_pairs_hook=_without_twins, parse_constant=_no_number)
    except UnicodeDecodeError:
        mend = "Save the file as UTF-8."
        raise Problem("the file is not UTF-8 text", mend=mend) from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise Problem(f"no valid JSON: {error.msg}", where=where) from None
    except RecursionError:
        raise Problem("values nested too deeply to be a bundle") from None
    return text


def _without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    held = dict(pairs)
    if len(held) < len(pairs):
        names = [name for name, _ in pairs]
        twin = next(name for name in names if names.count(name) > 1)
        raise Problem(f"the key {twin!r} stands twice in one object", mend="Keep one of them.")
    return held


def _no_number(word: str) -> float:
    raise Problem(f"{word} is no number", mend="Leave the field out where nothing is known.")


def _refuse_twins(bundle: Bundle) -> None:
    seen = set()
    for record in bundle.records():
        if record.id in seen:
            raise Problem(f"two records have the id {record.id}", mend="Give one of them another.")
        seen.add(record.id)
