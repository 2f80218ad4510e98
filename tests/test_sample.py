"""The sample logbook: whole, sound in itself, and true to the cases it is made from."""

import json
import re
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from models.bundle.codec import to_json
from models.bundle.read import read_bundle
from models.bundle.sample import sample_author, sample_bundle
from models.bundle.write import write_bundle
from models.catalogue.shipped import shipped_catalogue
from models.encounter.incident import Incident, Status
from models.encounter.proposition import PropositionKind
from models.rules.consistency import problems_in
from models.rules.judgement import Relation
from models.store.logbook import Logbook
from models.store.transfer import bundle_of, take_in
from models.store.walk import references_of
from models.vocabulary.encounter_type import encounter_types
from models.vocabulary.predicate import predicates
from tests.sample_rows import CATALOGUE, INCIDENTS, RECORDS, row_of
from tests.sample_tables import (
    FACTS,
    RELATIONS,
)

# An id or an instant: its digits are no fact of a case.
CODED = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d{2}-\d{2}T[\d:.]+Z?")
every_incident = pytest.mark.parametrize("incident", INCIDENTS.values(), ids=INCIDENTS)


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
