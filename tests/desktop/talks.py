"""Talks between sides, as the window's tests log and read them."""

from dataclasses import replace

from desktop.panels.reading.threads.view import ThreadsView
from models.encounter.incident import Incident
from models.encounter.statement import Statement
from tests.builders import a_proposition, a_statement, an_incident, an_instant
from tests.desktop.cases import a_side_of
from tests.desktop.program import Program


def worded(program: Program, code: str, day: int, quote: str, lang: str = "en") -> Statement:
    party = a_side_of(program.log.catalogue, code)
    made = a_statement(party, said=an_instant(day))
    return replace(made, quote=quote, quote_lang=lang)


def opened(program: Program, *statements: Statement) -> Incident:
    catalogue = program.log.catalogue
    sides = (a_side_of(catalogue, "JP"), a_side_of(catalogue, "CN"))
    made = an_incident(*statements, a_proposition(), principals=sides)
    (record,) = program.write(made)
    assert isinstance(record, Incident)
    program.log.select(record.id)
    return record


def threads(program: Program) -> ThreadsView:
    view = program.window.reading.threads
    assert view is not None
    return view


def talk(program: Program) -> tuple[Statement, Statement, Statement]:
    """Log a statement of Japan, an answer of China, and another of China a day later."""
    said = worded(program, "JP", 7, "The radar was used once.")
    answer = replace(worded(program, "CN", 8, "It was not."), answers_id=said.id)
    later = worded(program, "CN", 9, "That was all.")
    opened(program, said, answer, later)
    return said, answer, later
