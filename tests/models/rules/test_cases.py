"""Every worked case comes out as worked."""

import pytest

from models.rules.judgement import Row
from tests.models.rules.case import Case
from tests.models.rules.cases import CASES
from tests.models.rules.stage import CATALOGUE, judged, staged


def row_of(case: Case) -> Row:
    return judged(staged(case)).rows[0]


def codes(ids: object) -> tuple[str, ...]:
    assert isinstance(ids, tuple)
    return tuple(CATALOGUE.code_of(id_) for id_ in ids)


by_reason = pytest.mark.parametrize("case", CASES, ids=lambda case: case.reason)


@by_reason
def test_the_relation_and_the_corroboration_are_as_worked(case: Case) -> None:
    row = row_of(case)
    assert (row.relation, row.corroboration) == (case.relation, case.corroboration)


@by_reason
def test_the_gap_is_told_as_worked(case: Case) -> None:
    assert "".join(gap.text for gap in row_of(case).gaps) == case.gap


@by_reason
def test_who_revised_and_who_sidestepped_is_as_worked(case: Case) -> None:
    row = row_of(case)
    assert codes(tuple(c.party_id for c in row.cells if c.revised)) == case.revised
    assert codes(row.sidestepped_by) == case.sidestepped_by


@by_reason
def test_days_are_counted_as_worked(case: Case) -> None:
    assert row_of(case).days_unanswered == case.days


def test_there_are_enough_cases_and_no_two_alike() -> None:
    assert len({case.reason for case in CASES}) == len(CASES) > 60
