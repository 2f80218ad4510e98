"""The sample logbook: whole, sound in itself, and true to the cases it is made from."""

import json
import re
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from models.bundle.codec import to_json
from models.bundle.read import read_bundle
from models.bundle.sample import sample_author, sample_bundle
from models.bundle.write import write_bundle
from models.catalogue.catalogue import Catalogue, Entry
from models.catalogue.shipped import shipped_catalogue
from models.encounter.claim import Stance
from models.encounter.context import ContextEvent
from models.encounter.incident import Incident, Status
from models.encounter.link import ContextRelation, LinkKind
from models.encounter.proposition import PropositionKind
from models.encounter.reporting import CountingUnit
from models.figure.figure import FigureUnit, Hedge
from models.record import Record
from models.rules.advisory import remarks_on
from models.rules.consistency import problems_in
from models.rules.judgement import CellState, Relation, Row
from models.rules.matrix import claim_matrix
from models.store.logbook import Logbook
from models.store.transfer import bundle_of, take_in
from models.store.walk import references_of
from models.vocabulary.encounter_type import encounter_types
from models.vocabulary.predicate import predicates
from tests.sample_tables import (
    DECATUR,
    FACTS,
    HAINAN,
    LIAONING,
    MQ9,
    NOTO,
    OKINAWA,
    RELATIONS,
    ROMEO,
    SCARBOROUGH,
    VAINDLOO,
    YUDACHI,
)

NOW = datetime(2026, 12, 1, tzinfo=UTC)
RECORDS: dict[UUID, Record] = {record.id: record for record in sample_bundle().records()}
CATALOGUE = Catalogue.of(record for record in RECORDS.values() if isinstance(record, Entry))
INCIDENTS = {incident.ref: incident for incident in sample_bundle().incidents}
# An id or an instant: its digits are no fact of a case.
CODED = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d{2}-\d{2}T[\d:.]+Z?")
every_incident = pytest.mark.parametrize("incident", INCIDENTS.values(), ids=INCIDENTS)


def row_of(ref: str, part: str) -> Row:
    rows = claim_matrix(INCIDENTS[ref], CATALOGUE, NOW).rows
    [row] = [row for row in rows if part in row.proposition.text]
    return row


def words_about(incident: Incident) -> str:
    """Return every text of an incident and of all that it refers to, without ids and instants."""
    seen: set[UUID] = set()
    waiting: list[UUID] = [incident.id]
    while waiting:
        id_ = waiting.pop()
        if id_ in RECORDS and id_ not in seen:
            seen.add(id_)
            linked = {link.incident_id for link in incident.links}
            waiting.extend(references_of(RECORDS[id_]) - linked)
    texts = (text for id_ in seen for text in leaves(json.loads(to_json(RECORDS[id_]))))
    return "\n".join(text for text in texts if not CODED.fullmatch(text))


def leaves(value: Any) -> list[str]:
    if isinstance(value, dict | list):
        parts = value.values() if isinstance(value, dict) else value
        return [leaf for part in parts for leaf in leaves(part)]
    return [value] if isinstance(value, str) else []


def test_twelve_cases_an_earlier_event_and_a_count_are_there() -> None:
    assert len(INCIDENTS) == len(sample_bundle().incidents) == 14
    assert set(INCIDENTS) == set(FACTS)
    assert sample_author() in sample_bundle().authors


def test_writing_what_was_read_gives_the_same_file() -> None:
    text = write_bundle(sample_bundle())
    assert write_bundle(read_bundle(text)) == text
    assert read_bundle(text) == sample_bundle()


def test_a_logbook_gives_back_what_it_took_in(tmp_path: Path) -> None:
    path = tmp_path / "sample.logbook"
    with Logbook.create(path, code="SAMPLE", author=sample_author()) as logbook:
        take_in(logbook, sample_bundle(), sample_author(), name="Sample logbook")
        given = bundle_of(logbook)
    assert given == sample_bundle()


def test_everything_that_is_referred_to_is_in_the_bundle() -> None:
    for record in RECORDS.values():
        assert references_of(record) <= set(RECORDS)


def test_what_is_shipped_stands_in_the_sample_as_it_is_shipped() -> None:
    shipped = {entry.id: entry for entry in shipped_catalogue()}
    shared = {id_ for id_ in RECORDS if id_ in shipped}
    assert {id_: RECORDS[id_] for id_ in shared} == {id_: shipped[id_] for id_ in shared}
    bundle = sample_bundle()
    shelves = (bundle.parties, bundle.platforms, bundle.units, bundle.places, bundle.zones)
    assert shared == {entry.id for entries in shelves for entry in entries}


@every_incident
def test_an_incident_agrees_with_itself(incident: Incident) -> None:
    assert problems_in(incident, CATALOGUE) == ()
    assert len(incident.title) <= 120
    assert incident.status is Status.REVIEWED
    assert len(incident.principals) == 2


@every_incident
def test_an_incident_uses_the_words_of_the_field(incident: Incident) -> None:
    assert incident.types
    assert set(incident.types) <= set(encounter_types())
    assert {p.predicate for p in incident.propositions} - {""} <= set(predicates())


@every_incident
def test_estimates_are_signed_with_their_method_and_statements_cited(incident: Incident) -> None:
    for episode in incident.episodes:
        assert bool(episode.when) == bool(episode.when_method)
        assert bool(episode.position) == bool(episode.position_method)
        assert bool(episode.when or episode.position) == bool(episode.estimated_by)
    assert all(statement.citations for statement in incident.statements)


@every_incident
def test_every_fact_of_the_case_is_there(incident: Incident) -> None:
    words = words_about(incident).casefold()
    assert [fact for fact in FACTS[incident.ref] if fact.casefold() not in words] == []


@pytest.mark.parametrize(("ref", "part", "relation"), RELATIONS)
def test_the_relation_follows_from_the_case(ref: str, part: str, relation: Relation) -> None:
    assert row_of(ref, part).relation is relation


def test_words_that_weigh_are_shown_and_never_scored() -> None:
    weighing = ("dangerous", "unsafe", "aggressive", "deceptive", "professional", "provocation")
    for incident in INCIDENTS.values():
        for proposition in incident.propositions:
            if any(word in proposition.text for word in weighing):
                assert proposition.kind is PropositionKind.CHARACTERISATION


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
