"""One incident whole: as JSON for programs, as a page for people; its history; its sheet."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from desktop.headless.layout import COLUMNS, padded, table, width, wrapped
from models.bundle.sample import sample_bundle
from models.encounter.proposition import PropositionKind
from tests.desktop.headless.case import NEAREST, RADAR, REACHED, REMARK
from tests.desktop.headless.conftest import Run, okinawa


def shown(run: Run, path: Path, ref: str) -> Any:
    done = run("show", path, ref, "--json")
    assert (done.code, done.err) == (0, "")
    return json.loads(done.out)


def test_every_proposition_comes_with_what_the_rules_say_and_why(run: Run, case: Path) -> None:
    whole = shown(run, case, RADAR.ref)
    rows = {row["proposition"]["id"]: row for row in whole["matrix"]["rows"]}
    reached, nearest = rows[str(REACHED.id)], rows[str(NEAREST.id)]
    assert (reached["relation"], reached["corroboration"]) == ("contested", "corroborated")
    stances = [claim["stance"] for cell in reached["cells"] for claim in cell["claims"]]
    assert sorted(stances) == ["asserts", "asserts", "denies"]
    assert reached["gaps"] == []
    bounds = [cell["interval"] for cell in nearest["cells"] if cell["interval"]]
    assert {(one["lo"], one["hi"]) for one in bounds} == {(51_500, 52_500), (35_000, 45_000)}
    assert nearest["gaps"][0]["size"] == 6_500
    assert nearest["relation"] == "contested"


def test_the_json_names_what_its_ids_stand_for(run: Run, case: Path) -> None:
    whole = shown(run, case, RADAR.ref)
    assert set(whole["parties"].values()) == {"JP", "CN", "PAPER"}
    assert "J-15" in whole["names"].values()
    assert [event["title"] for event in whole["context_events"]] == [REMARK.title]
    assert whole["incident"]["title"] == RADAR.title


def test_zones_and_what_is_worth_checking_are_computed_and_named(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "sample.logbook"
    assert run("new", path, "--sample").code == 0
    noto = shown(run, path, "SAMPLE-2018-0002")
    assert [(t["zone"]["code"], t["touch"]) for t in noto["zones_touched"]] == [
        ("kadiz-2013", "possible"),
        ("jadiz-outer-part", "cannot_tell"),
    ]
    assert {noto["parties"][t["party_id"]] for t in noto["zones_touched"]} == {"KR"}
    assert noto["advisory"] == []
    (remark,) = shown(run, path, "SAMPLE-2025-0002")["advisory"]
    assert len(remark["claim_ids"]) == 2
    assert "does not by itself settle" in remark["text"]
    page = run("show", path, "SAMPLE-2018-0002").out
    assert "ZONES TOUCHED" in page
    assert "WORTH CHECKING" not in page
    assert "WORTH CHECKING" in run("show", path, "SAMPLE-2025-0002").out


def test_the_page_is_for_people(run: Run, case: Path) -> None:
    text = run("show", case, RADAR.ref).out
    for words in ("Radar[RLO] on[U+001B][31m a fighter", "公海上空で照射", "A remark", "52 km"):
        assert words in text
    assert "contested" in text
    assert max(map(width, text.splitlines())) <= COLUMNS
    assert "\n\n\n" not in text
    assert all(line == line.rstrip() for line in text.splitlines())


def test_a_reference_may_be_typed_in_small_letters(run: Run, case: Path) -> None:
    assert RADAR.ref in run("show", case, RADAR.ref.lower()).out


def test_an_unknown_reference_is_said_with_what_to_do(run: Run, case: Path, tmp_path: Path) -> None:
    out = tmp_path / "x.pdf"
    for command in (
        ("show", case, "OKI-1999-0001"),
        ("show", case, "OKI-1999-0001", "--json"),
        ("history", case, "OKI-1999-0001"),
        ("sheet", case, RADAR.ref, "OKI-1999-0001", "--out", out),
    ):
        problem = run(*command).problem
        assert "OKI-1999-0001 is not in this logbook" in problem
        assert "List the incidents" in problem
    assert not out.exists()


def test_the_okinawa_case_is_whole(run: Run, sample: Path) -> None:
    whole = shown(run, sample, okinawa())
    assert len(whole["incident"]["episodes"]) == 2
    assert {"JP", "CN"} <= set(whole["parties"].values())
    claims = [c for row in whole["matrix"]["rows"] for cell in row["cells"] for c in cell["claims"]]
    assert "denies" in {claim["stance"] for claim in claims}
    assert "contested" in {row["relation"] for row in whole["matrix"]["rows"]}
    assert len(whole["context_events"]) >= 3


def test_every_incident_of_the_sample_is_shown_both_ways(run: Run, sample: Path) -> None:
    for incident in sample_bundle().incidents:
        text = run("show", sample, incident.ref)
        assert (text.code, text.err) == (0, "")
        long = [line for line in text.out.splitlines() if width(line) > COLUMNS]
        assert [line for line in long if "://" not in line] == []
        rows = shown(run, sample, incident.ref)["matrix"]["rows"]
        for row in rows:
            scored = row["proposition"]["kind"] != PropositionKind.CHARACTERISATION
            assert (row["relation"] is not None) is scored
            assert (row["corroboration"] is not None) is scored


@pytest.mark.parametrize(("paper", "points"), [("a4", (595, 842)), ("us-letter", (612, 792))])
def test_sheets_are_printed_on_the_paper_asked_for(
    run: Run, case: Path, tmp_path: Path, paper: str, points: tuple[int, int]
) -> None:
    out = tmp_path / "two sheets.PDF"
    done = run("sheet", case, RADAR.ref, "OKI-2025-0002", "--out", out, "--paper", paper)
    assert done.out == f"{out}: 2 sheets\n"
    pages = PdfReader(BytesIO(out.read_bytes())).pages
    assert len(pages) >= 2
    assert (round(pages[0].mediabox.width), round(pages[0].mediabox.height)) == points


def test_a_sheet_of_another_kind_is_refused(run: Run, case: Path, tmp_path: Path) -> None:
    problem = run("sheet", case, RADAR.ref, "--out", tmp_path / "x.docx").problem
    assert "ends in .pdf" in problem
    assert run("sheet", case, RADAR.ref, "--out", tmp_path / "x.pdf", "--paper", "a3").code == 2


def test_a_sheet_that_cannot_be_written_leaves_nothing(
    run: Run, case: Path, tmp_path: Path
) -> None:
    taken = tmp_path / "folder.pdf"
    taken.mkdir()
    for out in (taken, tmp_path / "nowhere" / "x.pdf"):
        assert str(out) in run("sheet", case, RADAR.ref, "--out", out).problem
    assert list(tmp_path.iterdir()) == [taken]


def test_history_says_what_was_done_by_whom(run: Run, case: Path) -> None:
    line = run("history", case).out
    assert line.startswith("1  ")
    assert line.endswith("Anna  import  case.json\n")
    assert run("history", case, RADAR.ref).out == line
    (revision,) = json.loads(run("history", case, "--json").out)
    assert (revision["author"], revision["action"], revision["seq"]) == ("Anna", "import", 1)


def test_wide_characters_take_two_columns_and_marks_none() -> None:
    assert (width("公海"), width("e\u0301"), width("ab")) == (4, 1, 2)
    assert padded("公海", 6) == "公海  "
    lines = list(table([("公海", "x"), ("ab", "y"), ("", "z")]))
    assert lines == ["公海  x", "ab    y", "      z"]


def test_chinese_breaks_anywhere_but_before_a_closing_sign() -> None:
    lines = list(wrapped("公海上空，" * 30, "  "))
    assert max(map(width, lines)) <= COLUMNS
    assert min(map(width, lines[:-1])) > COLUMNS - 6
    assert not any(line.strip().startswith("，") for line in lines)
    assert "".join(line.strip() for line in lines) == "公海上空，" * 30


def test_a_word_longer_than_a_line_stays_whole() -> None:
    address = "https://example.org/" + "x" * 200
    assert list(wrapped(f"see {address} there")) == ["see", address, "there"]
