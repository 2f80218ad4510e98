"""Making a logbook, and listing what it holds."""

import json
from pathlib import Path

import pytest

from tests.desktop.headless.case import CANNON, RADAR, UNDATED
from tests.desktop.headless.conftest import Run

ALL = (RADAR.ref, CANNON.ref, UNDATED.ref)
WKT = "POLYGON ((125 20, 135 20, 135 30, 125 30, 125 20))"


def test_a_new_logbook_is_empty_and_named_after_its_file(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "baltic 2025.logbook"
    assert run("new", path).out == f"{path}: logbook BALTIC20, 0 incidents\n"
    assert run("list", path).out == "No incidents.\n"
    assert run("list", path, "--json").out == "[]\n"
    assert run("history", path).out == "No changes yet.\n"


def test_the_sample_holds_its_encounters(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "okinawa.logbook"
    assert run("new", path, "--sample").code == 0
    assert int(run("list", path, "--count").out) >= 12


def test_a_file_that_is_there_is_never_overwritten(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "notes.logbook"
    path.write_text("my notes")
    assert "a file of this name is there already" in run("new", path).problem
    assert path.read_text() == "my notes"


@pytest.mark.parametrize("code", ["oki", "1A", "O-K", "ABCDEFGHI", "公海"])
def test_a_code_that_is_none_is_refused(run: Run, tmp_path: Path, code: str) -> None:
    problem = run("new", tmp_path / "a.logbook", "--code", code).problem
    assert "one to eight capital letters" in problem
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    for folder in (file, tmp_path / "nowhere"):
        assert str(folder) in run("new", folder / "a.logbook").problem


def listed(run: Run, path: Path, *flags: object) -> list[str]:
    found = run("list", path, "--json", *flags)
    assert (found.code, found.err) == (0, "")
    refs = [summary["ref"] for summary in json.loads(found.out)]
    assert int(run("list", path, "--count", *flags).out) == len(refs)
    return refs


def test_the_list_is_in_order_of_time_with_the_undated_last(run: Run, case: Path) -> None:
    assert sorted(listed(run, case)) == sorted(ALL)
    assert listed(run, case)[-1] == UNDATED.ref


def test_columns_of_the_list_stand_in_line(run: Run, case: Path) -> None:
    lines = run("list", case).out.splitlines()
    assert len({line.index(word) for line, word in zip(lines, _titles(lines), strict=True)}) == 1
    assert all(line.endswith("]") for line in lines)


def _titles(lines: list[str]) -> list[str]:
    known = ("Radar[RLO]", "Water cannon", "Heard of")
    return [next(title for title in known if title in line) for line in lines]


def test_hidden_characters_are_named_in_text_and_kept_in_json(run: Run, case: Path) -> None:
    text = run("list", case).out
    assert "Radar[RLO] on[U+001B][31m a fighter" in text
    assert "\u202e" not in text
    titles = [summary["title"] for summary in json.loads(run("list", case, "--json").out)]
    assert RADAR.title in titles


R, C, U = (ref[-1] for ref in ALL)
FILTERS: dict[str, tuple[tuple[str, ...], str]] = {
    "from": (("--from", "2025-12-20"), C),
    "to": (("--to", "2025-11-29"), ""),
    "possibly in a period": (("--from", "2025-12-06", "--to", "2025-12-07"), R + C),
    "certainly in a period": (("--from", "2025-12-06", "--to", "2025-12-07", "--certainly"), R),
    "family of types": (("--type", "em"), R),
    "type": (("--type", "sea.water_cannon"), C),
    "two types": (("--type", "em", "--type", "sea"), R + C),
    "side": (("--side", "JP"), R),
    "side in small letters": (("--side", "kr"), C),
    "platform": (("--platform", "J15"), R),
    "severity": (("--severity", "serious"), R),
    "not determined": (("--severity", "not-determined"), C + U),
    "status": (("--status", "reviewed"), R),
    "relation": (("--relation", "contested"), R),
    "box": (("--within", "20,125,30,135"), R),
    "box elsewhere": (("--within", "-30,125,-20,135"), ""),
    "box south of the line, joined": (("--within=-30,125,30,135",), R),
    "well-known text": (("--within", WKT), R),
    "chinese words": (("--text", "公海"), R),
    "latin words": (("--text", "cannon"), C),
    "words nobody wrote": (("--text", "submarine"), ""),
    "hostile words": (("--text", "\"' OR 1=1 -- * ^ NEAR("), ""),
    "with a position": (("--has-position",), R),
    "without a position": (("--no-position",), C + U),
    "a text": (("--filter", "type:em or severity:not-determined type:sea"), R + C),
    "a text that turns round": (("--filter", "not has:date"), U),
    "a text with words": (("--filter", '(type:EM) "公海"'), R),
    "a text beside a flag": (("--filter", "type:em or type:sea", "--side", "kr"), C),
    "two conditions": (("--side", "JP", "--status", "draft"), ""),
}


@pytest.mark.parametrize("name", FILTERS)
def test_every_flag_finds_what_it_asks_for(run: Run, case: Path, name: str) -> None:
    flags, wanted = FILTERS[name]
    assert {ref[-1] for ref in listed(run, case, *flags)} == set(wanted)


def test_an_area_may_come_from_a_geojson_file(run: Run, case: Path, tmp_path: Path) -> None:
    ring = [[125, 20], [135, 20], [135, 30], [125, 30], [125, 20]]
    path = tmp_path / "my area.geojson"
    path.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}))
    assert listed(run, case, "--within", path) == [RADAR.ref]


REFUSED = {
    "--to": ("--from", "2025-12-07", "--to", "2025-12-01"),
    "--from": ("--from", "some day"),
    "--certainly": ("--certainly",),
    "--type": ("--type", "em.rader"),
    "--side": ("--side", "ZZ"),
    "--platform": ("--platform", "j-15"),
    "--severity": ("--severity", "bad"),
    "--status": ("--status", "done"),
    "--relation": ("--relation", "hostile"),
    "--within": ("--within", "no such file.geojson"),
    "--filter": ("--filter", "type:em or side:ZZ"),
    "--filter, character 9": ("--filter", "type:em colour:red"),
}


@pytest.mark.parametrize("flag", REFUSED)
def test_a_slip_in_a_flag_is_said_at_the_flag(run: Run, case: Path, flag: str) -> None:
    problem = run("list", case, *REFUSED[flag]).problem
    assert problem.startswith(f"{flag}: ")
    assert problem.endswith(".")


def test_near_codes_are_offered(run: Run, case: Path) -> None:
    assert "em.radar" in run("list", case, "--type", "em.rader").problem


@pytest.mark.parametrize(
    "flags", [("--json", "--count"), ("--has-position", "--no-position"), ("--colour", "red")]
)
def test_flags_that_cannot_be_meant_are_wrong_usage(
    run: Run, case: Path, flags: tuple[str, ...]
) -> None:
    done = run("list", case, *flags)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("usage: encounter-log ")


def test_a_logbook_that_is_not_there_is_said_in_one_line(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "absent.logbook"
    commands = (["list"], ["show", "A"], ["history"], ["check"], ["sheet", "A", "--out", "x.pdf"])
    for command, *rest in commands:
        assert "there is no such logbook" in run(command, path, *rest).problem
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_logbook_is_refused(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.logbook"
    path.write_text("some text, and more of it " * 100)
    assert "no logbook" in run("list", path).problem
