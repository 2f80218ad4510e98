"""Hidden characters are shown by name and nothing else is touched."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.hidden import hidden_count, is_hidden, mark_hidden


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("a\u202eb\u202c", "a[RLO]b[PDF]"),
        ("\u2066x\u2069", "[LRI]x[PDI]"),
        ("zero\u200bwidth\ufeff", "zero[ZWSP]width[BOM]"),
        ("soft\u00adhyphen", "soft[SHY]hyphen"),
        ("tag\U000e0041", "tag[U+E0041]"),
        ("selector\ufe0f", "selector[U+FE0F]"),
        ("bell\x07 and \x1b", "bell[U+0007] and [U+001B]"),
        ("lone\rreturn", "lone[U+000D]return"),
    ],
)
def test_a_hidden_character_is_written_by_name(text: str, marked: str) -> None:
    assert mark_hidden(text) == marked


@pytest.mark.parametrize(
    "text",
    [
        "Plain text, 45 yd.",
        "第二行\nの次",
        "col\tumn",
        "العربية ١٢٣",
        "é ü ł",
        "한국어",
        "non\u00a0breaking",
    ],
)
def test_text_that_hides_nothing_stays_as_it_is(text: str) -> None:
    assert mark_hidden(text) == text
    assert hidden_count(text) == 0


def test_line_ends_of_windows_are_line_feeds() -> None:
    assert mark_hidden("a\r\nb") == "a\nb"
    assert hidden_count("a\r\nb") == 0


@given(st.text())
def test_nothing_hidden_is_left_and_everything_seen_is_kept(text: str) -> None:
    marked = mark_hidden(text)
    assert hidden_count(marked) == 0
    seen = [c for c in text.replace("\r\n", "\n") if not is_hidden(c)]
    kept = iter(marked)
    assert all(character in kept for character in seen)


@given(st.characters(categories=["Cf", "Cc", "Zl", "Zp"]))
def test_no_format_or_control_character_passes_but_those_with_ink(character: str) -> None:
    inked = "number sign" in unicodedata.name(character, "").lower() or character in "\n\t"
    if is_hidden(character):
        assert mark_hidden(character).isascii()
    else:
        assert (
            inked
            or "ARABIC" in unicodedata.name(character)
            or "SYRIAC" in unicodedata.name(character)
        )
