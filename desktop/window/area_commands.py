"""Areas: drawn, typed or taken from a file, amended, withdrawn, and asked for as a filter."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop.window.anchors import Anchors
from desktop.window.area_page import AreaPage
from desktop.window.errands import Errands
from desktop.window.main_window import MainWindow
from models.catalogue.kept import Area
from models.catalogue.zone_file import DrawnZone, drawn_zones
from models.file import read_whole
from models.filter.outline_text import outline_of
from models.filter.tree import Filter, each, head_of, with_head
from models.position.shape import Line, Polygon, Shape
from models.problem import Problem
from models.record import Change, Kind

Attempt = Callable[[Callable[[], object]], bool]
_GEOJSON = "GeoJSON (*.geojson *.json)"
_MOST_CORNERS = 200


class AreaCommands(QObject):
    """Joins the page of areas and the drawing on the map to the log."""

    def __init__(
        self,
        window: MainWindow,
        as_author: Callable[[Callable[[], object]], object],
        attempt: Attempt,
    ) -> None:
        super().__init__(window)
        self._window, self._log = window, window.log
        self._as_author, self._attempt = as_author, attempt
        self._errands = Errands(window, attempt)
        self._moving: Area | None = None
        page = window.on_map.areas
        page.draw_wanted.connect(self.draw)
        page.type_wanted.connect(self.enter)
        page.import_wanted.connect(lambda: as_author(self._ask_file))
        page.filter_wanted.connect(self.show_only_inside)
        page.amend_wanted.connect(lambda area: as_author(lambda: self._open(area)))
        page.corners_wanted.connect(lambda area: as_author(lambda: self._move_corners(area)))
        page.withdraw_wanted.connect(lambda area: as_author(lambda: self._withdraw(area)))
        page.reached.connect(lambda area: window.map.view.centre_on(area.shape))
        window.map.view.area_drawn.connect(lambda text: attempt(lambda: self._take(text)))
        window.map.view.tool_cancelled.connect(self._forget)

    def doers(self) -> dict[str, Callable[[], object]]:
        """Return what each command does, by its name in the action table."""
        return {"draw_area": self.draw, "type_area": self.enter}

    def draw(self) -> None:
        """Let clicks on the map draw an area."""
        self._as_author(self._draw)

    def _draw(self) -> None:
        self._moving = None
        self._window.narrow()
        self._window.map.view.tools.draw()

    def enter(self) -> None:
        """Open the page on which an outline is typed."""
        self._as_author(lambda: self._open(None))

    def _open(self, area: Area | None, shape: Shape | None = None) -> AreaPage:
        find = Anchors(self._log).place
        page = AreaPage(find, area.name, area.shape) if area else AreaPage(find)
        page.accepted.connect(lambda name, drawn: self._keep(page, area, name, drawn))
        page.shape_changed.connect(self._window.map.preview)
        page.corners_wanted.connect(self._draw)
        page.left.connect(self._leave)
        self._window.show_deck(page)
        page.setFocus()
        if shape is not None:
            page.take_outline(shape)
        else:
            page.show_shape()
        return page

    def _leave(self) -> None:
        self._window.lift_deck()
        self._window.map.preview(None)
        self._window.map.view.tools.stop()

    def _move_corners(self, area: Area) -> None:
        shape = area.shape
        if not isinstance(shape, Polygon) or shape.holes or len(shape.ring) > _MOST_CORNERS:
            self._open(area)
            return
        self._moving = area
        self._window.map.view.centre_on(shape)
        self._window.map.view.tools.amend(shape)

    def _forget(self) -> None:
        self._moving = None

    def _take(self, geojson: str) -> None:
        """Take what was drawn: for the area being amended, the open page, or a new area."""
        shape = outline_of(json.dumps(json.loads(geojson)), Anchors(self._log).place)
        moving, self._moving = self._moving, None
        form = self._window.deck.form
        if moving is not None:
            self._amend(moving, replace(moving, shape=shape))
        elif isinstance(form, AreaPage):
            form.take_outline(shape)
        else:
            self._open(None, shape)

    def _keep(self, page: AreaPage, area: Area | None, name: str, shape: Shape) -> None:
        others = (one for one in self._log.records(Kind.AREA) if isinstance(one, Area))
        if any(
            o.name.casefold() == name.casefold() for o in others if area is None or o.id != area.id
        ):
            page.say_taken()
            return
        kept = replace(area, name=name, shape=shape) if area else None
        if kept is not None and area is not None:
            written = self._attempt(lambda: self._amend(area, kept))
        else:
            new = Area(id=uuid4(), name=name, shape=shape)
            written = self._attempt(
                lambda: self._log.apply(f"Keep area “{name}”", [Change(after=new)])
            )
        if written:
            self._leave()
            self.show_areas()

    def _amend(self, before: Area, after: Area) -> None:
        """Write it; a filter that asks for the old outline asks for the new one."""
        if before == after:
            return
        self._log.apply(f"Amend area “{after.name}”", [Change(before=before, after=after)])
        follows = _with_outline(self._log.filter, before.shape, after.shape)
        if follows != self._log.filter:
            self._log.show_only(follows)

    def _withdraw(self, area: Area) -> None:
        self._log.apply(f"Withdraw area “{area.name}”", [Change(before=area)])

    def show_only_inside(self, area: Area) -> None:
        """Show only what may lie inside an area; every other condition stays."""
        wanted = self._log.filter
        self._log.show_only(with_head(wanted, replace(head_of(wanted), within=(area.shape,))))
        self._window.notice.show_text(f"Only what may lie inside “{area.name}” is shown.")

    def show_areas(self) -> None:
        """Bring the list of areas into sight."""
        self._window.show_dock("on_map")
        self._window.on_map.show_page(self._window.on_map.areas)

    def _ask_file(self) -> None:
        folder = str(self._log.logbook.path.parent)
        dialog = QFileDialog(self._window, "Areas from a file", folder, _GEOJSON)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.read(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def read(self, path: Path) -> None:
        """Take in the areas of a GeoJSON file as one step; a Problem is said in the notice."""

        def work() -> tuple[DrawnZone, ...]:
            try:
                return drawn_zones(read_whole(path))
            except Problem as problem:
                raise problem.at(path.name) from None

        self._errands.run(f"reading {path.name}", work, lambda drawn: self._add(path, drawn))

    def _add(self, path: Path, drawn: tuple[DrawnZone, ...]) -> None:
        found = [one for one in drawn if not isinstance(one.shape, Line)]
        if not found:
            mend = "Lines enclose nothing: choose a file of areas."
            raise Problem("it holds no area", where=path.name, mend=mend)
        taken = {
            one.name.casefold() for one in self._log.records(Kind.AREA) if isinstance(one, Area)
        }
        areas = []
        for one in found:
            name = _free(one.name or path.stem, taken)
            taken.add(name.casefold())
            areas.append(Area(id=uuid4(), name=name, shape=one.shape, note=f"From {path.name}"))
        number = f"{len(areas)} area{'' if len(areas) == 1 else 's'} from {path.name}"
        self._log.apply(f"Keep {number}", [Change(after=area) for area in areas])
        self.show_areas()
        self._window.notice.show_text(f"{number} kept.")


def _with_outline(wanted: Filter, before: Shape, after: Shape) -> Filter:
    return each(
        wanted,
        lambda leaf: replace(
            leaf, within=tuple(after if one == before else one for one in leaf.within)
        ),
    )


def _free(name: str, taken: set[str]) -> str:
    numbered = (name, *(f"{name} {n}" for n in range(2, len(taken) + 3)))
    return next(one for one in numbered if one.casefold() not in taken)
