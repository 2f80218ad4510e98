"""Places in a text and places on the screen lead to one another."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.reader.shown_text import ShownText
from models.hidden import mark_hidden

TEXTS = st.text("a船 \n\r\t\u202e\u200b\u2028\x0c\U0001f600\U000e0041", max_size=40)


@given(TEXTS)
def test_hidden_characters_are_written_out_as_everywhere(text: str) -> None:
    assert ShownText(text).text == mark_hidden(text)


@given(TEXTS)
def test_every_place_leads_there_and_back(text: str) -> None:
    shown = ShownText(text)
    units = shown.text.encode("utf-16-le")
    for offset in range(len(text) + 1):
        at = shown.at(offset)
        assert shown.at(shown.offset(at)) == at
        # A carriage return alone is written out; before a line feed it goes.
        if not text[:offset].endswith("\r"):
            assert units[: 2 * at].decode("utf-16-le") == mark_hidden(text[:offset])


def test_a_find_behind_hidden_characters_is_framed_where_it_is_seen() -> None:
    text = "\u202ex\U0001f600 J-15"
    shown = ShownText(text)
    start = text.index("J-15")
    place = shown.text.encode("utf-16-le")[2 * shown.at(start) : 2 * shown.at(start + 4)]
    assert place.decode("utf-16-le") == "J-15"
