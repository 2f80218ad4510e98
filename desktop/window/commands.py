"""Joins every entry of the action table to what it does; a Problem is said in place."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtGui import QCursor

from desktop.plain_label import plain_tip
from desktop.window.action_table import ENTRIES
from desktop.window.area_commands import AreaCommands
from desktop.window.assessment_commands import AssessmentCommands
from desktop.window.capture_commands import CaptureCommands
from desktop.window.catalogue_commands import CatalogueCommands
from desktop.window.compare_commands import CompareCommands
from desktop.window.context_commands import ContextCommands
from desktop.window.file_commands import FileCommands
from desktop.window.finder import Finder
from desktop.window.help_page import HelpPage
from desktop.window.inbox_commands import InboxCommands
from desktop.window.main_window import MainWindow
from desktop.window.map_commands import MapCommands
from desktop.window.matrix_commands import MatrixCommands
from desktop.window.members_menu import MOST_IN_MENU, members_menu
from desktop.window.members_page import MembersPage
from desktop.window.picture_commands import PictureCommands
from desktop.window.record_commands import RecordCommands
from desktop.window.review_commands import ReviewCommands
from desktop.window.search_commands import SearchCommands
from desktop.window.session import Session
from desktop.window.several_commands import SeveralCommands
from desktop.window.thread_commands import ThreadCommands
from desktop.window.tile_commands import TileCommands
from desktop.window.time_commands import TimeCommands
from desktop.window.trail import Trail
from desktop.window.viewpoint_commands import ViewpointCommands
from desktop.window.zone_commands import ZoneCommands
from models.catalogue.kept import SavedFilter
from models.filter.answer import Answer
from models.hidden import mark_hidden
from models.problem import Problem
from models.record import Record


class Commands(QObject):
    """What the window can do, by the names of the action table."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session, self._log = window, session, window.log
        self.files = FileCommands(window, session, self.attempt)
        self.records = RecordCommands(window, session, self.attempt)
        self.review = ReviewCommands(window, self.records, self.attempt)
        self.threads = ThreadCommands(window, self.records, self.attempt)
        self.catalogue = CatalogueCommands(window, self.records.as_author)
        self.capture = CaptureCommands(window, self.records, self.attempt)
        self.inbox = InboxCommands(window, self.records, self.attempt)
        self.assessments = AssessmentCommands(window, self.records, self.attempt)
        self.zones = ZoneCommands(window, self.records.as_author, self.attempt)
        self.areas = AreaCommands(window, self.records.as_author, self.attempt)
        self.map = MapCommands(window)
        self.tiles = TileCommands(window, session, self.attempt)
        self.picture = PictureCommands(window, session, self.attempt)
        self.viewpoint = ViewpointCommands(window, session)
        self.matrix = MatrixCommands(window, self.records, self.attempt)
        self.several = SeveralCommands(window, self.records, self.attempt)
        self.times = TimeCommands(window)
        self.context = ContextCommands(window, self.records, self.attempt)
        self.compare = CompareCommands(window, self.records, self.review)
        self.searches = SearchCommands(window, self.records.as_author, self.attempt)
        self.trail = Trail(window.log, self)
        for name, action in window.actions_by_name.items():
            action.triggered.connect(self._runner(self._doers()[name]))
        window.log.undo_changed.connect(self.name_undo)
        window.log.working.connect(window.status.say_busy)
        window.log.refused.connect(lambda problem: self.attempt(lambda: _raise(problem)))
        window.log.selected.connect(self._offer)
        window.map.cell_opened.connect(self._list_members)
        window.incidents.opened.connect(lambda _id: window.reading.setFocus())
        self._offer(window.log.selection)
        self.records.bring_back()
        self.assessments.bring_back()

    def _doers(self) -> dict[str, Callable[[], object]]:
        window, session, files, records = self._window, self._session, self.files, self.records
        several = self.several
        return {
            "new_logbook": files.new_logbook,
            "open_logbook": files.open_logbook,
            "open_sample": session.open_sample,
            "fresh_sample": files.fresh_sample,
            "import_bundle": lambda: records.as_author(files.import_bundle),
            "export_bundle": files.export_bundle,
            "save_copy": files.save_copy,
            "print_sheet": files.print_sheet,
            "check": files.check,
            "name_author": records.ask_author,
            "quit": window.close,
            "undo": self._log.undo,
            "redo": self._log.redo,
            "new_incident": records.new_incident,
            "amend": lambda: several.amend() if several.are_chosen() else records.amend_chosen(),
            "amend_several": several.amend,
            "withdraw": lambda: (
                several.withdraw() if several.are_chosen() else records.withdraw_chosen()
            ),
            **self.review.doers(),
            **self.compare.doers(),
            **self.catalogue.doers(),
            **self.capture.doers(),
            **self.inbox.doers(),
            **self.assessments.doers(),
            **self.zones.doers(),
            **self.viewpoint.doers(),
            **self.matrix.doers(),
            "find": self.find,
            **self.searches.doers(),
            "back": self.trail.back,
            "forward": self.trail.forward,
            "widen": window.widen,
            **{f"show_{name}": self._shower(name) for name in window.docks},
            "show_map": self._show_map,
            **self.areas.doers(),
            **self.map.doers(),
            **self.picture.doers(),
            **self.tiles.doers(),
            **{f"theme_{name}": self._themer(name) for name in ("system", "light", "dark")},
            **self.threads.doers(),
            **self.context.doers(),
            **self.times.doers(),
            "help": lambda: self._help(""),
            "about": lambda: self._help("About"),
        }

    def attempt(self, do: Callable[[], object]) -> bool:
        """Do it; say the Problem in the window if there is one. Returns whether it was done."""
        self._window.notice.hide()
        try:
            do()
        except Problem as problem:
            self._window.notice.show_problem(problem)
            return False
        return True

    def _runner(self, do: Callable[[], object]) -> Callable[[], None]:
        def run() -> None:
            self.attempt(do)

        return run

    def name_undo(self) -> None:
        """Name the steps that undo and redo would take."""
        may = not self._log.logbook.read_only
        for word, step in (("undo", self._log.undo_name), ("redo", self._log.redo_name)):
            action = self._window.actions_by_name[word]
            action.setEnabled(may and bool(step))
            action.setToolTip(plain_tip(f"{word.capitalize()}: {step}".removesuffix(": ")))
            action.setText(mark_hidden(f"{word.capitalize()} {step}".strip()).replace("&", "&&"))
            action.setIconText(word.capitalize())

    def _offer(self, selection: object) -> None:
        may, chosen = not self._log.logbook.read_only, selection is not None
        for entry in ENTRIES:
            if entry.writes or entry.of_selection:
                allowed = (may or not entry.writes) and (chosen or not entry.of_selection)
                self._window.actions_by_name[entry.name].setEnabled(allowed)
        self.review.offer()
        self.name_undo()

    def find(self) -> None:
        """Open the finder over commands and records."""
        finder = Finder(self._window)
        finder.incident_chosen.connect(self._log.select)
        finder.record_chosen.connect(self._show_record)
        finder.open()

    def _show_record(self, record: Record) -> None:
        if isinstance(record, SavedFilter):
            self.searches.apply(record)
            return
        self._shower("records")()
        self._window.records.show_record(record)

    def _list_members(self, found: Answer) -> None:
        """Offer a few in a menu where the click was, many on a page."""
        if len(found) <= MOST_IN_MENU:
            members_menu(self._log, found, self._window).popup(QCursor.pos())
            return
        if isinstance(self._window.deck.form, MembersPage):
            self._window.lift_deck()
        page = MembersPage(self._log, found, self._window)
        page.chosen.connect(self._log.select)
        page.opened.connect(self._open_member)
        page.left.connect(self._window.lift_deck)
        self._window.show_deck(page)

    def _open_member(self, id_: UUID) -> None:
        self._window.lift_deck()
        self._log.select(id_)
        self._window.reading.setFocus()

    def _help(self, chapter: str) -> None:
        if isinstance(self._window.deck.form, HelpPage):
            self._window.lift_deck()
        page = HelpPage(self._window.deck, chapter)
        page.left.connect(self._window.lift_deck)
        self._window.show_deck(page)

    def _show_map(self) -> None:
        self._window.narrow()
        self._window.map.setFocus()

    def _shower(self, name: str) -> Callable[[], None]:
        def show() -> None:
            self._window.show_dock(name)
            self._window.docks[name].widget().setFocus()

        return show

    def _themer(self, name: str) -> Callable[[], None]:
        return lambda: self._session.choose_theme(name)


def _raise(error: Exception) -> None:
    raise error
