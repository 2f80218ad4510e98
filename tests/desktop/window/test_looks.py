"""Room, contrast and themes."""

from pathlib import Path

import pytest
from PySide6.QtGui import QPalette

from desktop.forms.fields.position import PositionField
from desktop.forms.quick_entry import QuickEntry
from desktop.theme.palette import DARK, LIGHT, Colours, contrast
from tests.desktop.cases import a_case
from tests.desktop.conftest import Start
from tests.desktop.program import PATIENCE_MS, Program

LONG = "A very long title of an encounter that nobody will ever shorten, " * 4


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["page", "field", "band"])
@pytest.mark.parametrize("ink", ["ink", "quiet", "problem", "accent"])
def test_text_stands_out_from_its_ground(colours: Colours, ground: str, ink: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_chosen_text_stands_out(colours: Colours) -> None:
    assert contrast(colours.ink, colours.chosen) >= 4.5
    assert contrast(colours.quiet, colours.hover) >= 4.5
    assert contrast(colours.on_accent, colours.accent) >= 4.5


def test_another_theme_repaints_window_and_map(program: Program) -> None:
    (record,) = program.write(a_case(program.log.catalogue, "An approach"))
    program.log.select(record.id)
    for name, colours in (("theme_dark", DARK), ("theme_light", LIGHT)):
        program.do(name)
        ground = program.window.palette().color(QPalette.ColorRole.Window).name()
        assert ground == colours.page
        picture = program.window.grab().toImage()
        assert picture.pixelColor(2, program.window.toolbar.y() + 2).name() == colours.page
        theme = "document.documentElement.dataset.theme"
        wanted = colours.name
        program.qtbot.waitUntil(lambda: program.script(theme) == wanted, timeout=PATIENCE_MS)  # noqa: B023


def test_the_window_fits_1280_by_720_and_quick_entry_leaves_room_for_the_map(
    start: Start, home: Path
) -> None:
    folder = home / ("a folder of a long name " * 4).strip()
    folder.mkdir()
    path = folder / f"{'a logbook of a long name ' * 3}.logbook"
    program = start(path, author="An analyst of a very long name " * 3)
    made = a_case(program.log.catalogue, LONG, quote="x" * 400, sentences=("y" * 300,))
    (record,) = program.write(made)
    program.log.select(record.id)
    window = program.window
    window.resize(1280, 720)
    for name in ("show_incidents", "show_records", "show_history", "new_incident", "amend", "help"):
        program.do(name)
        least = window.minimumSizeHint()
        assert (least.width() <= 1280, least.height() <= 720) == (True, True), (name, least)
        assert (window.width(), window.height()) == (1280, 720), name
        program.qtbot.waitUntil(lambda: window.map.width() >= 200)


def test_widened_the_reading_pane_has_the_width_and_gives_it_back(program: Program) -> None:
    window = program.window
    before = {name: dock.width() for name, dock in window.docks.items()}
    program.do("widen")
    assert not window.map.isVisible()
    program.qtbot.waitUntil(lambda: window.deck.width() >= window.width() - 4)
    program.commands.attempt(program.commands.files.print_sheet)
    assert "No incident" in program.said
    program.do("widen")
    assert window.map.isVisible()
    kept = {name: dock.width() for name, dock in window.docks.items()}
    assert (kept["incidents"], kept["reading"]) == (before["incidents"], before["reading"])
    program.do("widen")
    program.do("show_map")
    assert window.map.isVisible()


def test_picking_a_place_brings_the_map_into_sight_and_ends_with_the_form(program: Program) -> None:
    program.do("widen")
    program.do("new_incident")
    form = program.form(QuickEntry)
    field = form.quick.fields["where"]
    assert isinstance(field, PositionField)
    field.pick.click()
    assert program.window.map.isVisible()
    form.aside.click()
    program.window.map.position_picked.emit(20.0, 120.0)
    assert program.window.deck.form is None
