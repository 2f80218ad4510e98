"""The hand-made marks agree with the case texts that they were made on."""

import csv
from itertools import pairwise
from pathlib import Path

import pytest

from models.vocabulary.table import rows_of

MARKS = Path(__file__).resolve().parents[2] / "benchmarks" / "marks"
CASES = tuple(f"{number:02}" for number in range(1, 13))
KINDS = {"platform", "party", "date", "distance", "position", "figure", "quotation"}
CODES = {"platform": ("platforms", "units"), "party": ("parties",)}

Mark = dict[str, str]


def _marks(case: str) -> list[Mark]:
    with (MARKS / f"{case}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def _span(mark: Mark) -> tuple[int, int]:
    return int(mark["start"]), int(mark["end"])


@pytest.mark.parametrize("case", CASES)
def test_every_mark_holds_the_words_of_its_text(shared: Path, case: str) -> None:
    found = list((shared / "cases").glob(f"{case}-*.md"))
    if not found:
        pytest.skip(f"no case {case} in {shared / 'cases'}")
    text = found[0].read_bytes().decode("utf-8")
    for mark in _marks(case):
        start, end = _span(mark)
        assert 0 <= start < end, mark
        assert text[start:end] == mark["words"], mark


@pytest.mark.parametrize("case", CASES)
def test_every_mark_is_of_a_known_kind_and_need(case: str) -> None:
    marks = _marks(case)
    assert {mark["kind"] for mark in marks} <= KINDS
    assert {mark["need"] for mark in marks} == {"must", "may"}


@pytest.mark.parametrize("case", CASES)
def test_no_two_marks_of_a_kind_overlap(case: str) -> None:
    for kind in KINDS:
        spans = sorted(_span(mark) for mark in _marks(case) if mark["kind"] == kind)
        for (_, end), (start, _) in pairwise(spans):
            assert end <= start, (kind, end, start)


@pytest.mark.parametrize(("kind", "tables"), CODES.items())
def test_every_platform_and_party_is_in_the_vocabulary(kind: str, tables: tuple[str, ...]) -> None:
    known = {row["code"] for table in tables for row in rows_of(table)}
    marks = [mark for case in CASES for mark in _marks(case) if mark["kind"] == kind]
    for mark in marks:
        assert set(mark["means"].split("; ")) <= known, mark


@pytest.mark.parametrize("case", CASES)
def test_what_must_be_offered_says_what_it_means(case: str) -> None:
    assert not [mark for mark in _marks(case) if mark["need"] == "must" and not mark["means"]]
