"""The list of findings beside the text: what each was understood as, and what was said to it."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.reader.echo import understood
from desktop.reader.kinds import MARKS, sample, tint_of
from desktop.theme.style import SMALL_PX
from models.catalogue.catalogue import Catalogue
from models.finding.finding import FindingKind
from models.finding.review import Item, Review, Verdict
from models.hidden import mark_hidden

_Index = QModelIndex | QPersistentModelIndex
ITEM = Qt.ItemDataRole.UserRole
GLYPHS = {Verdict.ACCEPTED: "✓", Verdict.DROPPED: "✕", Verdict.UNDECIDED: ""}
_HEIGHT_PX, _GLYPH_PX, _SAMPLE_PX, _BAR_PX = 48, 24, 22, 3


class FindingModel(QAbstractListModel):
    """The findings of the kinds that are shown, in the order of the text."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._review: Review = ()
        self._numbers: list[int] = []
        self._catalogue = Catalogue.of(())

    def show_review(
        self, review: Review, kinds: frozenset[FindingKind], catalogue: Catalogue
    ) -> None:
        """Show these findings."""
        self.beginResetModel()
        self._review, self._catalogue = review, catalogue
        self._numbers = [n for n, one in enumerate(review) if one.finding.kind in kinds]
        self.endResetModel()

    def renew(self, number: int, review: Review) -> None:
        """Show one finding anew."""
        self._review = review
        index = self.index(self.row_of(number))
        self.dataChanged.emit(index, index)

    def number(self, row: int) -> int:
        """Return which finding of the review stands in a row; -1 where none does."""
        return self._numbers[row] if 0 <= row < len(self._numbers) else -1

    def row_of(self, number: int) -> int:
        """Return the row of a finding, -1 where it is not shown."""
        return self._numbers.index(number) if number in self._numbers else -1

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._numbers)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self._review[self._numbers[index.row()]]
        if role == ITEM:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return mark_hidden(" ".join(item.finding.words.split()))
        if role == Qt.ItemDataRole.StatusTipRole:
            return mark_hidden(understood(item.finding, self._catalogue))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            word = MARKS[item.finding.kind].word
            return mark_hidden(f"{word}, {item.finding.words}, {item.verdict.value}")
        return None


class FindingList(QListView):
    """Walked by the arrows. Signal: `pressed(key)` with a character or "enter"."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("What was found in the text")
        self.setItemDelegate(_FindingLine(self))
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.pressed.emit("enter")
        elif plain and len(event.text()) == 1 and event.text().isalnum():
            self.pressed.emit(event.text().lower())
        else:
            super().keyPressEvent(event)


class _FindingLine(QStyledItemDelegate):
    """Draws plain text only: verdict, form of the line, words, and what was understood."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        item: Item = index.data(ITEM)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.brush(QPalette.ColorRole.Highlight))
            bar = QRect(option.rect.left(), option.rect.top(), _BAR_PX, option.rect.height())
            painter.fillRect(bar, option.palette.brush(QPalette.ColorRole.Accent))
        elif item.verdict is Verdict.ACCEPTED:
            painter.fillRect(option.rect, tint_of(item.finding.kind, option.palette))
        rect = option.rect.adjusted(8, 6, -8, -6)
        glyph = QRect(rect.left(), rect.top(), _GLYPH_PX, rect.height())
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.drawText(glyph, int(Qt.AlignmentFlag.AlignVCenter), GLYPHS[item.verdict])
        spot = QRect(glyph.right(), rect.top() + 3, _SAMPLE_PX, 12)
        sample(item.finding.kind, option.palette).paint(painter, spot)
        text = rect.adjusted(_GLYPH_PX + _SAMPLE_PX + 8, 0, 0, 0)
        _line(painter, option, text, str(index.data()), item, title=True)
        echo = str(index.data(Qt.ItemDataRole.StatusTipRole))
        _line(painter, option, text, echo, item, title=False)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(200, _HEIGHT_PX)


def _line(
    painter: QPainter,
    option: QStyleOptionViewItem,
    rect: QRect,
    text: str,
    item: Item,
    *,
    title: bool,
) -> None:
    font = QFont(option.font)
    font.setStrikeOut(item.verdict is Verdict.DROPPED)
    if title:
        font.setWeight(QFont.Weight.DemiBold)
    else:
        font.setPixelSize(SMALL_PX)
    painter.setFont(font)
    role = QPalette.ColorRole.Text if title else QPalette.ColorRole.PlaceholderText
    painter.setPen(option.palette.color(role))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    place = Qt.AlignmentFlag.AlignTop if title else Qt.AlignmentFlag.AlignBottom
    painter.drawText(rect, int(place | Qt.AlignmentFlag.AlignLeft), shown)
