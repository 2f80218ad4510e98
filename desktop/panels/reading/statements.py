"""The statements in order of time: original beside translation, and what answers what."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.panels.reading.section import Section
from desktop.plain_label import PlainLabel
from models.catalogue.catalogue import Catalogue
from models.encounter.chronology import in_order
from models.encounter.incident import Incident
from models.encounter.statement import Statement
from models.text import readable
from models.when.write import as_both

_RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}


def statements_section(incident: Incident, catalogue: Catalogue) -> Section:
    """Return all statements, oldest first, undated ones last."""
    section = Section("Statements")
    by_id = {statement.id: statement for statement in incident.statements}
    for statement in in_order(incident.statements):
        answered = by_id.get(statement.answers_id) if statement.answers_id else None
        section.column.addWidget(_statement(statement, answered, catalogue))
    if not incident.statements:
        section.add_text("Nobody has spoken on this incident yet.", "quiet")
    return section


def _statement(statement: Statement, answered: Statement | None, catalogue: Catalogue) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(16 if answered else 0, 0, 0, 8)
    column.setSpacing(4)
    column.addWidget(PlainLabel(_who(statement, catalogue), "heading"))
    column.addWidget(PlainLabel(_how(statement, answered, catalogue), "quiet"))
    for text in (statement.gist, statement.note):
        if text:
            column.addWidget(PlainLabel(text))
    if statement.quote:
        column.addWidget(_quotation(statement))
    sources = "; ".join(catalogue.name_of(c.source_id) for c in statement.citations)
    if sources:
        column.addWidget(PlainLabel(f"Source: {sources}", "quiet"))
    return block


def _who(statement: Statement, catalogue: Catalogue) -> str:
    party = catalogue.name_of(statement.party_id)
    return f"{party}, {statement.speaker}" if statement.speaker else party


def _how(statement: Statement, answered: Statement | None, catalogue: Catalogue) -> str:
    parts = [
        as_both(statement.said) if statement.said else "undated",
        readable(statement.channel),
        ", ".join(readable(act) for act in statement.speech_acts),
        f"in answer to {catalogue.name_of(answered.party_id)}" if answered else "",
        "withdrawn" if statement.withdrawn else "",
        f"dates the encounter {as_both(statement.reported)}" if statement.reported else "",
    ]
    return "  ·  ".join(part for part in parts if part)


def _quotation(statement: Statement) -> QWidget:
    block = QWidget()
    row = QHBoxLayout(block)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(16)
    row.addWidget(_words(statement.quote, statement.quote_lang, "original"), 1)
    for translation in statement.translations:
        whose = translation.translator or ("official" if translation.official else "")
        row.addWidget(_words(translation.text, translation.lang, whose or "translation"), 1)
    return block


def _words(text: str, lang: str, whose: str) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    words = PlainLabel(f"“{text}”")
    if lang.split("-", maxsplit=1)[0] in _RIGHT_TO_LEFT:
        words.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    column.addWidget(words)
    column.addWidget(PlainLabel(", ".join(filter(None, (lang, whose))), "quiet"))
    column.addStretch(1)
    return block
