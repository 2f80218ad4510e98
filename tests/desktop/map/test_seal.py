"""A page that tries to get out: nothing that it starts may leave."""

from functools import partial

from pytestqt.qtbot import QtBot

from desktop.map.view import MapView
from tests.desktop.map.conftest import PATIENCE_MS, Script

ESCAPES = {
    "fetch": "fetch('https://example.org/').then(() => 'out', () => 'kept')",
    "image": "new Promise((done) => { const one = new Image(); one.onload = () => done('out');"
    " one.onerror = () => done('kept'); one.src = 'https://example.org/x.png'; })",
    "frame": "new Promise((done) => { const one = document.createElement('iframe');"
    " one.onload = () => done('kept'); one.src = 'https://example.org/'; document.body.append(one);"
    " setTimeout(() => done('kept'), 300); })",
    "code": "new Promise((done) => { try { eval('1'); done('out'); } catch { done('kept'); } })",
    "file": "fetch('file:///etc/hostname').then(() => 'out', () => 'kept')",
    "window": "Promise.resolve(window.open('log://app/') ? 'out' : 'kept')",
    "rtc": "Promise.resolve('RTCPeerConnection' in window ? 'out' : 'kept')",
    "worker": "Promise.resolve(navigator.serviceWorker ? 'out' : 'kept')",
    "unknown": "fetch('/data/nothing').then((one) => one.ok ? 'out' : 'kept', () => 'kept')",
    "post": "fetch('/data/state', {method: 'POST'}).then((one) => one.ok ? 'out' : 'kept',"
    " () => 'kept')",
}


def test_nothing_that_a_script_tries_leaves_the_page(
    qtbot: QtBot, view: MapView, script: Script
) -> None:
    for name, attempt in ESCAPES.items():
        script(f"({attempt}.then((how) => {{ window['tried_{name}'] = how; }}), 0)")
        tried = f"window.tried_{name} !== undefined"
        qtbot.waitUntil(partial(script, tried), timeout=PATIENCE_MS)
    outcome = {name: script(f"window.tried_{name}") for name in ESCAPES}
    assert outcome == dict.fromkeys(ESCAPES, "kept")
    # The policy speaks up in the console, which here is what was wanted.
    assert any("Content Security Policy" in error for error in view.page.errors)
    view.page.errors.clear()


def test_the_page_stays_where_it_is(qtbot: QtBot, view: MapView, script: Script) -> None:
    script("(location.href = 'https://example.org/', 0)")
    script("(location.href = 'log://app/data/state', 0)")
    with qtbot.waitSignal(view.painted, timeout=PATIENCE_MS):
        view.select(None)
    assert script("location.href") == "log://app/"


def test_dialogs_of_a_script_are_swallowed_and_counted(view: MapView, script: Script) -> None:
    assert script("[alert('x'), confirm('x'), prompt('x')].length") == 3
    assert view.page.dialogs == 3
    view.page.dialogs = 0
