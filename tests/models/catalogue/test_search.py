"""An entry is found by any name that anybody has for it, in any script and way of writing."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.catalogue.folding import folded
from models.catalogue.name import Name
from models.catalogue.place import Place
from models.catalogue.platform import Domain, Platform
from models.catalogue.search import SearchIndex, matched, sought_names
from models.catalogue.shipped import shipped_catalogue

PLATFORMS = [entry for entry in shipped_catalogue() if isinstance(entry, Platform)]
PLACES = [entry for entry in shipped_catalogue() if isinstance(entry, Place)]
INDEX = SearchIndex.of(PLATFORMS)


def first(text: str) -> str:
    rows = INDEX.find(text)
    return PLATFORMS[rows[0]].code if rows else ""


@pytest.mark.parametrize(
    "text",
    [
        *("j15", "J-15", "j 15", "ｊ１５", "歼15", "歼-15", "殲15", "殲-15"),
        *("飞鲨", "飛鯊", "FLANKER-X2", "flanker x2", "Shenyang J-15"),
    ],
)
def test_a_class_is_found_by_every_way_of_writing_its_names(text: str) -> None:
    assert first(text) == "j15"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("遼寧", "辽宁"),
        ("軽空母", "轻空母"),
        ("Étendard", "ETENDARD"),
        ("カデナ", "かでな"),
        ("ｶﾞ", "が"),
        ("Ёж", "еж"),
        ("Су-35", "су 35"),
        ("가오리", "가오리"),
        ("Đ", "đ"),
        ("İstanbul Boğazı", "ISTANBUL BOGAZI"),
    ],
)
def test_ways_of_writing_one_name_are_one(one: str, other: str) -> None:
    assert folded(one) == folded(other) != ""


def test_other_sounds_and_letters_stay_apart() -> None:
    assert folded("か") != folded("が")
    assert folded("JP/MOD") != folded("JPMOD")
    assert folded("U") != folded("У")


def test_the_name_that_fitted_is_told_with_its_user() -> None:
    fei_sha = Name(text="飞鲨", lang="zh-Hans", used_by="CN")
    entry = Platform(
        id=UUID(int=1), code="j15", names=(Name(text="J-15"), fei_sha), domain=Domain.AIR
    )
    assert matched(entry, "飛鯊") == fei_sha
    assert matched(entry, "flanker") is None
    assert matched(entry, "") is None


def test_a_whole_name_goes_before_one_that_begins_so_and_that_before_one_that_holds_it() -> None:
    texts = ("Xj15x", "Big J-15", "J-15T", "J-15")
    entries = [
        Platform(id=UUID(int=n), code="", names=(Name(text=text),), domain=Domain.AIR)
        for n, text in enumerate(texts)
    ]
    assert SearchIndex.of(entries).find("j15") == (3, 2, 1, 0)


def test_words_may_stand_in_different_names() -> None:
    assert "t055" in {PLATFORMS[row].code for row in INDEX.find("renhai 055")}
    assert INDEX.find("renhai flanker") == ()


def test_no_words_find_all_and_foolish_words_find_nothing() -> None:
    assert len(INDEX.find("  - ")) == len(PLATFORMS)
    assert INDEX.find("no such thing anywhere") == ()


def test_what_was_folded_before_is_kept_and_what_changed_is_folded_anew() -> None:
    new = Platform(id=UUID(int=7), code="new", names=(Name(text="New one"),), domain=Domain.AIR)
    again = SearchIndex.of([new, *PLATFORMS[1:]], INDEX)
    assert again.find("new one") == (0,)
    assert again.rows[1] is INDEX.rows[1]


@given(st.sampled_from([*PLATFORMS, *PLACES]), st.data())
def test_every_name_of_every_shipped_entry_finds_it(entry: object, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sought_names(entry)))
    changed = data.draw(st.sampled_from([str.upper, str.lower, str.title, str.swapcase]))
    assert SearchIndex.of([entry]).find(changed(name.text)) == (0,)


@given(st.text())
def test_folding_a_folded_text_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text(), st.lists(st.text(min_size=1), min_size=1, max_size=4))
def test_search_never_fails_and_finds_each_row_at_most_once(text: str, names: list[str]) -> None:
    entries = [
        Platform(id=UUID(int=n), code="", names=(Name(text=name),), domain=Domain.AIR)
        for n, name in enumerate(names)
    ]
    found = SearchIndex.of(entries).find(text)
    assert len(found) == len(set(found)) <= len(entries)
