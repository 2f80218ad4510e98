"""What a record that stands for many counts, over which window, as whose report."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from models.figure.figure import Figure
from models.value import Value
from models.when.when import When


class CountingUnit(StrEnum):
    """What is counted; only like units are ever added."""

    INCIDENT = "incident"
    SORTIE = "sortie"
    AIRCRAFT = "aircraft"
    SCRAMBLE = "scramble"
    VESSEL = "vessel"
    VESSEL_DAY = "vessel_day"
    FLIGHT_OPERATION = "flight_operation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporting(Value):
    """A daily or quarterly count: who counted what, from when to when. Blank is not nought."""

    party_id: UUID | None = None
    window: When | None = None
    counting_unit: CountingUnit = CountingUnit.INCIDENT
    count: Figure | None = None
