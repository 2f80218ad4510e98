"""One publication of an incident: when it went out, by whom, and with what remark."""

from dataclasses import dataclass
from datetime import datetime

from models.value import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication(Value):
    """The incident as it stood when it was published, by number; history holds the copy itself.

    `number` counts from 1. `by` is the name of who published it, `at` is aware.
    """

    number: int
    at: datetime
    by: str = ""
    note: str = ""
