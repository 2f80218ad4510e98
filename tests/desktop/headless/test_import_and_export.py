"""Bundles in and out by the command line; checking; a logbook that somebody else writes."""

import json
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from models.bundle.bundle import Bundle
from models.bundle.read import read_bundle
from models.bundle.sample import sample_bundle
from models.bundle.write import write_bundle
from models.catalogue.author import Author
from models.encounter.link import IncidentLink, LinkKind
from models.record import Change
from models.store.logbook import Logbook
from tests.builders import a_statement, an_id, an_incident
from tests.desktop.headless.case import BUNDLE, CANNON, CN, FROM_CN, JP, RADAR, UNDATED
from tests.desktop.headless.conftest import Run

ANNA = Author(id=UUID(int=0xA), name="Anna")


def bundle_at(path: Path, *records: Any) -> Path:
    path.write_bytes(write_bundle(Bundle.of(records)))
    return path


def test_a_bundle_is_taken_in_and_a_second_time_adds_nothing(
    run: Run, empty: Path, bundle_file: Path
) -> None:
    done = run("import", empty, bundle_file)
    assert done.out.startswith("9 records added, 0 already there\n")
    assert int(run("list", empty, "--count").out) == 3
    again = run("import", empty, bundle_file, "--json")
    assert json.loads(again.out) == {
        "added": 0,
        "already_there": 9,
        "kinds": {},
        "dry_run": False,
    }
    assert len(json.loads(run("history", empty, "--json").out)) == 1


def test_a_dry_run_says_what_would_be_added_and_writes_nothing(
    run: Run, empty: Path, bundle_file: Path
) -> None:
    before = empty.read_bytes()
    told = json.loads(run("import", empty, bundle_file, "--dry-run", "--json").out)
    assert (told["added"], told["dry_run"], told["kinds"]["incident"]) == (9, True, 3)
    assert empty.read_bytes() == before
    assert run("history", empty).out == "No changes yet.\n"


def test_an_incident_without_reference_is_known_the_second_time(
    run: Run, empty: Path, tmp_path: Path
) -> None:
    file = bundle_at(tmp_path / "a.json", replace(an_incident(), ref=""))
    assert "1 record added" in run("import", empty, file).out
    assert "0 records added, 1 already there" in run("import", empty, file).out


STRANGER = an_id()
FAULTS = {
    "a record that differs": ((replace(UNDATED, title="Otherwise"),), "incident Otherwise"),
    "a reference to nowhere": (
        (replace(an_incident(a_statement(JP)), principals=(STRANGER,)), JP),
        "incidents[0].principals[0] (An encounter)",
    ),
    "a contradiction": (
        (an_incident(), replace(an_incident(replace(FROM_CN)), id=an_id()), CN),
        "incidents[1].statements[0].answers_id (An encounter)",
    ),
    "a reference that another incident has": (
        (replace(an_incident(), ref=UNDATED.ref),),
        "another incident has or had the reference",
    ),
}


@pytest.mark.parametrize("flags", [(), ("--dry-run",)])
@pytest.mark.parametrize("name", FAULTS)
def test_a_bundle_that_does_not_fit_is_refused_whole(
    run: Run, empty: Path, tmp_path: Path, name: str, flags: tuple[str, ...]
) -> None:
    records, words = FAULTS[name]
    run("import", empty, bundle_at(tmp_path / "there.json", UNDATED))
    file = bundle_at(tmp_path / "a.json", *records)
    problem = run("import", empty, file, *flags).problem
    assert words in problem
    assert int(run("list", empty, "--count").out) == 1
    assert run("check", empty).code == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"format": "encounter-log", "version": 1, "incidents": [{"id": 7}]}', "incidents[0]"),
        ('{"format": "encounter-log", "version": 9}', "version"),
        ("not JSON", "line 1, column 1"),
        ("", "no valid JSON"),
    ],
)
def test_a_file_that_is_no_bundle_is_refused_with_its_path(
    run: Run, empty: Path, tmp_path: Path, text: str, words: str
) -> None:
    file = tmp_path / "a.json"
    file.write_text(text)
    assert words in run("import", empty, file).problem
    assert str(file) in run("import", empty, file).problem
    assert "absent.json: cannot be read" in run("import", empty, tmp_path / "absent.json").problem


def test_a_logbook_that_another_writes_is_read_and_not_written(
    run: Run, empty: Path, bundle_file: Path, tmp_path: Path
) -> None:
    with Logbook.open(empty, author=ANNA) as writer:
        writer.apply([Change(after=UNDATED)], ANNA, step="Record incident")
        problem = run("import", empty, bundle_file).problem
        assert "is being written by Anna" in problem
        assert run("list", empty, "--count").out == "1\n"
        assert run("show", empty, UNDATED.ref).code == 0
        assert run("check", empty).code == 0
        assert run("export", empty, tmp_path / "out.json").code == 0
        assert run("import", empty, bundle_file, "--dry-run").code == 0
        assert run("history", empty).code == 0


def test_reading_leaves_every_byte_as_it_was(run: Run, case: Path, tmp_path: Path) -> None:
    before = case.read_bytes()
    for command in (
        ("list", case, "--text", "公海"),
        ("show", case, RADAR.ref),
        ("history", case),
        ("check", case),
        ("sheet", case, RADAR.ref, "--out", tmp_path / "a.pdf"),
        ("export", case, tmp_path / "a.json"),
    ):
        assert run(*command).code == 0
    assert case.read_bytes() == before


def test_the_sample_comes_out_as_it_went_in(run: Run, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert run("export", sample, out).code == 0
    assert read_bundle(out.read_bytes()) == sample_bundle()


def test_an_export_holds_what_the_filter_finds_and_what_that_names(
    run: Run, case: Path, tmp_path: Path
) -> None:
    out = tmp_path / "some.JSON"
    assert run("export", case, out, "--side", "KR").out == f"{out}: 1 incident\n"
    held = read_bundle(out.read_bytes())
    assert [incident.ref for incident in held.incidents] == [CANNON.ref]
    assert [party.code for party in held.parties] == ["KR"]
    assert held.context_events == ()
    run("export", case, out)
    assert read_bundle(out.read_bytes()) == BUNDLE


def test_incidents_that_come_along_are_counted(run: Run, empty: Path, tmp_path: Path) -> None:
    other = an_incident()
    link = IncidentLink(incident_id=other.id, kind=LinkKind.RELATED)
    named = replace(an_incident(), title="Names another", links=(link,))
    run("import", empty, bundle_at(tmp_path / "a.json", other, named))
    done = run("export", empty, tmp_path / "b.json", "--text", "names")
    assert done.out.endswith("2 incidents, 1 of them because others name them\n")


@pytest.mark.parametrize("name", ["a.csv", "a", "a.json.gz"])
def test_an_export_of_another_kind_is_refused(
    run: Run, case: Path, tmp_path: Path, name: str
) -> None:
    assert "ends in .json" in run("export", case, tmp_path / name).problem
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_said(run: Run, case: Path, tmp_path: Path) -> None:
    assert "cannot be written" in run("export", case, tmp_path / "no" / "a.json").problem


def test_history_of_a_withdrawn_incident_can_still_be_read(run: Run, empty: Path) -> None:
    with Logbook.open(empty) as logbook:
        logbook.apply([Change(after=UNDATED)], ANNA, step="Record incident")
        logbook.apply([Change(before=UNDATED)], ANNA, step="Withdraw incident", reason="Twice.")
    assert "was withdrawn" in run("show", empty, UNDATED.ref).problem
    lines = run("history", empty, UNDATED.ref).out.splitlines()
    assert [line.split()[0] for line in lines] == ["2", "1"]
    assert lines[0].endswith("Withdraw incident: OKI-2025-0003 Heard of, no more (Twice.)")


def test_all_of_a_long_history_is_shown(run: Run, empty: Path) -> None:
    with Logbook.open(empty) as logbook:
        changes = [Change(after=replace(an_incident(), ref="")) for _ in range(210)]
        logbook.apply(changes, ANNA, step="Record incidents")
    assert len(run("history", empty).out.splitlines()) == 210


def test_a_sound_logbook_is_said_to_be_sound(run: Run, case: Path) -> None:
    assert run("check", case).out == f"{case}: file, history and captures are sound\n"
    assert run("check", case, "--json").out == "[]\n"


def test_an_altered_record_is_found(run: Run, case: Path, tmp_path: Path) -> None:
    path = tmp_path / "altered.logbook"
    with Logbook.open(case, write=False) as logbook:
        logbook.save_copy(path)
    with sqlite3.connect(path) as altered:
        query = "UPDATE record SET body = replace(body, 'Water cannon', 'Laser') WHERE kind = ?"
        assert altered.execute(query, ("incident",)).rowcount > 0
    altered.close()
    done = run("check", path)
    assert done.code == 1
    assert f"incident {CANNON.ref}: its stored text was altered" in done.out
    assert done.err.startswith(f"{path}: ")
    assert "restore from a backup" in done.err
    faults = json.loads(run("check", path, "--json").out)
    assert "its stored text was altered" in [fault["what"] for fault in faults]


def test_a_damaged_file_is_said_to_be_damaged(run: Run, case: Path, tmp_path: Path) -> None:
    whole = case.read_bytes()
    path = tmp_path / "damaged.logbook"
    middle = len(whole) // 2
    path.write_bytes(whole[:middle] + b"\xff" * 20_000 + whole[middle + 20_000 :])
    done = run("check", path)
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "damaged" in done.err
    faults = json.loads(run("check", path, "--json").out)
    assert faults[0]["what"].startswith("the file is damaged")
