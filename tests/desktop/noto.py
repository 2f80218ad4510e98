"""The Noto dispute of 2018, typed by keyboard alone into the real window, from an empty logbook."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier
_FIELDS = (
    "20 Dec 2018 about 15:00 JST",
    "off Noto Peninsula",
    "P-1 (JP) vs Gwanggaeto the Great 971 (KR)",
    "em.radar",
    "Radar on a P-1 off the Noto Peninsula",
)
_PROPOSITIONS = (
    "illumination KR JP",
    "radio_contact KR > JP",
    "JP: The P-1 flew over the destroyer at the stated altitude [altitude]",
    "approach JP KR",
    "JP: The flight of the P-1 was threatening [evaluation]",
)
# What each side says, down its column: the text, and the date where a new statement is made.
_JAPAN = (
    ('a "its fire-control radar illuminated the P-1 several times" @sensor', "21 Dec 2018"),
    ('d "calls on three frequencies went unanswered"', ""),
    ('d "the P-1 kept a safe altitude"', "21 Jan 2019"),
    ('d "the P-1 kept a safe distance"', ""),
    ('d "by international and domestic rules"', ""),
)
_KOREA = (
    ('d "no fire-control tracking radar was aimed at the aircraft"', "4 Jan 2019"),
    ('p "the radio call was too weak to understand"', ""),
    ('about 150 m "threateningly low" @sensor', ""),
    ('about 500 m "threateningly near" @sensor', ""),
    ("threateningly low and near", ""),
)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(_focus(), key, modifiers)


def type_in(text: str) -> None:
    """Type a text letter by letter, each where the focus then is: the first opens the editor."""
    for letter in text:
        QTest.keyClicks(_focus(), letter)


def enter_noto() -> Iterator[str]:
    """Enter the whole dispute; yields the name of each stage once it is reached."""
    yield from _incident()
    yield from _propositions()
    yield from _column(1, "japan", _JAPAN)
    yield from _column(2, "korea", _KOREA)


def _incident() -> Iterator[str]:
    press(Qt.Key.Key_N, _CONTROL)
    for text in _FIELDS:
        type_in(text)
        press(Qt.Key.Key_Return)
    yield "quick-entry"
    press(Qt.Key.Key_Return, _CONTROL)
    yield "logged"


def _propositions() -> Iterator[str]:
    press(Qt.Key.Key_P, _CONTROL | _SHIFT)
    for text in _PROPOSITIONS:
        type_in(text)
        if text.startswith("approach"):
            yield "proposition-typed"
        press(Qt.Key.Key_Return)
    yield "propositions"


def _column(number: int, name: str, said: tuple[tuple[str, str], ...]) -> Iterator[str]:
    """Type down a column from its head; a date asks for a new statement, said on it."""
    press(Qt.Key.Key_Home, _CONTROL)
    for _ in range(number):
        press(Qt.Key.Key_Right)
    for place, (text, date) in enumerate(said):
        type_in(text)
        if date:
            if place:
                press(Qt.Key.Key_Up, _CONTROL)
            press(Qt.Key.Key_Tab)
            type_in(date)
        yield f"{name}-{place + 1}"
        press(Qt.Key.Key_Return)
    yield name


def _focus() -> QWidget:
    focus = QApplication.focusWidget() or QApplication.activeWindow()
    assert focus is not None
    return focus
