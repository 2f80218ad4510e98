"""A judgement is signed, printed as two sentences, and superseded without being lost."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from desktop.forms.assessment_form import AssessmentForm
from desktop.forms.fields.enum import CREDIBILITY
from desktop.forms.record_form import RecordForm
from models.encounter.assessment import Assessment, Confidence, Likelihood
from models.encounter.incident import Incident
from tests.desktop.cases import a_case
from tests.desktop.conftest import Start
from tests.desktop.program import Program

TEXT = "The emission was in a tracking mode."


def logged(program: Program) -> Incident:
    """Log an incident and select it."""
    (record,) = program.write(a_case(program.log.catalogue, "An approach"))
    assert isinstance(record, Incident)
    program.log.select(record.id)
    return record


def enter(program: Program, text: str = TEXT, basis: str = "Two releases.") -> AssessmentForm:
    """Open the form and enter a judgement."""
    program.activate()
    program.do("assess")
    form = program.form(AssessmentForm)
    form.root.rows["text"].field.setFocus()
    program.type(text)
    form.root.rows["basis"].field.setFocus()
    program.type(basis)
    form.root.rows["likelihood"].field.set_raw(Likelihood.LIKELY)
    form.root.rows["confidence"].field.set_raw(Confidence.LOW)
    return form


def sign(form: AssessmentForm) -> None:
    """Press Ctrl+Enter where the focus is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    assert form.isAncestorOf(focus)
    QTest.keyClick(focus, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def held(program: Program, incident: Incident) -> tuple[Assessment, ...]:
    """Return the assessments on the disk."""
    record = program.on_disk(incident.id)
    assert record is not None
    return record.assessments


def test_the_sentences_stand_below_as_they_are_printed(program: Program) -> None:
    incident = logged(program)
    form = enter(program)
    shown = form.preview.text()
    assert shown.splitlines()[0] == TEXT
    assert "Likelihood: likely (55–80 per cent, ICD 203)." in shown
    assert "Confidence in this judgement: low. Basis: Two releases." in shown
    sign(form)
    assert program.window.deck.form is None, form.summary.text()
    (made,) = held(program, incident)
    assert (made.author, made.likelihood) == ("A. Analyst", Likelihood.LIKELY)
    for line in shown.splitlines():
        assert line in program.pane_text().splitlines()
    program.do("undo")
    assert held(program, incident) == ()


def test_a_likelihood_word_in_the_basis_is_refused_in_place(program: Program) -> None:
    incident = logged(program)
    form = enter(program, basis="It is likely that both saw it.")
    sign(form)
    assert program.form(AssessmentForm) is form
    assert "“likely”" in form.root.rows["basis"].problem.text()
    assert held(program, incident) == ()
    form.root.rows["basis"].field.set_raw("Both released recordings.")
    form.root.rows["text"].field.set_raw("With high confidence it was so.")
    form.accept()
    assert "“confidence”" in form.root.rows["text"].problem.text()
    form.root.rows["text"].field.set_raw("It was so.")
    form.accept()
    assert len(held(program, incident)) == 1


def test_an_older_assessment_is_kept_and_folded_away(program: Program) -> None:
    incident = logged(program)
    sign(enter(program))
    program.do("supersede")
    form = program.form(AssessmentForm)
    assert form.root.rows["text"].field.value() == TEXT
    form.root.rows["likelihood"].field.set_raw(Likelihood.UNLIKELY)
    form.accept()
    old, new = held(program, incident)
    assert (new.supersedes_id, new.likelihood) == (old.id, Likelihood.UNLIKELY)
    pane = program.window.reading.widget()
    assert pane is not None
    (fold,) = [b for b in pane.findChildren(QToolButton) if "superseded" in b.text()]
    struck = [x for x in pane.findChildren(type(form.preview)) if x.font().strikeOut()]
    assert struck
    assert not any(label.isVisible() for label in struck)
    fold.click()
    assert all(label.isVisible() for label in struck)
    assert any("likely (55–80" in label.text() for label in struck)


def test_credibility_is_not_judged_unless_it_is_and_one_asks_for_support(program: Program) -> None:
    incident = logged(program)
    assert {claim.credibility for claim in incident.claims} == {6}
    first, *others = incident.claims
    program.do("amend")
    form = program.form(RecordForm)
    confirmed = (replace(first, credibility=1), *others)
    form.root.rows["claims"].field.set_value(confirmed)
    form.accept()
    assert program.form(RecordForm) is form
    assert "credibility 1 without support" in form.root.rows["claims"].problem.text().lower()
    assert "probably true" in CREDIBILITY[2]
    form.root.rows["claims"].field.set_value((replace(first, credibility=2), *others))
    form.accept()
    record = program.on_disk(incident.id)
    assert record is not None
    assert record.claims[0].credibility == 2


def test_a_half_typed_assessment_comes_back_after_a_crash(start: Start, program: Program) -> None:
    logged(program)
    enter(program, text="Half a judg")
    with program.qtbot.waitSignal(program.commands.records.desk.draft_kept):
        program.commands.records.desk.keep_draft()
    path = program.log.logbook.path
    program.vanish()
    again = start(path, author="A. Analyst")
    form = again.form(AssessmentForm)
    assert form.root.rows["text"].field.raw() == "Half a judg"
