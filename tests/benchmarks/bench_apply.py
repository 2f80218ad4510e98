"""One `apply` on a logbook of many incidents, and asking it again after.

Run as `python -m tests.benchmarks.bench_apply [SIZES]`; prints a JSON line for each size.
"""

import random
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter
from uuid import UUID, uuid4

from models.catalogue.author import Author
from models.catalogue.kept import Batch
from models.catalogue.party import Party
from models.encounter.claim import Stance
from models.encounter.incident import Incident, Status
from models.filter.incident_filter import IncidentFilter
from models.filter.tree import EVERYTHING
from models.position.position import Position
from models.position.shape import Circle, LatLon
from models.record import Change, Record
from models.store.logbook import Logbook
from tests.benchmarks.big import a_copy
from tests.benchmarks.fitted import exponent, say, sizes_asked
from tests.builders import (
    a_claim,
    a_participant,
    a_proposition,
    a_side,
    a_statement,
    an_episode,
    an_incident,
    an_instant,
)

AUTHOR = Author(id=UUID(int=1), name="Benchmark")
RUNS = 200
CHANCE = random.Random(1)  # noqa: S311


def incidents(number: int, sides: tuple[Party, Party]) -> Iterator[Incident]:
    """Yield incidents with one episode, two statements and two claims each."""
    for count in range(number):
        when = an_instant(1 + count % 28, count % 24)
        where = LatLon(CHANCE.uniform(-60, 60), CHANCE.uniform(-180, 179))
        position = Position(shape=Circle(centre=where, radius_m=5000.0))
        episode = an_episode(*map(a_participant, sides), when=when, position=position)
        statements = [replace(a_statement(side, said=when), quote=WORDS) for side in sides]
        proposition = a_proposition(episode=episode, actor=sides[0])
        claims = (
            a_claim(statements[0], proposition),
            a_claim(statements[1], proposition, Stance.DENIES, words="It did not happen."),
        )
        whole = an_incident(episode, *statements, proposition, *claims, principals=sides)
        yield replace(whole, title=f"Encounter {count}")


WORDS = "An aircraft approached, and its radar was switched on for three minutes over 公海. " * 3


def seconds_of_one_apply(logbook: Logbook, incident: Incident) -> float:
    """Amend an incident and return what it took."""
    amended = replace(incident, title=f"{incident.title}, amended", tags=("amended",))
    change = Change(before=incident, after=amended)
    start = perf_counter()
    logbook.apply([change], AUTHOR, step="Amend")
    return perf_counter() - start


def fill(path: Path, number: int) -> float:
    """Make a logbook of so many incidents and return the seconds that taking them in took."""
    sides = (a_side("AA"), a_side("BB"))
    records: tuple[Record, ...] = (*sides, *incidents(number, sides))
    with Logbook.create(path, code="BEN") as logbook:
        start = perf_counter()
        logbook.add_many(records, AUTHOR, Batch(id=uuid4(), name="Benchmark"))
        return perf_counter() - start


def measure(path: Path, size: int) -> float:
    """Open, amend and print the figures; return the median of one `apply`."""
    start = perf_counter()
    with Logbook.open(path, author=AUTHOR) as logbook:
        opened_s = perf_counter() - start
        ids = logbook.matching(IncidentFilter(statuses=(Status.DRAFT,)))
        indexed_s = perf_counter() - start
        chosen = [logbook.incident(ids[place]) for place in CHANCE.sample(range(len(ids)), RUNS)]
        taken = [seconds_of_one_apply(logbook, incident) for incident in chosen]
        shown = [seconds_to_show(logbook) for _ in range(20)]
    say(
        benchmark="apply",
        incidents=size,
        median_ms=round(median(taken) * 1000, 2),
        max_ms=round(max(taken) * 1000, 2),
        first_ms=round(taken[0] * 1000, 2),
        matching_after_ms=round(median(shown) * 1000, 2),
        open_s=round(opened_s, 3),
        open_and_index_s=round(indexed_s, 3),
        runs=RUNS,
    )
    return median(taken)


def seconds_to_show(logbook: Logbook) -> float:
    """Return what it takes to ask for everything again, newest first, and read a page."""
    start = perf_counter()
    list(logbook.summaries(logbook.matching(EVERYTHING).newest_first()[:128]))
    return perf_counter() - start


def main() -> None:
    """Measure on a copy of each size, and print how it grows."""
    taken: dict[int, float] = {}
    for size in sizes_asked():
        with tempfile.TemporaryDirectory() as folder:
            taken[size] = measure(a_copy(size, Path(folder)), size)
    if len(taken) > 1:
        say(benchmark="apply", exponent=exponent(taken))


if __name__ == "__main__":
    main()
