"""What was changed between two texts, in words."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from models.difference import Fate, difference, new_text, old_text

_WORDS = st.lists(
    st.sampled_from(
        ["the", "radar", "was", "照射", "レーダー", "を", "우려를", "ضبط", " ", ".", "\n"]
    )
).map("".join)
_TEXTS = st.text() | _WORDS


@given(_TEXTS, _TEXTS)
def test_the_pieces_lead_from_the_old_text_to_the_new(old: str, new: str) -> None:
    pieces = difference(old, new)
    assert (old_text(pieces), new_text(pieces)) == (old, new)
    assert all(piece.text for piece in pieces)


@given(_TEXTS)
def test_a_text_that_stayed_has_no_change(text: str) -> None:
    assert {piece.fate for piece in difference(text, text)} <= {Fate.KEPT}


@given(_TEXTS, _TEXTS)
def test_no_two_pieces_of_one_fate_stand_side_by_side(old: str, new: str) -> None:
    fates = [piece.fate for piece in difference(old, new)]
    assert all(one is not other for one, other in pairwise(fates))


def _shown(old: str, new: str) -> str:
    signs = {Fate.KEPT: "{}", Fate.TAKEN: "[-{}-]", Fate.ADDED: "[+{}+]"}
    return "".join(signs[piece.fate].format(piece.text) for piece in difference(old, new))


def test_words_are_changed_whole() -> None:
    assert _shown("It was lawful.", "It was unlawful.") == "It was [-lawful-][+unlawful+]."


def test_a_changed_phrase_is_read_in_one_piece() -> None:
    changed = "It was [-the old radar-][+a new sonar+] then."
    assert _shown("It was the old radar then.", "It was a new sonar then.") == changed


def test_chinese_and_japanese_are_changed_by_the_character() -> None:
    assert _shown("与事实完全不符", "与事实严重不符") == "与事实[-完全-][+严重+]不符"
    assert _shown("照射を行った。", "照射を二回行った。") == "照射を[+二回+]行った。"
    assert _shown("レーダーを", "ソナーを") == "[-レーダー-][+ソナー+]を"


def test_korean_is_changed_by_the_word() -> None:
    assert _shown("우려를 표명한다.", "유감을 표명한다.") == "[-우려를-][+유감을+] 표명한다."


def test_a_long_text_is_compared_by_its_sentences() -> None:
    same = "The same sentence stands here many times. " * 400
    assert _shown(f"{same}It was lawful. ", f"{same}It was not. ") == (
        f"{same}[-It was lawful. -][+It was not. +]"
    )
