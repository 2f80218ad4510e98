"""What each field of each value means, in a sentence: for the schema, the forms and the help."""

import csv
from functools import cache
from importlib.resources import files


def field_words(type_name: str, field: str) -> str:
    """Return the meaning of a field. `type_name` is the value's class name.

    KeyError when the field is not described, which a test does not let happen.
    """
    words = _words()
    own = type_name.rsplit("__", 1)[-1]
    return words[own, field] if (own, field) in words else words["*", field]


@cache
def _words() -> dict[tuple[str, str], str]:
    text = (files("resources") / "vocabulary" / "fields.csv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines())
    return {(row["type"], row["field"]): row["words"] for row in rows}
