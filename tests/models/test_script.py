"""Direction and forms of a text, by its language or its letters."""

import pytest

from models.script import is_right_to_left, script_of


@pytest.mark.parametrize(
    ("lang", "text", "script"),
    [
        ("ja", "骨", "jp"),
        ("zh-Hans", "骨", "sc"),
        ("zh", "骨", "sc"),
        ("zh-Hant", "骨", "tc"),
        ("zh-TW", "骨", "tc"),
        ("ko", "骨", "kr"),
        ("ar", "نص", "arabic"),
        ("fa-IR", "متن", "arabic"),
        ("ru", "текст", ""),
        ("en", "骨", ""),
        ("", "レーダー照射", "jp"),
        ("", "우려를 表明", "kr"),
        ("", "骨", "sc"),
        ("", "ضبط", "arabic"),
        ("", "plain", ""),
    ],
)
def test_a_text_is_set_in_the_forms_of_its_language(lang: str, text: str, script: str) -> None:
    assert script_of(lang, text) == script


@pytest.mark.parametrize(
    ("lang", "text", "leftward"),
    [
        ("ar", "45", True),
        ("he", "", True),
        ("en", "ضبط", False),
        ("", "45 ضبط", True),
        ("", "45", False),
        ("", "radar ضبط", False),
        ("ru", "текст", False),
    ],
)
def test_paragraphs_begin_where_their_language_is_read_from(
    lang: str, text: str, *, leftward: bool
) -> None:
    assert is_right_to_left(lang, text) is leftward
