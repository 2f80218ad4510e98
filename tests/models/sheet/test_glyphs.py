"""Which characters the shipped fonts can print."""

import pytest

from models.sheet.glyphs import printable, without_glyph
from models.text import GLYPHS
from tests.models.sheet.cases import ARABIC, CHINESE, JAPANESE, KOREAN, RUSSIAN, TAIWANESE


@pytest.mark.parametrize("text", [ARABIC, CHINESE, JAPANESE, KOREAN, RUSSIAN, TAIWANESE])
def test_the_languages_of_the_log_keep_every_character(text: str) -> None:
    assert without_glyph(text) == text


def test_the_signs_of_the_matrix_are_printed() -> None:
    assert without_glyph("".join(GLYPHS.values())) == "".join(GLYPHS.values())


@pytest.mark.parametrize(("character", "written"), [("ก", "[U+0E01]"), ("🛩", "[U+1F6E9]")])
def test_a_script_without_a_font_is_written_as_numbers(character: str, written: str) -> None:
    assert without_glyph(f"a{character}b") == f"a{written}b"


def test_plain_letters_are_printable_and_private_ones_are_not() -> None:
    has = printable()
    assert has[0x20:0x7F].all()
    assert not has[0xF0000:0x10FFFF].any()
