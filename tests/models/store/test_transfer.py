"""Bundles into a logbook and out of it, equal."""

import shutil
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import pytest
from hypothesis import given, settings

from models.bundle.bundle import Bundle
from models.bundle.read import read_bundle
from models.bundle.sample import sample_bundle
from models.bundle.write import write_bundle
from models.catalogue.kept import Batch
from models.encounter.incident import Incident
from models.problem import Problem
from models.record import Change, Kind, Record
from models.store.logbook import Logbook
from models.store.transfer import bundle_of, plan_of, rehearse, take_in
from models.store.walk import references_of
from tests.builders import a_side, an_id, an_incident
from tests.models.store.conftest import ANNA, recorded
from tests.strategies import logbooks


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an empty logbook to copy, for making one takes a moment."""
    path = tmp_path_factory.mktemp("blank") / "blank.logbook"
    Logbook.create(path, code="OKI").close()
    return path


@given(records=logbooks())
@settings(max_examples=30)
def test_any_bundle_comes_out_as_it_went_in(blank: Path, records: tuple[Record, ...]) -> None:
    bundle = read_bundle(write_bundle(Bundle.of(records)))
    with TemporaryDirectory() as folder:
        path = Path(shutil.copy(blank, folder))
        with Logbook.open(path) as logbook:
            plan = rehearse(logbook, bundle, ANNA)
            assert plan == plan_of(logbook, bundle)
            assert len(plan.new) == len(records)
            take_in(logbook, bundle, ANNA, name="a bundle")
            written = write_bundle(bundle_of(logbook))
            assert read_bundle(written) == bundle
            assert take_in(logbook, bundle, ANNA, name="again") == ()
            assert logbook.check() == ()


@given(records=logbooks())
@settings(max_examples=15)
def test_incidents_travel_with_all_they_need_and_nothing_else(
    blank: Path, records: tuple[Record, ...]
) -> None:
    with TemporaryDirectory() as folder, Logbook.open(Path(shutil.copy(blank, folder))) as logbook:
        take_in(logbook, Bundle.of(records), ANNA, name="a bundle")
        chosen = [record.id for record in records if isinstance(record, Incident)][:1]
        held = {record.id: record for record in bundle_of(logbook, chosen).records()}
    named = {id_ for record in held.values() for id_ in references_of(record)}
    assert named <= held.keys()
    assert held.keys() <= named | set(chosen)
    with TemporaryDirectory() as folder, Logbook.open(Path(shutil.copy(blank, folder))) as other:
        take_in(other, Bundle.of(held.values()), ANNA, name="some")
        assert {record.id for record in bundle_of(other).records()} == held.keys()


def test_the_sample_comes_out_as_it_went_in(logbook: Logbook) -> None:
    take_in(logbook, sample_bundle(), ANNA, name="sample")
    assert bundle_of(logbook) == sample_bundle()


def test_own_imports_do_not_travel_but_batches_that_were_brought_do(logbook: Logbook) -> None:
    brought = Batch(id=an_id(), name="Somebody's import of 2024")
    take_in(logbook, Bundle.of([brought]), ANNA, name="a bundle")
    assert len(list(logbook.records(Kind.BATCH))) == 2
    assert bundle_of(logbook).batches == (brought,)


def test_a_record_that_differs_stops_the_whole_import(logbook: Logbook) -> None:
    side = a_side("JP")
    logbook.apply([Change(after=side)], ANNA, step="Add party")
    bundle = Bundle.of([replace(side, note="else"), an_incident()])
    with pytest.raises(Problem, match="is in the logbook already and differs") as refused:
        take_in(logbook, bundle, ANNA, name="a bundle")
    assert refused.value.where == "party JP"
    assert list(logbook.records(Kind.INCIDENT)) == []


def test_a_reference_to_nowhere_is_said_by_its_path(logbook: Logbook) -> None:
    lost = an_id()
    stray = replace(an_incident(), principals=(a_side("JP").id, lost), title="Stray")
    bundle = Bundle.of([an_incident(), stray])
    with pytest.raises(Problem) as refused:
        take_in(logbook, bundle, ANNA, name="a bundle")
    assert refused.value.where.startswith("incidents[1].principals[")
    assert "Stray" in refused.value.where
    assert refused.value.mend


def test_shipped_entries_need_not_be_in_the_bundle(logbook: Logbook) -> None:
    party = next(iter(logbook.catalogue().entries))
    take_in(logbook, Bundle.of([replace(an_incident(), principals=(party,))]), ANNA, name="x")
    assert logbook.record(party) is not None


def test_an_incident_that_was_given_its_reference_here_is_known_again(logbook: Logbook) -> None:
    given_ = recorded(logbook)
    plan = plan_of(logbook, Bundle.of([replace(given_, ref="")]))
    assert (plan.new, len(plan.known)) == ((), 1)


def test_a_withdrawn_record_comes_back_with_a_bundle(logbook: Logbook) -> None:
    incident = recorded(logbook)
    logbook.apply([Change(before=incident)], ANNA, step="Withdraw incident")
    take_in(logbook, Bundle.of([incident]), ANNA, name="a bundle")
    assert logbook.incident(incident.id) == incident


def test_a_rehearsal_meets_what_only_the_store_knows(logbook: Logbook) -> None:
    taken = recorded(logbook).ref
    bundle = Bundle.of([replace(an_incident(), ref=taken)])
    before = logbook.path.read_bytes()
    with pytest.raises(Problem, match="another incident has or had the reference"):
        rehearse(logbook, bundle, ANNA)
    assert logbook.path.read_bytes() == before


def test_a_reference_leads_to_its_incident_also_when_withdrawn(logbook: Logbook) -> None:
    incident = recorded(logbook)
    logbook.apply([Change(before=incident)], ANNA, step="Withdraw incident")
    assert logbook.id_of(incident.ref.lower()) == incident.id
    with pytest.raises(Problem, match="is not in this logbook"):
        logbook.id_of("OKI-1999-0001")


def test_a_reference_of_the_wrong_kind_does_no_harm(logbook: Logbook) -> None:
    place: UUID = next(iter(sample_bundle().sources)).id
    wrong = replace(an_incident(), principals=(place,))
    source = next(iter(sample_bundle().sources))
    needed = [record for record in sample_bundle().parties if record.id == source.party_id]
    take_in(logbook, Bundle.of([*needed, source, wrong]), ANNA, name="x")
    assert len(logbook.index()) == 1
