import json

import pytest
from pytestqt.qtbot import QtBot

from desktop.map.bridge import Bridge


@pytest.mark.parametrize("text", ["", "[]", "x", "{}", '["x"]', "[1]", "null", '[["a"]]', "3"])
def test_what_is_no_list_of_ids_is_dropped(qtbot: QtBot, text: str) -> None:
    bridge = Bridge()
    with qtbot.assertNotEmitted(bridge.incidents_clicked):
        bridge.click_incidents(text)


@pytest.mark.parametrize(
    "area",
    [
        "",
        "{}",
        "null",
        "[]",
        '{"coordinates": []}',
        '{"coordinates": [[[0, 0], [1, 1]]]}',
        '{"coordinates": [[[0, 0], [1, 1], [2, 95], [0, 0]]]}',
        '{"coordinates": [[[0, 0], [1, 1], [NaN, 5], [0, 0]]]}',
        '{"coordinates": [[[0, 0], [1, "x"], [2, 5], [0, 0]]]}',
        '{"coordinates": [[[0, 0, 0], [1, 1], [2, 5], [0, 0]]]}',
    ],
)
def test_what_is_no_area_is_dropped(qtbot: QtBot, area: str) -> None:
    bridge = Bridge()
    with qtbot.assertNotEmitted(bridge.area_drawn):
        bridge.draw_area(area)


def test_an_area_is_passed_on_as_rewritten_here(qtbot: QtBot) -> None:
    bridge = Bridge()
    ring = [[0, 0], [1, 0], [1, 1], [0, 0]]
    given = {"type": "Other", "more": "<b>", "coordinates": [ring]}
    with qtbot.waitSignal(bridge.area_drawn) as heard:
        bridge.draw_area(json.dumps(given))
    assert json.loads(heard.args[0]) == {"type": "Polygon", "coordinates": [ring]}
