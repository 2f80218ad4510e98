"""One statement opened: who, how and when, its words, how they were revised, where it was read."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop.panels.reading.threads.difference import DifferenceText
from desktop.panels.reading.threads.renderings import renderings_of, renderings_widget
from desktop.plain_label import PlainLabel
from models.catalogue.catalogue import Catalogue
from models.difference import difference
from models.encounter.parts import cited_in
from models.encounter.statement import Statement, Wording
from models.text import readable
from models.when.write import as_both

_MARGIN_PX = 12
# What can be done with an open statement: the command of the window, and its words.
ACTIONS = (
    ("answer_statement", "Answer…"),
    ("revise_statement", "Revise…"),
    ("amend_statement", "Amend…"),
)
# Only where a kept copy is cited.
_IN_CAPTURE = ("show_in_capture", "Show in capture…")


class StatementBlock(QWidget):
    """Everything that is recorded of one statement, laid out for a width.

    `ask(command)` is called by its buttons; None leaves them out.
    """

    def __init__(
        self,
        statement: Statement,
        answered: Statement | None,
        catalogue: Catalogue,
        width_px: int,
        ask: Callable[[str], None] | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        # The lanes run on behind it.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._width_px = width_px - _MARGIN_PX
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, _MARGIN_PX, 12)
        self._column.setSpacing(8)
        for line in _how(statement, answered, catalogue):
            self._add_text(line, "quiet")
        self._add_text(statement.gist)
        self._add_words(statement)
        self._add_revisions(statement, catalogue)
        self._add_text(statement.note)
        sources = dict.fromkeys(catalogue.name_of(c.source_id) for c in cited_in(statement))
        self._add_text(f"Source: {'; '.join(sources)}" if sources else "", "quiet")
        if ask is not None:
            copied = any(citation.capture_id for citation in cited_in(statement))
            self._column.addLayout(self._actions(ask, (_IN_CAPTURE,) if copied else ()))

    def _add_text(self, text: str, role: str = "") -> None:
        if text:
            self._column.addWidget(PlainLabel(text, role, self))

    def _add_words(self, statement: Statement) -> None:
        if statement.quote or statement.translations:
            rendered = renderings_of(statement.quote, statement.quote_lang, statement.translations)
            held = rendered if statement.quote else rendered[1:]
            self._column.addWidget(renderings_widget(held, self._width_px))

    def _add_revisions(self, statement: Statement, catalogue: Catalogue) -> None:
        last = Wording(quote=statement.quote, quote_lang=statement.quote_lang)
        for before, after in pairwise((*statement.earlier, last)):
            self._add_text(_revised(before, catalogue), "quiet")
            lang = before.quote_lang or statement.quote_lang
            pieces = difference(before.quote, after.quote)
            self._column.addWidget(DifferenceText(pieces, lang, self))

    def _actions(
        self, ask: Callable[[str], None], more: tuple[tuple[str, str], ...]
    ) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        for command, words in (*ACTIONS, *more):
            button = QToolButton(self)
            button.setText(words)
            button.setObjectName(command)
            button.clicked.connect(lambda _on=False, command=command: ask(command))
            row.addWidget(button)
        row.addStretch(1)
        return row


def title_of(statement: Statement, catalogue: Catalogue) -> str:
    """Return who speaks: the party, and the person where one is named."""
    party = catalogue.name_of(statement.party_id) or catalogue.code_of(statement.party_id)
    return f"{party}, {statement.speaker}" if statement.speaker else party


def mark_of(statement: Statement) -> str:
    """Return in words what became of a statement."""
    marks = (
        "revised" if statement.earlier else "",
        "withdrawn" if statement.withdrawn is not None else "",
    )
    return " · ".join(filter(None, marks))


def _how(statement: Statement, answered: Statement | None, catalogue: Catalogue) -> Iterator[str]:
    yield _parted(
        as_both(statement.said) if statement.said else "undated",
        "" if statement.channel == "unknown" else readable(statement.channel),
        ", ".join(readable(act) for act in statement.speech_acts),
        f"as the words of {catalogue.name_of(statement.side_id)}" if statement.side_id else "",
    )
    yield _parted(
        f"In answer to {title_of(answered, catalogue)}" if answered else "",
        f"withdrawn {as_both(statement.withdrawn)}" if statement.withdrawn else "",
        f"dates the encounter {as_both(statement.reported)}" if statement.reported else "",
    )


def _revised(wording: Wording, catalogue: Catalogue) -> str:
    when = f"Revised {as_both(wording.until)}" if wording.until else "Revised, date not known"
    sources = dict.fromkeys(catalogue.name_of(c.source_id) for c in wording.citations)
    return _parted(
        when,
        wording.note,
        f"earlier words in {'; '.join(sources)}" if sources else "",
        "struck through: taken out; underlined: put in",
    )


def _parted(*parts: str) -> str:
    return "  ·  ".join(part for part in parts if part)
