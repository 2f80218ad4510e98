"""More doubt never makes a contest, and every relation and corroboration can come out."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import Phase, assume, find, given, settings
from hypothesis import strategies as st

from models.encounter.claim import Stance
from models.encounter.proposition import PropositionKind, QuantityKind
from models.figure.figure import Figure, FigureUnit, Hedge
from models.figure.interval import si_bounds
from models.rules.gap import figure_gap, place_gap
from models.rules.judgement import Corroboration, Relation
from models.rules.relation import ORDER
from models.when.when import When
from tests.builders import an_instant
from tests.leaf_strategies import figures
from tests.models.rules.case import Case, Said, Value, at
from tests.models.rules.stage import CN, JP, judged, staged
from tests.models.rules.test_properties import incident_of, only, talks

lengths = figures(units=(FigureUnit.METRE, FigureUnit.YARD, FigureUnit.KILOMETRE))


def widened(figure: Figure, by: Decimal) -> Figure | None:
    """Return a range in metres that holds all that a figure allows, and more; None if open."""
    bounds = si_bounds(figure)
    if bounds is None or bounds[1] is None:
        return None
    low, high = (
        Decimal(bound.numerator) / Decimal(bound.denominator) for bound in (bounds[0], bounds[1])
    )
    return Figure(
        number=max(Decimal(0), low - by), upper=high + by, unit=FigureUnit.METRE, hedge=Hedge.RANGE
    )


def relation_by(one: Figure, other: Figure) -> Relation:
    said = (Said("JP", Stance.ASSERTS), Said("CN", Stance.ASSERTS))
    case = Case("", said, None, quantity=QuantityKind.LATERAL_SEPARATION)
    incident = staged(case)
    first, second = incident.claims
    claims = (replace(first, figure=one), replace(second, figure=other))
    relation = only(judged(replace(incident, claims=claims))).relation
    assert relation is not None
    return relation


@given(lengths, lengths, st.decimals(1, 1000, places=1))
def test_widening_a_figure_never_makes_the_relation_worse(
    one: Figure, other: Figure, by: Decimal
) -> None:
    wider = widened(one, by)
    assume(wider is not None)
    assert wider is not None
    before, after = relation_by(one, other), relation_by(wider, other)
    assert ORDER.index(after) >= ORDER.index(before)


def relation_of_values(kind: PropositionKind, one: Value, other: Value) -> Relation:
    said = (Said("JP", Stance.ASSERTS, one), Said("CN", Stance.ASSERTS, other))
    relation = only(judged(staged(Case("", said, None, kind=kind)))).relation
    assert relation is not None
    return relation


@given(st.floats(24, 26), st.floats(24, 26), st.floats(0, 60), st.floats(0, 60), st.floats(0, 60))
def test_widening_a_place_never_makes_the_relation_worse(
    south: float, north: float, one_km: float, other_km: float, more_km: float
) -> None:
    kind, other = PropositionKind.PLACE, at(north, other_km)
    before = relation_of_values(kind, at(south, one_km), other)
    after = relation_of_values(kind, at(south, one_km + more_km), other)
    assert ORDER.index(after) >= ORDER.index(before)


def stretch(start_min: int, minutes: int) -> When:
    """Return something within so many minutes from the start, which is after 6 December 00:00Z."""
    midnight = an_instant(6, 0).earliest_start
    assert midnight is not None
    start = midnight + timedelta(minutes=start_min)
    return When(earliest_start=start, latest_end=start + timedelta(minutes=minutes))


minutes = st.integers(0, 600)


@given(minutes, minutes, minutes, minutes, minutes)
def test_widening_a_time_never_makes_the_relation_worse(
    first: int, second: int, long: int, other_long: int, more: int
) -> None:
    kind, other = PropositionKind.TIME, stretch(second, other_long)
    before = relation_of_values(kind, stretch(first, long), other)
    after = relation_of_values(kind, stretch(first, long + more), other)
    assert ORDER.index(after) >= ORDER.index(before)


# The properties would say nothing if their talks never came to these.
reaching = settings(
    max_examples=20_000, derandomize=True, database=None, deadline=None, phases=(Phase.generate,)
)


@pytest.mark.parametrize("relation", list(Relation))
def test_every_relation_comes_out_of_some_talk(relation: Relation) -> None:
    def met(said: list[Said]) -> bool:
        return only(judged(incident_of(said))).relation is relation

    assert met(find(talks, met, settings=reaching))


@pytest.mark.parametrize("corroboration", list(Corroboration))
def test_every_corroboration_comes_out_of_some_talk(corroboration: Corroboration) -> None:
    def met(said: list[Said]) -> bool:
        return only(judged(incident_of(said))).corroboration is corroboration

    assert met(find(talks, met, settings=reaching))


@pytest.mark.parametrize("change", ["revised", "withdrawn", "gap"])
def test_talks_hold_changes_of_mind_withdrawals_and_gaps(change: str) -> None:
    def met(said: list[Said]) -> bool:
        row = only(judged(incident_of(said)))
        return {
            "revised": any(cell.revised for cell in row.cells),
            "withdrawn": any(one.withdrawn for one in said),
            "gap": any(gap.size for gap in row.gaps),
        }[change]

    assert met(find(talks, met, settings=reaching))


@given(lengths, lengths)
def test_a_gap_is_the_same_from_either_side(one: Figure, other: Figure) -> None:
    kind, between = QuantityKind.CPA_SLANT, (JP.id, CN.id)
    there, back = figure_gap(kind, one, other, between), figure_gap(kind, other, one, between)
    assert (there.size, there.tolerance) == (back.size, back.tolerance)


@given(st.floats(20, 30), st.floats(20, 30), st.floats(0, 100), st.floats(0, 100))
def test_widening_a_place_never_widens_the_gap(
    south: float, north: float, radius_km: float, more_km: float
) -> None:
    between = (JP.id, CN.id)
    gap = place_gap(at(south, radius_km), at(north, 5), between)
    less = place_gap(at(south, radius_km + more_km), at(north, 5), between)
    assert gap.size is not None
    assert less.size is not None
    assert less.size <= gap.size
