"""The right half of the reader: kinds, the list of findings, and the current one in detail."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.forms.scope import Scope
from desktop.plain_label import PlainLabel, rule
from desktop.reader.detail import Detail
from desktop.reader.finding_list import FindingList, FindingModel
from desktop.reader.kind_bar import KindBar
from models.finding.finding import FindingKind, Quotation
from models.finding.review import Item, Review, Verdict, in_order

_DETAIL_PX = 168
_VERDICTS = {
    "a": Verdict.ACCEPTED,
    "enter": Verdict.ACCEPTED,
    "x": Verdict.DROPPED,
    "u": Verdict.UNDECIDED,
}


class Findings(QWidget):
    """Holds the review; its `bar` of kinds is laid elsewhere.

    Signals: `changed(review)`, `current(number)` with -1 for none.
    """

    changed = Signal(object)
    current = Signal(int)

    def __init__(self, scope: Scope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.review: Review = ()
        self._scope = scope
        self._pending: Item | None = None
        self.bar = KindBar()
        self.model = FindingModel(self)
        self.list = FindingList(self)
        self.list.setModel(self.model)
        self.nothing = PlainLabel(_NOTHING, "quiet", self)
        self.detail = Detail(scope, self)
        self._lay_out()
        self.list.pressed.connect(self.press)
        self.list.selectionModel().currentRowChanged.connect(self._choose_row)
        self.list.doubleClicked.connect(lambda _index: self.press("c"))
        self.bar.chosen.connect(self._refresh)
        self.detail.changed.connect(self._replace)
        self.detail.left.connect(self._leave_detail)

    def _lay_out(self) -> None:
        self.nothing.setContentsMargins(16, 8, 16, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addWidget(rule(self))
        column.addWidget(self._scrolling_detail())
        self.setMinimumWidth(280)

    def _scrolling_detail(self) -> QScrollArea:
        """Return the detail in a room of one height, so that the list stands still."""
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.detail)
        area.setFixedHeight(_DETAIL_PX)
        return area

    @property
    def kinds(self) -> frozenset[FindingKind]:
        """The kinds that are shown."""
        return self.bar.kinds

    @property
    def number(self) -> int:
        """Which finding is the current one; -1 for none."""
        return self.model.number(self.list.currentIndex().row())

    def show_review(self, review: Review) -> None:
        """Show a review from its first finding that is undecided."""
        self.review = review
        self.bar.show_review(review)
        self._refresh()
        undecided = (n for n, item in enumerate(review) if item.verdict is Verdict.UNDECIDED)
        self.choose(next(undecided, 0 if review else -1))

    def choose(self, number: int) -> None:
        """Make a finding the current one."""
        row = self.model.row_of(number)
        if row < 0:
            self.list.selectionModel().clear()
            self._show(-1)
        else:
            self.list.setCurrentIndex(self.model.index(row))
            self.list.scrollTo(self.model.index(row))

    def choose_lacking(self, what: str) -> None:
        """Go to the first one accepted that lacks its "figure" (what it measures) or "speaker"."""
        lacks = _LACKS.get(what)
        lacking = (n for n, item in enumerate(self.review) if lacks is not None and lacks(item))
        number = next(lacking, -1)
        if number >= 0:
            self.choose(number)
            field = next(iter(self.detail.fields.values()), None)
            if field is not None:
                field.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_at(self, offset: int) -> None:
        """Make the shortest finding round a place of the text the current one, if there is any."""
        around = [
            (item.finding.end - item.finding.start, number)
            for number, item in enumerate(self.review)
            if item.finding.start <= offset < item.finding.end and item.finding.kind in self.kinds
        ]
        if around:
            self.choose(min(around)[1])

    def press(self, key: str) -> None:
        """Do what a key of the reader means; others mean nothing."""
        if key in _VERDICTS:
            self._say(_VERDICTS[key])
        elif key in {"n", "p"}:
            self._step(1 if key == "n" else -1)
        elif key == "c" and self.number >= 0:
            self.detail.correct()
        else:
            self.bar.press(key)

    def add(self, item: Item) -> None:
        """Add a finding that was marked by hand, and make it the current one."""
        others = (one for one in self.review if _place(one) != _place(item))
        self.review = in_order((*others, item))
        self.bar.show_review(self.review)
        self._refresh()
        self.choose(self.review.index(item))

    def begin(self, item: Item, words: str) -> None:
        """Ask what a finding marked by hand means, before it is added."""
        self._pending = item
        self.detail.show_item(item)
        self.detail.correct(words=words)

    def _say(self, verdict: Verdict) -> None:
        number = self.number
        if number < 0:
            return
        self._put(number, replace(self.review[number], verdict=verdict))
        if verdict is not Verdict.UNDECIDED:
            self._step(1)
        else:
            self._show(number)

    def _step(self, by: int) -> None:
        row = self.list.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(row))

    def _put(self, number: int, item: Item) -> None:
        self.review = (*self.review[:number], item, *self.review[number + 1 :])
        self.model.renew(number, self.review)
        self.changed.emit(self.review)

    def _replace(self, item: Item) -> None:
        """Take over what the detail says of the current finding, or of the one begun by hand."""
        if self._pending is not None:
            self._pending = None
            self.add(item)
            return
        number = self.number
        if number >= 0:
            self._put(number, item)

    def _leave_detail(self) -> None:
        self._pending = None
        self._show(self.number)
        self.list.setFocus()

    def _refresh(self) -> None:
        number = self.number
        self.model.show_review(self.review, self.kinds, self._scope.catalogue)
        self.nothing.setVisible(not self.review)
        self.changed.emit(self.review)
        row = self.model.row_of(number)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))

    def _choose_row(self, *_told: object) -> None:
        self._show(self.number)

    def _show(self, number: int) -> None:
        if self._pending is None:
            self.detail.show_item(self.review[number] if number >= 0 else None)
        self.current.emit(number)


def _unmeasured(item: Item) -> bool:
    accepted = item.verdict is Verdict.ACCEPTED and item.finding.kind is FindingKind.FIGURE
    return accepted and item.accepted.quantity_kind is None


def _unspoken(item: Item) -> bool:
    value = item.finding.value
    nobody = isinstance(value, Quotation) and value.speaker_id is None
    return item.verdict is Verdict.ACCEPTED and nobody and item.accepted.party_id is None


_LACKS = {"figure": _unmeasured, "speaker": _unspoken}


def _place(item: Item) -> tuple[FindingKind, int, int]:
    return item.finding.kind, item.finding.start, item.finding.end


_NOTHING = "Nothing was found. Select a stretch of the text and press T to mark it by hand."
