"""What a value must agree with in itself before a form gives it out, beyond what its type asks."""

from collections.abc import Iterator

from models.assessed import phrasing_problems
from models.encounter.assessment import Assessment
from models.problem import Problem


def problems_of(value: object) -> Iterator[Problem]:
    """Yield what is wrong with a value, each placed by the name of its field."""
    if isinstance(value, Assessment):
        yield from phrasing_problems(value)
