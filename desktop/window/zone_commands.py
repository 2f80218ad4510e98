"""Zones that users bring: read from a GeoJSON file on a worker, added as one step."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop.job import Job
from desktop.window.main_window import MainWindow
from desktop.window.zone_file_page import ZoneFilePage
from models.catalogue.brought_zones import Provenance, zones_of
from models.catalogue.party import Party
from models.catalogue.zone import Zone
from models.catalogue.zone_file import DrawnZone, drawn_zones
from models.file import read_whole
from models.position.shape import Shape
from models.record import Change

Run = Callable[[Callable[[], object]], object]


class ZoneCommands(QObject):
    """Asks for a file, shows what it holds, and adds what is chosen of it."""

    def __init__(self, window: MainWindow, as_author: Run, attempt: Run) -> None:
        super().__init__(window)
        self._window, self._log = window, window.log
        self._as_author, self._attempt = as_author, attempt

    def doers(self) -> dict[str, Callable[[], object]]:
        """Return what each command does, by its name in the action table."""
        return {"add_zones": lambda: self._as_author(self._ask)}

    def _ask(self) -> None:
        folder = str(self._log.logbook.path.parent)
        dialog = QFileDialog(self._window, "Zones from a file", folder, _GEOJSON)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.read(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def read(self, path: Path) -> None:
        """Read a file and lay out what it holds; a Problem is said in the notice."""
        job = Job(lambda: drawn_zones(read_whole(path)), self)
        self._window.status.say_busy(f"reading {path.name}")
        job.done.connect(lambda drawn: self._lay(path.name, drawn))
        job.failed.connect(lambda problem: self._refuse(problem.at(path.name)))
        job.broken.connect(self._refuse)
        job.start()

    def _refuse(self, error: Exception) -> None:
        self._window.status.say_busy("")

        def fail() -> None:
            raise error

        self._attempt(fail)

    def _lay(self, name: str, drawn: tuple[DrawnZone, ...]) -> None:
        self._window.status.say_busy("")
        codes = tuple(sorted(party.code for party in self._log.catalogue.all(Party)))
        page = ZoneFilePage(name, drawn, codes)
        page.shape_changed.connect(self._show_shape)
        page.left.connect(self._leave)
        page.accepted.connect(
            lambda chosen, said: self._attempt(lambda: self._add(name, chosen, said))
        )
        self._window.show_deck(page)
        page.show_first()

    def _add(self, name: str, chosen: tuple[DrawnZone, ...], said: Provenance) -> None:
        taken = {zone.code for zone in self._log.catalogue.all(Zone)}
        zones = zones_of(chosen, said, taken)
        what = f"{len(zones)} zone{'' if len(zones) == 1 else 's'} from {name}"
        self._log.apply(f"Add {what}", [Change(after=zone) for zone in zones])
        self._leave()
        self._window.actions_by_name["show_records"].trigger()
        self._window.records.show_record(zones[0])
        self._window.notice.show_text(f"{what} added, as declared by {said.issuer}.")

    def _leave(self) -> None:
        self._window.lift_deck()
        self._show_shape(None)

    def _show_shape(self, shape: Shape | None) -> None:
        self._window.map.preview(shape)
        if shape is not None:
            self._window.map.view.centre_on(shape)


_GEOJSON = "GeoJSON (*.geojson *.json)"
