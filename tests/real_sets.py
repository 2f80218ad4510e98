"""Real sets as logbooks, to look at: `python -m tests.real_sets piracy OUT.logbook`.

Reads what the variable ENCOUNTER_LOG_DATASETS names, or the folder beside the checkout; nothing of
it is kept here. Each row becomes an incident with one episode.
"""

import csv
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from models.catalogue.author import Author
from models.catalogue.kept import Batch
from models.encounter.episode import Episode
from models.encounter.incident import Incident
from models.position.position import Position, PositionPrecision
from models.position.shape import Circle, LatLon
from models.store.logbook import Logbook
from models.when.parse import parse_when

DATASETS = Path(
    os.environ.get("ENCOUNTER_LOG_DATASETS", str(Path(__file__).parents[2] / "shared/datasets"))
)
_M_PER_DEG = 111_320.0


def piracy(folder: Path) -> Iterator[Incident]:
    """Yield the attacks of the IMB reports 1993-2020 (Benden et al. 2021, CC BY 4.0)."""
    path = folder / "a2_imb_piracy/pirate_attacks.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), 1):
            yield _attack(number, row)


def _attack(number: int, row: Mapping[str, str]) -> Incident:
    id_ = uuid5(NAMESPACE_URL, f"imb {number}")
    lat, lon = row["latitude"], row["longitude"]
    place = LatLon(float(lat), (float(lon) + 180) % 360 - 180)
    # Half of the last digit that is given.
    radius_m = max(_half_digit(lat), _half_digit(lon)) * _M_PER_DEG
    position = Position(
        shape=Circle(centre=place, radius_m=radius_m),
        precision=PositionPrecision.COORDINATE,
        words=f"{lat} {lon}",
    )
    act = Episode(id=uuid5(id_, "act"), when=parse_when(row["date"], zone="UTC"), position=position)
    kind, place_name = (
        row[key].replace("NA", "") for key in ("attack_type", "location_description")
    )
    return Incident(
        id=id_,
        title=", ".join(filter(None, (f"Attack: {kind}" if kind else "Attack", place_name)))[:120],
        types=("sea.boarding",),
        episodes=(act,),
    )


def _half_digit(text: str) -> float:
    digits = text.partition(".")[2]
    return 0.5 * 10.0 ** -min(len(digits), 4)


SETS: Mapping[str, Callable[[Path], Iterator[Incident]]] = {"piracy": piracy}


def main(name: str, out: Path) -> None:
    """Make a logbook of a set."""
    author = Author(id=uuid5(NAMESPACE_URL, "real sets"), name="Real sets")
    batch = Batch(id=uuid5(NAMESPACE_URL, name), name=name)
    with closing(Logbook.create(out, code="REAL")) as logbook:
        logbook.add_many(tuple(SETS[name](DATASETS)), author, batch)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
