"""A Problem as the analyst reads it, and the field that it is about."""

from dataclasses import fields

from desktop.words import field_label
from models.problem import Problem


def as_sentence(problem: Problem) -> str:
    """Return a problem as it is shown beside its field: what, and what to do."""
    what = problem.what[:1].upper() + problem.what[1:].rstrip(".") + "."
    return f"{what} {problem.mend}".strip()


def labelled_field(type_: type, where: str) -> str:
    """Return which field of `type_` a place of a Problem names, or an empty string."""
    first = where.replace(".", " ").replace("[", " ").replace(",", " ").split(" ", maxsplit=1)[0]
    return first if first in {field.name for field in fields(type_)} else ""


def place_words(type_: type, where: str) -> str:
    """Return a place within a value as words: `claims[0].figure` is "Claims 1, Figure"."""
    steps = [step for step in where.split(".") if step]
    words = []
    for step in steps:
        name, _, number = step.rstrip("]").partition("[")
        label = field_label(type_.__name__, name)
        words.append(f"{label} {int(number) + 1}" if number.isdigit() else label)
    return ", ".join(words)
