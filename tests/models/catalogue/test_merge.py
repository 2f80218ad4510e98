"""Two entries that are one: nothing of either is lost, the analyst decides where they differ."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.catalogue.merge import disagreements, merged
from models.catalogue.name import Name
from models.catalogue.party import Party, PartyKind
from models.catalogue.platform import Domain, Platform
from models.catalogue.source import Capture, Source
from models.problem import Problem
from tests.builders import a_party, a_side, an_id


def a_class(code: str, *names: Name, **more: object) -> Platform:
    made = Platform(id=an_id(), code=code, names=names, domain=Domain.AIR)
    return replace(made, **more)  # type: ignore[arg-type]


def test_names_keep_their_language_and_their_user() -> None:
    kept = a_class("j15", Name(text="J-15"))
    gone = a_class("fs", Name(text="飞鲨", lang="zh-Hans", used_by="CN"), Name(text="J-15"))
    names = merged(kept, gone).names
    assert names[:2] == (*kept.names, gone.names[0])


def test_the_code_that_went_stays_as_a_name() -> None:
    whole = merged(a_class("j15", Name(text="J-15")), a_class("fs", Name(text="Fei Sha")))
    assert whole.code == "j15"
    assert "fs" in {name.text for name in whole.names}


def test_where_only_one_says_something_that_holds() -> None:
    whole = merged(a_class("a"), a_class("b", category="fighter"))
    assert whole.category == "fighter"
    assert [d.field for d in disagreements(a_class("a"), a_class("b", category="x"))] == ["code"]


def test_a_field_in_which_they_differ_is_taken_only_where_the_analyst_says_so() -> None:
    kept = a_class("a", category="fighter", nato_name="FLANKER-D")
    gone = a_class("b", category="bomber", nato_name="FLANKER-X2")
    assert [d.field for d in disagreements(kept, gone)] == ["code", "category", "nato_name"]
    assert merged(kept, gone).category == "fighter"
    taken = merged(kept, gone, {"category", "nato_name"})
    assert (taken.category, taken.nato_name) == ("bomber", "FLANKER-X2")
    assert "FLANKER-D" in {name.text for name in taken.names}


def test_lists_are_united_and_remarks_stand_one_below_the_other() -> None:
    kept = a_class("a", operators=("CN/PLAN",), note="First.")
    gone = a_class("b", operators=("CN/PLAN", "CN/PLAAF"), note="Second.")
    whole = merged(kept, gone)
    assert whole.operators == ("CN/PLAN", "CN/PLAAF")
    assert whole.note == "First.\n\nSecond."


def test_a_party_that_belonged_to_the_other_does_not_come_to_belong_to_itself() -> None:
    side = a_side("CN")
    body = replace(a_party("CN/X", side=side), parent_id=side.id)
    whole = merged(side, body)
    assert (whole.side_id, whole.parent_id) == (None, None)
    assert merged(body, side).side_id is None


def test_names_that_the_other_party_used_are_used_by_the_one_that_is_left() -> None:
    gone = a_side("PRC")
    gone = replace(gone, names=(Name(text="中国", lang="zh-Hans", used_by="PRC"),))
    assert merged(a_side("CN"), gone).names[-2].used_by == "CN"


def test_a_source_keeps_the_other_title_in_its_remark() -> None:
    kept, gone = (Source(id=an_id(), name="MOD", title=title) for title in ("First", "Second"))
    assert "Second" in merged(kept, gone).note
    assert "First" in merged(kept, gone, {"title"}).note


def test_copies_of_different_files_cannot_be_one() -> None:
    source = an_id()
    first, second = (
        Capture(id=an_id(), source_id=source, sha256=letter * 64, size_bytes=1) for letter in "ab"
    )
    with pytest.raises(Problem, match="different files"):
        merged(first, second)


def test_a_record_cannot_be_merged_with_itself_or_with_another_kind() -> None:
    side = a_side("CN")
    for other in (side, a_class("a")):
        with pytest.raises(Problem):
            disagreements(side, other)


texts = st.text(max_size=6)
names = st.builds(Name, text=st.text(min_size=1, max_size=6), used_by=st.sampled_from(["", "JP"]))
parties = st.builds(
    Party,
    id=st.uuids(),
    code=st.text(min_size=1, max_size=4),
    names=st.tuples(names, names),
    kind=st.sampled_from(PartyKind),
    colour=texts,
    note=texts,
)


@given(parties, parties, st.sets(st.sampled_from(["kind", "colour", "code"])))
def test_no_name_code_or_remark_of_either_is_ever_lost(
    kept: Party, gone: Party, taken: set[str]
) -> None:
    if kept.id == gone.id:
        return
    whole = merged(kept, gone, taken)
    known = {whole.code, *(name.text for name in whole.names)}
    for one in (kept, gone):
        assert {one.code, *(name.text for name in one.names)} <= known
        assert one.note in whole.note
        assert {(n.text, n.lang) for n in one.names} <= {(n.text, n.lang) for n in whole.names}
    assert whole.id == kept.id
