"""Quick entry: five fields make an encounter."""

import json
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.forms.context import FormContext
from desktop.forms.quick_entry import QuickEntry
from models.encounter.claim import Stance
from models.encounter.incident import Incident, Theatre
from models.problem import Problem
from models.rules.consistency import problems_in
from tests.desktop.forms.conftest import an_id

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def _entry(qtbot: QtBot, context: FormContext, last: Incident | None = None) -> QuickEntry:
    entry = QuickEntry(context, last)
    qtbot.addWidget(entry)
    entry.resize(1280, 720)
    entry.show()
    entry.activateWindow()
    qtbot.waitUntil(entry.isActiveWindow)
    return entry


def _type_all(entry: QuickEntry) -> None:
    """Type the five fields with the keyboard alone, Enter moving on."""
    fields = entry.quick.fields
    fields["when"].setFocus()
    _type(entry, "6 Dec 2025 16:32-16:35 JST")
    fields["where"].setFocus()
    _type(entry, "about 270 km west of Oki-Daito")
    fields["who"].setFocus()
    _type(entry, "J-15 (CN) vs F-15J (JP)")
    fields["types"].setFocus()
    _type(entry, "em.radar")
    fields["party"].setFocus()
    _type(entry, "JP/MOD")
    fields["said"].setFocus()
    _type(entry, "7 Dec 2025 02:00 JST")
    fields["words"].setFocus()
    entry.quick.fields["words"].set_raw("危険な行為であり")
    fields["language"].setFocus()
    _type(entry, "Japanese")


def _type(entry: QuickEntry, text: str) -> None:
    focus = entry.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)


def test_five_fields_typed_by_keyboard_are_logged_with_control_enter(
    qtbot: QtBot, context: FormContext
) -> None:
    entry = _entry(qtbot, context)
    _type_all(entry)
    entry.quick.offer.setChecked(True)
    entry.quick.check()
    with qtbot.waitSignal(entry.accepted) as told:
        focus = entry.focusWidget()
        QTest.keyClick(focus, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (incident,) = told.args or (None,)
    assert isinstance(incident, Incident)
    assert incident.types == ("em.radar",)
    (episode,) = incident.episodes
    assert [one.platform_id for one in episode.participants] == [an_id("j15"), an_id("f15j")]
    assert episode.position is not None
    assert episode.position.anchor_id == an_id("oki-daito")
    (statement,) = incident.statements
    assert (statement.party_id, statement.quote_lang) == (an_id("JP/MOD"), "ja")
    (claim,) = incident.claims
    assert claim.stance is Stance.ASSERTS
    assert incident.propositions[0].actor_id == an_id("CN")
    assert "J-15" in incident.title
    assert problems_in(incident, context.catalogue) == ()


def test_enter_moves_on_to_the_next_field(qtbot: QtBot, context: FormContext) -> None:
    entry = _entry(qtbot, context)
    entry.quick.fields["title"].setFocus()
    QTest.keyClick(entry.focusWidget(), Qt.Key.Key_Return)
    assert entry.quick.fields["party"].isAncestorOf(entry.focusWidget())


def test_escape_sets_it_aside_as_a_draft(qtbot: QtBot, context: FormContext) -> None:
    entry = _entry(qtbot, context)
    with qtbot.waitSignal(entry.set_aside):
        QTest.keyClick(entry.focusWidget(), Qt.Key.Key_Escape)


def test_nothing_entered_is_nothing_logged(qtbot: QtBot, context: FormContext) -> None:
    entry = _entry(qtbot, context)
    with qtbot.assertNotEmitted(entry.accepted):
        entry.accept()
    assert "nothing is entered" in entry.summary.text().lower()


def test_a_clock_time_without_a_zone_is_said_beside_its_field_and_not_logged(
    qtbot: QtBot, context: FormContext
) -> None:
    entry = _entry(qtbot, context)
    entry.quick.fields["when"].setFocus()
    _type(entry, "6 Dec 2025 16:32")
    problem = entry.quick.rows["when"].problem
    qtbot.waitUntil(problem.isVisible)
    assert "zone" in problem.text()
    with pytest.raises(Problem, match="When"):
        entry.incident()


def test_words_need_somebody_who_said_them(qtbot: QtBot, context: FormContext) -> None:
    entry = _entry(qtbot, context)
    entry.quick.fields["title"].set_raw("An approach")
    entry.quick.fields["words"].set_raw("危険な行為")
    with pytest.raises(Problem, match="party"):
        entry.incident()


def test_a_claim_is_offered_and_never_forced(qtbot: QtBot, context: FormContext) -> None:
    entry = _entry(qtbot, context)
    _type_all(entry)
    entry.quick.check()
    assert entry.quick.sentence.text().startswith("A radar emission of")
    assert entry.incident().claims == ()
    entry.quick.offer.setChecked(True)
    entry.quick.sentence.setText("A radar was on.")
    entry.quick.check()
    assert entry.incident().propositions[0].text == "A radar was on."


def test_a_line_of_who_took_part_fits_beside_the_map_of_a_small_screen(
    qtbot: QtBot, context: FormContext
) -> None:
    form = _entry(qtbot, context)
    form.quick.fields["who"].set_raw({"text": "J-15 (CN) vs F-15J (JP)", "lines": []})
    assert form.quick.minimumSizeHint().width() <= QuickEntry.ROOM_PX - 32


def test_a_guess_can_be_corrected_and_stays_so(qtbot: QtBot, context: FormContext) -> None:
    entry = _entry(qtbot, context)
    who: Any = entry.quick.fields["who"]
    who.set_raw({"text": "F-15 near JP", "lines": []})
    who.set_raw({"text": "F-15", "lines": []})
    (line,) = who.lines
    line.platform.choose(an_id("f15k"))
    who.edit.setText("F-15, J-15")
    assert [one.platform_id for one in who.value()] == [an_id("f15k"), an_id("j15")]


def test_all_fields_unfold_with_what_was_entered(qtbot: QtBot, context: FormContext) -> None:
    entry = _entry(qtbot, context)
    _type_all(entry)
    entry.unfold()
    assert entry.whole is not None
    entry.whole.root.rows["theatre"].field.set_raw(Theatre.EAST_CHINA_SEA)
    with qtbot.waitSignal(entry.accepted) as told:
        entry.accept()
    (incident,) = told.args or (None,)
    assert isinstance(incident, Incident)
    assert incident.theatre is Theatre.EAST_CHINA_SEA
    assert incident.statements[0].quote == "危険な行為であり"


@pytest.mark.parametrize("unfolded", [False, True])
def test_a_draft_brings_everything_back(
    *, unfolded: bool, qtbot: QtBot, context: FormContext
) -> None:
    entry = _entry(qtbot, context)
    _type_all(entry)
    entry.quick.check()
    if unfolded:
        entry.unfold()
        assert entry.whole is not None
        entry.whole.root.rows["weather"].field.set_raw("Clear")
    draft = json.loads(json.dumps(entry.draft()))
    again = _entry(qtbot, context)
    again.restore(draft)
    assert again.draft() == entry.draft()
    assert again.incident().weather == entry.incident().weather
    assert again.incident().episodes[0].when == entry.incident().episodes[0].when


def test_a_new_one_starts_from_the_last(qtbot: QtBot, context: FormContext) -> None:
    first = _entry(qtbot, context)
    _type_all(first)
    last = replace(first.incident(), theatre=Theatre.EAST_CHINA_SEA, tags=("radar",))
    entry = _entry(qtbot, context, last)
    entry.from_last.click()
    new = entry.incident()
    assert new.id != last.id
    assert (new.types, new.theatre, new.tags) == (last.types, last.theatre, last.tags)
    assert new.statements == ()
    assert new.episodes[0].when is None
    old_one, new_one = last.episodes[0].participants[0], new.episodes[0].participants[0]
    assert new_one == replace(old_one, id=new_one.id)
    assert new_one.id != old_one.id
