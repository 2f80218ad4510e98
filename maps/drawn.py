"""What stands on the map beside the incidents: kept areas, and drawings of this session."""

from dataclasses import dataclass

from maps.drawing import Drawing
from models.catalogue.kept import Area
from models.value import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn(Value):
    """Areas are records of the log; drawings belong to the view and go when they are cleared."""

    areas: tuple[Area, ...] = ()
    drawings: tuple[Drawing, ...] = ()


NOTHING_DRAWN = Drawn()
