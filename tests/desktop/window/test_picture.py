"""The view of the map on a page, from the real window."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.print_map import handling_words
from desktop.window.picture_page import PicturePage
from models.encounter.marking import Marking, Sensitivity
from models.filter.incident_filter import IncidentFilter
from tests.desktop.cases import a_case, at
from tests.desktop.program import PATIENCE_MS, Program


def saved(program: Program, path: Path, caveat: str = "") -> bytes:
    program.look_at(25, 130, 6)
    program.do("save_map")
    page = program.form(PicturePage)
    page.title.setText("Waters <b>east</b>")
    page.caveat.setText(caveat)
    program.commands.picture.save(page, path, path.suffix.lstrip("."))
    program.qtbot.waitUntil(path.exists, timeout=PATIENCE_MS)
    program.qtbot.waitUntil(lambda: path.name in program.said, timeout=PATIENCE_MS)
    return path.read_bytes()


def a_marked_case(program: Program, sensitivity: Sensitivity, title: str = "An approach") -> None:
    case = a_case(program.log.catalogue, title, where=at(25, 130))
    program.write(replace(case, marking=Marking(sensitivity=sensitivity)))


def test_a_page_says_title_handling_filter_number_date_version_and_credit(
    program: Program, home: Path
) -> None:
    a_marked_case(program, Sensitivity.AMBER)
    program.commands.map.draw("100 NM from 25 N 130 E")
    program.log.show_only(IncidentFilter(has_position=True))
    pdf = home / "view.pdf"
    saved(program, pdf, "for discussion")
    (page,) = PdfReader(pdf).pages
    text = " ".join(page.extract_text().split())
    for said in (
        "Waters <b>east</b>",
        "TLP:AMBER, for discussion",
        "Filter: has:position",
        "1 of 1 incidents in sight",
        "A. Analyst",
        "Encounter Log 0.1.0",
        "Coastline: Natural Earth",
        "Ring, bearing line, measure",
        "100 NM",
    ):
        assert said in text, said


def test_the_highest_marking_of_what_the_filter_lets_through_stands_on_it(
    program: Program,
) -> None:
    a_marked_case(program, Sensitivity.GREEN)
    a_marked_case(program, Sensitivity.RED, "Another")
    assert handling_words(program.log.ids) == "TLP:RED"
    program.log.show_only(IncidentFilter(sensitivities=(Sensitivity.GREEN,)))
    assert handling_words(program.log.ids) == "TLP:GREEN"
    program.log.show_only(IncidentFilter(types=("no.such",)))
    assert handling_words(program.log.ids) == "TLP:CLEAR"


@pytest.mark.parametrize(("suffix", "begins"), [("png", b"\x89PNG"), ("svg", b"<svg")])
def test_a_picture_is_saved_as_drawing_and_as_pixels(
    program: Program, home: Path, suffix: str, begins: bytes
) -> None:
    a_marked_case(program, Sensitivity.CLEAR)
    content = saved(program, home / f"view.{suffix}")
    assert content.startswith(begins)
    if suffix == "svg":
        assert ET.fromstring(content).tag.endswith("svg")  # noqa: S314 - our own
