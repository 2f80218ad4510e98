"""The sample logbook, case by case: what a careful analyst would find in each."""

from datetime import UTC, datetime
from decimal import Decimal

from models.bundle.sample import sample_bundle
from models.encounter.claim import Stance
from models.encounter.context import ContextEvent
from models.encounter.link import ContextRelation, LinkKind
from models.encounter.reporting import CountingUnit
from models.figure.figure import FigureUnit, Hedge
from models.rules.advisory import remarks_on
from models.rules.judgement import CellState, Relation
from models.rules.matrix import claim_matrix
from tests.sample_rows import CATALOGUE, INCIDENTS, NOW, RECORDS, row_of
from tests.sample_tables import (
    DECATUR,
    HAINAN,
    LIAONING,
    MQ9,
    NOTO,
    OKINAWA,
    ROMEO,
    SCARBOROUGH,
    VAINDLOO,
    YUDACHI,
)


def test_okinawa_has_two_acts_at_the_times_that_japan_gives() -> None:
    okinawa = INCIDENTS[OKINAWA]
    spans = [(e.when.earliest_start, e.when.latest_end) for e in okinawa.episodes if e.when]
    assert spans == [
        (datetime(2025, 12, 6, 7, 32, tzinfo=UTC), datetime(2025, 12, 6, 7, 35, tzinfo=UTC)),
        (datetime(2025, 12, 6, 9, 37, tzinfo=UTC), datetime(2025, 12, 6, 10, 8, tzinfo=UTC)),
    ]
    claimed = {claim.when.words for claim in okinawa.claims if claim.when}
    assert {f"6 December 2025 {t} Japan time" for t in ("16:32-16:35", "18:37-19:08")} <= claimed
    assert {CATALOGUE.code_of(side) for side in okinawa.principals} == {"JP", "CN"}


def test_okinawa_keeps_the_month_of_the_report_as_its_first_statement() -> None:
    first = INCIDENTS[OKINAWA].statements[0]
    assert first.reported is not None
    assert first.reported.words == "December 2025"
    assert first.reported.latest_start is first.reported.earliest_end is None
    [source] = [s for s in sample_bundle().sources if s.id == first.citations[0].source_id]
    assert (source.reliability, source.party_to_dispute) == ("C", False)


def test_okinawa_shows_the_denial_and_what_became_of_it() -> None:
    row = row_of(OKINAWA, "J-15 reached a JASDF F-15.")
    [china] = [cell for cell in row.cells if CATALOGUE.code_of(cell.party_id) == "CN"]
    assert [claim.stance for claim in china.claims] == [Stance.DENIES, Stance.PARTLY]
    assert china.claims[0].words == "与事实完全不符"
    assert china.revised


def test_okinawa_is_linked_to_the_events_beside_it_and_to_its_precedents() -> None:
    okinawa = INCIDENTS[OKINAWA]
    events = [RECORDS[link.context_id] for link in okinawa.contexts]
    codes = [(e.type, e.when.words) for e in events if isinstance(e, ContextEvent) and e.when]
    assert {
        ("ctx.remark", "November 2025"),
        ("ctx.import", "November 2025"),
        ("ctx.export", "6 January 2026"),
        ("ctx.protest", "7 January 2026"),
        ("ctx.protest", "7 December 2025"),
    } == set(codes)
    assert {link.relation for link in okinawa.contexts} == {ContextRelation.BACKGROUND}
    kinds = {LinkKind.PRECEDENT_CITED}
    precedents = {link.incident_id for link in okinawa.links if link.kind in kinds}
    assert precedents == {INCIDENTS[NOTO].id, INCIDENTS[YUDACHI].id}


def test_the_carrier_group_is_a_count_with_its_window_and_unit_and_linked_to_okinawa() -> None:
    group = INCIDENTS[LIAONING]
    assert group.reporting is not None
    assert group.reporting.counting_unit is CountingUnit.FLIGHT_OPERATION
    assert group.reporting.count is not None
    assert group.reporting.count.number == 260
    assert CATALOGUE.code_of(group.reporting.party_id) == "JP/JSO"
    kinds = {link.incident_id: link.kind for link in INCIDENTS[OKINAWA].links}
    assert kinds[group.id] is LinkKind.SAME_OPERATION


def test_what_is_contested_of_okinawa_is_not_drowned_by_details() -> None:
    badge = dict(claim_matrix(INCIDENTS[OKINAWA], CATALOGUE, NOW).badge.counts)
    assert badge[Relation.CONTESTED] == 6
    assert badge[Relation.SIDESTEPPED] < 20


def test_what_is_worth_checking_in_the_sample_is_just_what_the_cases_say() -> None:
    found = {
        ref: [
            remark.text for remark in remarks_on(one, claim_matrix(one, CATALOGUE, NOW), CATALOGUE)
        ]
        for ref, one in INCIDENTS.items()
    }
    told = {ref: remarks for ref, remarks in found.items() if remarks}
    assert set(told) == {VAINDLOO, HAINAN}
    (offset,), (miles,) = told[VAINDLOO], told[HAINAN]
    assert "“more than three kilometers” from Vaindloo" in offset
    assert "does not by itself settle" in offset
    assert "70 NM is 130 km, not 110 km" in miles


def test_yards_stay_yards_and_both_axes_stay_apart() -> None:
    yards = row_of(DECATUR, "Decatur's bow").cells[0].effective
    assert yards is not None
    assert yards.figure is not None
    assert (yards.figure.number, yards.figure.unit, yards.figure.hedge) == (
        Decimal(45),
        FigureUnit.YARD,
        Hedge.WITHIN,
    )
    ahead, above = row_of(ROMEO, "in front of"), row_of(ROMEO, "above the Seahawk")
    assert ahead.proposition.quantity_kind != above.proposition.quantity_kind


def test_an_unsure_place_is_never_a_bare_point() -> None:
    [claim] = [
        cell.effective for cell in row_of(MQ9, "at the stated place").cells if cell.effective
    ]
    assert claim.position is not None
    assert claim.position.confidence_pct == 50
    assert "Unsure" in claim.note


def test_silence_and_no_comment_stay_what_they_are() -> None:
    flares = [cell.effective for cell in row_of(ROMEO, "released flares").cells]
    assert [claim.stance for claim in flares if claim] == [Stance.ASSERTS]
    states = {cell.state for cell in row_of(SCARBOROUGH, "Guilin collided").cells}
    assert states == {CellState.ASSERTS, CellState.NO_COMMENT}


def test_the_losses_of_hainan_are_counted() -> None:
    losses = [(o.what, o.count_best) for o in INCIDENTS[HAINAN].outcomes]
    assert losses == [("loss", 1), ("death", 1)]
