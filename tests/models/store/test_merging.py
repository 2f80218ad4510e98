"""Two records of a logbook become one: one step, and undone as one."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

import pytest

from models.bundle.write import write_bundle
from models.catalogue.catalogue import Catalogue
from models.catalogue.name import Name
from models.catalogue.party import Party
from models.catalogue.platform import Domain, Platform, Unit
from models.encounter.incident import Incident
from models.problem import Problem
from models.record import Change, Record
from models.store.logbook import Logbook
from models.store.merging import merge_changes, repointed_ids
from models.store.revision import Action
from models.store.transfer import bundle_of
from models.store.walk import references_of
from models.undo import Step
from tests.builders import a_party, a_side, an_id
from tests.desktop.cases import a_case, a_side_of
from tests.models.store.conftest import ANNA


def a_class(code: str, operator: str) -> Platform:
    names = (Name(text=code),)
    return Platform(id=an_id(), code=code, names=names, domain=Domain.AIR, operators=(operator,))


def write(logbook: Logbook, records: Iterable[Record]) -> None:
    logbook.apply([Change(after=record) for record in records], ANNA, step="Prepare")


def merge(logbook: Logbook, kept: Record, gone: Record, taken: Iterable[str] = ()) -> Step:
    changes = merge_changes(logbook, kept, gone, frozenset(taken))
    return Step(name="Merge", changes=logbook.apply(changes, ANNA, step="Merge").changes)


def named_by_all(logbook: Logbook, ids: Iterable[UUID]) -> set[UUID]:
    return {named for id_ in ids for named in references_of(logbook.incident(id_))}


def platform(catalogue: Catalogue, code: str) -> Platform:
    return next(one for one in catalogue.all(Platform) if one.code == code)


def test_all_that_named_the_one_names_the_other_and_undo_leads_back_to_the_same_text(
    logbook: Logbook,
) -> None:
    china, twin = a_side("ZZ"), replace(a_side("ZY"), names=(Name(text="Zed", used_by="ZY"),))
    body = a_party("ZY/MOD", side=twin)
    write(logbook, (china, twin, body, a_class("zedjet", "ZY")))
    case = a_case(logbook.catalogue(), "An approach")
    incident = replace(case, principals=(*case.principals, twin.id, china.id))
    write(logbook, (incident,))
    before = write_bundle(bundle_of(logbook))

    assert set(repointed_ids(logbook, china, twin)) >= {incident.id, body.id}
    step = merge(logbook, china, twin)
    held = logbook.catalogue()
    assert twin.id not in held.entries
    assert held.side_of(body.id) == china.id
    assert logbook.incident(incident.id).principals[-1:] == (china.id,)
    assert twin.id not in named_by_all(logbook, [incident.id])
    assert platform(held, "zedjet").operators == ("ZZ",)
    assert Name(text="Zed", used_by="ZZ") in held.entries[china.id].names  # type: ignore[union-attr]

    logbook.apply(step.inverse().changes, ANNA, step="Merge", action=Action.UNDO)
    assert write_bundle(bundle_of(logbook)) == before
    assert not logbook.check()


def test_a_shipped_class_is_merged_into_another_with_its_hulls_and_its_incidents(
    logbook: Logbook,
) -> None:
    shelf = logbook.catalogue()
    kept, gone = platform(shelf, "t052d"), platform(shelf, "t055")
    hulls = [unit.id for unit in shelf.all(Unit) if unit.platform_id == gone.id]
    assert hulls
    step = merge(logbook, kept, gone)
    held = logbook.catalogue()
    assert gone.id not in held.entries
    assert {held.entries[id_].platform_id for id_ in hulls} == {kept.id}  # type: ignore[union-attr]
    texts = {name.text for name in platform(held, "t052d").names}
    assert {name.text for name in gone.names} | {"t055"} <= texts

    logbook.apply(step.inverse().changes, ANNA, step="Merge", action=Action.UNDO)
    assert dict(logbook.catalogue().entries) == dict(shelf.entries)


def test_where_two_sides_of_one_incident_become_one_it_names_that_once(logbook: Logbook) -> None:
    catalogue = logbook.catalogue()
    (japan, china) = (a_side_of(catalogue, code) for code in ("JP", "CN"))
    incident = a_case(catalogue, "An approach")
    write(logbook, (incident,))
    merge(logbook, japan, china)
    assert logbook.incident(incident.id).principals == (japan.id,)


def test_a_record_that_was_changed_meanwhile_is_not_overwritten(logbook: Logbook) -> None:
    kept, gone = a_side("ZZ"), a_side("ZY")
    write(logbook, (kept, gone))
    changes = merge_changes(logbook, kept, gone)
    write_again = Change(before=kept, after=replace(kept, note="Changed meanwhile."))
    logbook.apply([write_again], ANNA, step="Amend")
    with pytest.raises(Problem, match="changed meanwhile"):
        logbook.apply(changes, ANNA, step="Merge")
    assert isinstance(logbook.record(gone.id), Party)


def test_how_often_a_record_is_named_counts_each_record_once(logbook: Logbook) -> None:
    catalogue = logbook.catalogue()
    first, second = (a_case(catalogue, title) for title in ("One", "Two"))
    write(logbook, (first, second))
    japan = a_side_of(logbook.catalogue(), "JP")
    incidents = [r.id for r in logbook.naming(japan.id) if isinstance(r, Incident)]
    assert incidents == [first.id, second.id]
    assert logbook.times_named()[japan.id] == len(logbook.naming_ids(japan.id))
    assert an_id() not in logbook.times_named()
