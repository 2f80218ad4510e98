"""Map tiles of the user's own: laid on the map with whose they are, kept, taken away."""

import sqlite3
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage

from desktop.window.tile_page import TilePage
from tests.desktop.conftest import Start
from tests.desktop.program import PATIENCE_MS, Program

LOADED = (
    "[...document.querySelectorAll('img.leaflet-tile-loaded')]"
    ".filter((one) => one.naturalWidth === 256).length"
)
CREDIT = "document.querySelector('.credit').textContent"


def a_red_square() -> bytes:
    image = QImage(256, 256, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def a_file(home: Path) -> Path:
    path = home / "charts.mbtiles"
    with closing(sqlite3.connect(path)) as file:
        file.executescript(
            "CREATE TABLE metadata (name text, value text); CREATE TABLE tiles "
            "(zoom_level int, tile_column int, tile_row int, tile_data blob);"
        )
        said = [("attribution", "<b>Hydrographic office</b>"), ("minzoom", "0"), ("maxzoom", "0")]
        file.executemany("INSERT INTO metadata VALUES (?, ?)", said)
        file.execute("INSERT INTO tiles VALUES (0, 0, 0, ?)", (a_red_square(),))
        file.commit()
    return path


def test_tiles_are_shown_with_whose_they_are_kept_and_taken_away(
    program: Program, start: Start, home: Path
) -> None:
    wait = program.qtbot.waitUntil
    program.look_at(20, 130, 4)
    program.do("map_tiles")
    page = program.form(TilePage)
    assert page.nothing.isVisible()
    path = a_file(home)
    program.commands.tiles.add(path)
    wait(lambda: page.list.count() == 1, timeout=PATIENCE_MS)
    assert "Hydrographic office" in page.list.item(0).text()
    wait(lambda: program.script(LOADED) > 0, timeout=PATIENCE_MS)
    assert program.script(CREDIT) == "Coastline: Natural Earth · Hydrographic office"
    logbook = program.log.logbook.path
    program.end()
    again = start(logbook)
    again.qtbot.waitUntil(lambda: again.script(LOADED) > 0, timeout=PATIENCE_MS)
    again.do("map_tiles")
    again.form(TilePage).list.setCurrentRow(0)
    again.form(TilePage).remove.click()
    again.qtbot.waitUntil(lambda: again.script(LOADED) == 0, timeout=PATIENCE_MS)
    assert again.script(CREDIT) == "Coastline: Natural Earth"
    assert again.session.settings.tile_files == ()


def test_a_file_that_is_none_is_said_and_not_kept(program: Program, home: Path) -> None:
    path = home / "broken.pmtiles"
    path.write_bytes(b"nothing")
    program.commands.tiles.add(path)
    program.qtbot.waitUntil(lambda: "damaged" in program.said, timeout=PATIENCE_MS)
    assert program.session.settings.tile_files == ()
    assert program.commands.tiles.files == ()
