"""The words of a statement beside their translations, each with whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.panels.reading.threads.words_label import WordsLabel
from desktop.plain_label import PlainLabel, plain_tip
from models.encounter.statement import Translation
from models.hidden import mark_hidden

# A column is not narrower than this: below it, the texts stand one above the other.
LEAST_COLUMN_PX, GAP_PX = 220, 24


@dataclass(frozen=True, slots=True)
class Rendered:
    """A text, its language, and whose words or translation it is."""

    text: str
    lang: str
    whose: str


def renderings_of(
    quote: str, lang: str, translations: Sequence[Translation]
) -> tuple[Rendered, ...]:
    """Return the original first, then each translation with its translator."""
    original = Rendered(quote, lang, ", ".join(filter(None, ("original", lang))))
    return (original, *(Rendered(t.text, t.lang, _whose(t)) for t in translations))


def _whose(translation: Translation) -> str:
    who = translation.translator or "translator not named"
    return f"{translation.lang}, {who}{', official' if translation.official else ''}"


def renderings_widget(rendered: Sequence[Rendered], width_px: int) -> QWidget:
    """Return the texts in columns where each has room; else the translations behind a switch.

    With room for two columns the original stands beside the translation chosen; with less it
    stands above it.
    """
    room = max(1, (width_px + GAP_PX) // (LEAST_COLUMN_PX + GAP_PX))
    widgets = [_text(one) for one in rendered]
    if len(widgets) > max(room, 2):
        widgets = [widgets[0], _Switch(rendered[1:])]
    return _side_by_side(widgets) if len(widgets) <= room else _stacked(widgets)


def _text(one: Rendered) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(PlainLabel(one.whose, "quiet", block))
    column.addWidget(WordsLabel(one.text, one.lang, block))
    column.addStretch(1)
    return block


def _side_by_side(widgets: Sequence[QWidget]) -> QWidget:
    block = QWidget()
    grid = QGridLayout(block)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(GAP_PX)
    for number, widget in enumerate(widgets):
        grid.addWidget(widget, 0, number)
        grid.setColumnStretch(number, 1)
        # Equal columns, whatever their words ask for.
        grid.setColumnMinimumWidth(number, 1)
    return block


def _stacked(widgets: Sequence[QWidget]) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    for widget in widgets:
        column.addWidget(widget)
    return block


class _Switch(QWidget):
    """Several translations in one place, one shown; their languages choose, numbered if alike."""

    def __init__(self, translations: Sequence[Rendered]) -> None:
        super().__init__()
        self._texts = [_text(one) for one in translations]
        self._group = QButtonGroup(self)
        names = QHBoxLayout()
        names.setSpacing(4)
        langs = [one.lang or "translation" for one in translations]
        for number, one in enumerate(translations):
            alike = langs.count(langs[number]) > 1
            count = f" {langs[: number + 1].count(langs[number])}" if alike else ""
            names.addWidget(self._choice(langs[number] + count, one, number))
        names.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(names)
        for text in self._texts:
            column.addWidget(text)
        column.addStretch(1)
        self._group.idClicked.connect(self._show)
        self._group.button(0).setChecked(True)
        self._show(0)

    def _show(self, number: int) -> None:
        for other, text in enumerate(self._texts):
            text.setVisible(other == number)

    def _choice(self, name: str, one: Rendered, number: int) -> QToolButton:
        button = QToolButton(self)
        button.setText(mark_hidden(name).replace("&", "&&"))
        button.setToolTip(plain_tip(one.whose))
        button.setAccessibleName(f"Translation: {one.whose}")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setCheckable(True)
        self._group.addButton(button, number)
        return button
