"""What hotspots are asked for."""

from dataclasses import dataclass
from enum import StrEnum

from models.encounter.reporting import CountingUnit
from models.filter.incident_filter import Period, Within
from models.problem import Problem
from models.value import Value


class Method(StrEnum):
    """How hotspots are looked for."""

    DENSITY = "density"
    CLUSTERS = "clusters"
    GI = "gi"


@dataclass(frozen=True, slots=True, kw_only=True)
class HotspotRequest(Value):
    """How to look for hotspots, and in which waters.

    `bandwidth_nm` is the spread of a kernel, the reach of a cluster, or how far round a cell Gi*
    looks. `cell_nm` is the side of its cells, None for half the bandwidth. `within` are the areas
    searched, none for the waters round the incidents. `compare` are two periods, for Gi* only.
    Clusters hold at least `least` incidents within reach of one, and within `lapse_days` of it
    where that is given. `rate` is the share of false hotspots that is put up with.
    """

    method: Method = Method.GI
    bandwidth_nm: float = 50.0
    cell_nm: float | None = None
    within: tuple[Within, ...] = ()
    compare: tuple[Period, Period] | None = None
    unit: CountingUnit = CountingUnit.INCIDENT
    least: float = 5.0
    lapse_days: float | None = None
    rate: float = 0.05

    def __post_init__(self) -> None:
        """Refuse what no search can be made with."""
        _check("--bandwidth", "the bandwidth", self.bandwidth_nm, _LEAST_NM, _MOST_NM)
        if self.cell_nm is not None:
            _check("--cell", "the cell", self.cell_nm, _LEAST_NM, self.bandwidth_nm)
        if self.lapse_days is not None:
            _check("--days", "the lapse", self.lapse_days, 1 / 1440, 36_525)
        _check("--least", "the least number", self.least, 1, 1e9)
        if self.compare is not None and self.method is not Method.GI:
            mend = "Leave the comparison out, or take the method gi."
            raise Problem("only Gi* compares two periods", where="--compare", mend=mend)

    @property
    def side_nm(self) -> float:
        """The side of a cell of Gi*."""
        return self.cell_nm or self.bandwidth_nm / 2


_LEAST_NM, _MOST_NM = 0.5, 600.0


def _check(flag: str, what: str, number: float, least: float, most: float) -> None:
    if not least <= number <= most:
        mend = f"Give {least:g} to {most:g}."
        raise Problem(f"{what} cannot be {number:g}", where=flag, mend=mend)
