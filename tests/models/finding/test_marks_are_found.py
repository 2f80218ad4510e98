"""Nine in ten of what was marked by hand in the case texts are found, and few offers are false."""

from pathlib import Path

import pytest

from tests.benchmarks.bench_findings import SCORED, figures_of, scores

ENOUGH = 0.9


@pytest.mark.parametrize("kind", SCORED)
def test_nine_in_ten_are_found_and_nine_in_ten_offers_are_right(shared: Path, kind: str) -> None:
    figures = figures_of(kind, [score for _, score in scores(shared / "cases")[kind]])
    assert figures["recall"] >= ENOUGH
    assert figures["precision"] >= ENOUGH
