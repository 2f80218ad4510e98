"""Handling of what is written: who may see it, and what needs care."""

from dataclasses import dataclass
from enum import StrEnum

from models.value import Value


class Sensitivity(StrEnum):
    """How far a record may travel; FIRST's Traffic Light Protocol 2.0, lowest first."""

    CLEAR = "clear"
    GREEN = "green"
    AMBER = "amber"
    AMBER_STRICT = "amber_strict"
    RED = "red"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking(Value):
    """A sensitivity with its caveats, and two flags for material that needs care."""

    sensitivity: Sensitivity = Sensitivity.CLEAR
    caveats: tuple[str, ...] = ()
    graphic: bool = False
    personal_data: bool = False
