"""Whose eyes the symbols see with: nobody's at first, then those that the user chooses."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel

from desktop.window.viewpoint_page import ViewpointPage
from maps.symbol import Identity
from maps.viewpoint import Viewpoint
from models.catalogue.platform import Platform
from models.encounter.incident import Incident
from tests.builders import a_participant
from tests.desktop.cases import a_case, a_side_of, at
from tests.desktop.conftest import Start
from tests.desktop.program import PATIENCE_MS, Program


def a_flight(program: Program) -> Incident:
    """Log a Chinese J-15 and a Japanese F-15 at a place."""
    catalogue = program.log.catalogue
    classes = {one.code: one.id for one in catalogue.all(Platform)}
    japan, china = (a_side_of(catalogue, code) for code in ("JP", "CN"))
    case = a_case(catalogue, "A flight", where=at(25.0, 128.0))
    took_part = (a_participant(china, classes["j15"]), a_participant(japan, classes["f15j"]))
    (act,) = case.episodes
    (record,) = program.write(replace(case, episodes=(replace(act, participants=took_part),)))
    assert isinstance(record, Incident)
    program.log.select(record.id)
    return record


def page(program: Program) -> ViewpointPage:
    program.activate()
    program.do("viewpoint")
    return program.form(ViewpointPage)


def choose(combo: QComboBox, data: str) -> None:
    """Choose as the keyboard does."""
    combo.setCurrentIndex(combo.findData(data))
    combo.activated.emit(combo.currentIndex())


def frame_on_map(program: Program) -> str:
    """Return the identity in the code of the first symbol on the map."""
    code = program.script("EncounterMap.parts.Incidents.singles.map((one) => one.sidc)")
    return code[0][3] if code else ""


def seen_in_pane(program: Program) -> list[str]:
    """Return the symbols of the reading pane in words."""
    labels = program.window.reading.findChildren(QLabel)
    return [one.accessibleName() for one in labels if "SIDC" in one.accessibleName()]


def test_at_first_nobody_looks_and_all_frames_are_neutral(program: Program) -> None:
    a_flight(program)
    program.look_at(25.0, 128.0, 7)
    assert frame_on_map(program) == Identity.NEUTRAL
    assert [words.split(",")[0] for words in seen_in_pane(program)] == ["neutral aircraft"] * 2
    assert page(program).combos == {}


def test_map_pane_and_legend_see_with_the_eyes_that_are_chosen(program: Program) -> None:
    a_flight(program)
    program.look_at(25.0, 128.0, 7)
    form = page(program)
    form.side.setCurrentIndex(form.side.findData("JP"))
    assert [words.split(",")[0] for words in seen_in_pane(program)] == [
        "neutral aircraft",
        "friend aircraft",
    ]
    choose(form.combos["CN"], Identity.SUSPECT)
    wanted = lambda: frame_on_map(program) == Identity.SUSPECT  # noqa: E731
    program.qtbot.waitUntil(wanted, timeout=PATIENCE_MS)
    assert seen_in_pane(program)[0].startswith("suspect aircraft, carrier fighter, SIDC 1305")
    legend = "document.querySelector('.legend summary').textContent"
    told = lambda: program.script(legend) == "Legend · Frames as seen from JP"  # noqa: E731
    program.qtbot.waitUntil(told, timeout=PATIENCE_MS)


def test_what_a_side_is_taken_for_can_be_said_of_any_side(program: Program) -> None:
    form = page(program)
    form.side.setCurrentIndex(form.side.findData("JP"))
    choose(form.more, "RU")
    choose(form.combos["RU"], Identity.UNKNOWN)
    assert program.log.viewpoint == Viewpoint(side="JP", taken_for=(("RU", Identity.UNKNOWN),))
    choose(form.combos["RU"], Identity.NEUTRAL)
    assert program.log.viewpoint == Viewpoint(side="JP")


def test_the_viewpoint_is_kept_for_its_logbook_and_for_no_other(start: Start, home: Path) -> None:
    first = start(home / "one.logbook", author="A. Analyst")
    form = page(first)
    form.side.setCurrentIndex(form.side.findData("JP"))
    choose(form.more, "CN")
    choose(form.combos["CN"], Identity.HOSTILE)
    kept = first.log.viewpoint
    first.end()
    assert start(home / "two.logbook").log.viewpoint == Viewpoint()
    assert start(home / "one.logbook").log.viewpoint == kept


def test_the_page_is_left_by_escape_and_no_step_can_be_undone(program: Program) -> None:
    form = page(program)
    form.side.setCurrentIndex(form.side.findData("CN"))
    form.side.setFocus()
    program.key(Qt.Key.Key_Escape)
    assert program.window.deck.form is None
    assert program.log.undo_name == ""
