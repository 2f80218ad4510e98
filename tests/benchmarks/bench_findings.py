"""What is found in the twelve case texts, held against the marks set by hand; and how fast.

Run as `python -m tests.benchmarks.bench_findings [-v]`; prints one JSON line for each kind and one
with timings. The rules of scoring are those of tests/benchmarks/marks/README.md. `-v` also lists
what was missed and what was offered falsely.
"""

import csv
import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any, NamedTuple
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.catalogue.platform import Unit
from models.catalogue.shipped import shipped_catalogue, shipped_id
from models.figure.figure import Figure
from models.figure.units import MEASURES, Dimension, dimension_of
from models.finding.find import findings_in
from models.finding.finding import Finding, FindingKind
from models.finding.names import Names, named_in
from models.when.lapse import lapse_of
from models.when.when import When

ROOT = Path(__file__).resolve().parents[2]
CASES = Path(os.environ.get("ENCOUNTER_LOG_SHARED", ROOT.parent / "shared")) / "cases"
MARKS = Path(__file__).parent / "marks"
SCORED = ("platform", "party", "date", "distance")
KIND_OF = {
    FindingKind.PLATFORM: "platform",
    FindingKind.UNIT: "platform",
    FindingKind.PARTY: "party",
    FindingKind.WHEN: "date",
    FindingKind.FIGURE: "distance",
}
TABLES = {"platform": ("platform", "unit"), "party": ("party",)}
SHIPPED = Catalogue.of(shipped_catalogue())
WORDS = 10_000
RUNS = 7


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: what the analyst expects to be offered."""

    kind: str
    must: bool
    start: int
    end: int
    words: str
    means: tuple[str, ...]


class Score(NamedTuple):
    """What one kind came to in one text."""

    found: int
    missed: list[str]
    right: int
    false: list[str]


def marks_of(number: str, text: str) -> list[Mark]:
    """Return the marks of one case; ValueError where one does not stand at its place."""
    with (MARKS / f"{number}.csv").open(encoding="utf-8", newline="") as file:
        marks = [_mark(row) for row in csv.DictReader(file)]
    for mark in marks:
        if text[mark.start : mark.end] != mark.words:
            raise ValueError(f"{number}: {mark.words!r} does not stand at {mark.start}")
    return marks


def _mark(row: dict[str, str]) -> Mark:
    means = tuple(part.strip() for part in row["means"].split(";") if part.strip())
    span = int(row["start"]), int(row["end"])
    return Mark(row["kind"], row["need"] == "must", *span, row["words"], means)


def offers_in(text: str) -> Iterator[tuple[str, Finding]]:
    """Yield what the program offers of the scored kinds, with its kind in the marks."""
    for finding in findings_in(text, SHIPPED):
        value = finding.value
        other = isinstance(value, Figure) and dimension_of(value.unit) is not Dimension.LENGTH
        if finding.kind in KIND_OF and not other:
            yield KIND_OF[finding.kind], finding


def fits(offer: Finding, mark: Mark) -> bool:
    """Tell whether an offer is of what was marked, by rule 1."""
    shared = min(offer.end, mark.end) - max(offer.start, mark.start)
    if shared <= 0:
        return False
    longer = max(offer.end - offer.start, mark.end - mark.start)
    if 2 * shared >= longer:
        return True
    contained = shared == min(offer.end - offer.start, mark.end - mark.start)
    return contained and _means_the_same(offer, mark)


def _means_the_same(offer: Finding, mark: Mark) -> bool:
    value = offer.value
    if isinstance(value, When):
        return any(_same_start(value, means) for means in mark.means)
    if isinstance(value, Figure):
        return any(_same_metres(value, means) for means in mark.means)
    ids = {shipped_id(table, code) for table in TABLES.get(mark.kind, ()) for code in mark.means}
    return bool(ids & set(_ids(offer)))


def _ids(offer: Finding) -> Iterator[UUID]:
    for id_ in (offer.value, *offer.others):
        if isinstance(id_, UUID):
            yield id_
            unit = SHIPPED.entries.get(id_)
            if isinstance(unit, Unit) and unit.platform_id is not None:
                yield unit.platform_id


def _same_start(when: When, means: str) -> bool:
    first = means.partition("/")[0].rstrip("~?%Z").partition("+")[0]
    start = lapse_of(when).earliest_start
    return start is not None and start.isoformat().startswith(first)


def _same_metres(figure: Figure, means: str) -> bool:
    factor = MEASURES[figure.unit].factor
    stated = Decimal(means.strip("~<=> ").partition("-")[0].partition("/")[0])
    metres = float(figure.number) * float(factor or 0)
    return abs(metres - float(stated)) <= 0.01 * float(stated)


def score_of(kind: str, offers: list[Finding], marks: list[Mark]) -> Score:
    """Return how the offers of one kind stand against its marks, by rules 2 and 3."""
    musts = [mark for mark in marks if mark.kind == kind and mark.must]
    mays = [mark for mark in marks if mark.kind == kind and not mark.must]
    missed = [mark.words for mark in musts if not any(fits(offer, mark) for offer in offers)]
    judged = [(offer, _is_right(offer, musts, mays)) for offer in offers]
    false = [offer.words for offer, right in judged if right is False]
    right = sum(verdict is True for _, verdict in judged)
    return Score(len(musts) - len(missed), missed, right, false)


def _is_right(offer: Finding, musts: list[Mark], mays: list[Mark]) -> bool | None:
    """Return whether an offer is right; None where it is left out of the count."""
    if any(fits(offer, mark) for mark in musts):
        return True
    if any(fits(offer, mark) for mark in mays):
        return None
    touched = [mark for mark in (*musts, *mays) if mark.start < offer.end > offer.start < mark.end]
    return None if touched and not any(mark.must for mark in touched) else False


def scores(folder: Path) -> dict[str, list[tuple[str, Score]]]:
    """Return the scores of every kind, case by case."""
    table: dict[str, list[tuple[str, Score]]] = {kind: [] for kind in SCORED}
    for path in sorted(folder.glob("[0-9]*.md")):
        text = path.read_bytes().decode("utf-8")
        marks, offers = marks_of(path.name[:2], text), list(offers_in(text))
        for kind in SCORED:
            of_kind = [finding for its, finding in offers if its == kind]
            table[kind].append((path.name[:2], score_of(kind, of_kind, marks)))
    return table


def figures_of(kind: str, all_scores: list[Score]) -> dict[str, Any]:
    """Return recall and precision of one kind, or of all."""
    found, right = sum(s.found for s in all_scores), sum(s.right for s in all_scores)
    missed, false = sum(len(s.missed) for s in all_scores), sum(len(s.false) for s in all_scores)
    return {
        "benchmark": "findings",
        "kind": kind,
        "recall": round(found / ((found + missed) or 1), 3),
        "precision": round(right / ((right + false) or 1), 3),
        "found": found,
        "missed": missed,
        "right": right,
        "false": false,
    }


def timings() -> dict[str, object]:
    """Return what a long text and the automaton take."""
    texts = [path.read_text("utf-8") for path in sorted(CASES.glob("[0-9]*.md"))]
    words = " ".join(texts * 9).split(" ")[:WORDS]
    long = " ".join(words)
    built = [_seconds(lambda: Names.of(named_in(SHIPPED))) for _ in range(RUNS)]
    findings_in(long, SHIPPED)
    taken = [_seconds(lambda: findings_in(long, SHIPPED)) for _ in range(RUNS)]
    return {
        "benchmark": "findings_speed",
        "words": len(long.split()),
        "automaton_ms": round(median(built) * 1000, 1),
        "median_ms": round(median(taken) * 1000, 1),
        "max_ms": round(max(taken) * 1000, 1),
        "cpu_ms": round(_cpu_seconds(lambda: findings_in(long, SHIPPED)) * 1000, 1),
    }


def _seconds(do: Callable[[], object]) -> float:
    start = perf_counter()
    do()
    return perf_counter() - start


def _cpu_seconds(do: Callable[[], object]) -> float:
    """Return what it takes of the processor: other programs on the machine do not count."""
    start = process_time()
    do()
    return process_time() - start


def main(*, verbose: bool) -> None:
    """Print the figures."""
    table = scores(CASES)
    lines = [figures_of(kind, [score for _, score in table[kind]]) for kind in SCORED]
    everything = [score for kind in SCORED for _, score in table[kind]]
    for line in (*lines, figures_of("all", everything), timings()):
        sys.stdout.write(json.dumps(line) + "\n")
    if verbose:
        for kind in SCORED:
            for number, score in table[kind]:
                sys.stdout.write(f"{kind} {number} missed {score.missed} false {score.false}\n")


if __name__ == "__main__":
    main(verbose="-v" in sys.argv[1:])
