"""What was said to findings is kept and comes back, also when the text is read anew."""

import json
from dataclasses import replace

from models.figure.parse import parse_figure
from models.finding.accepted import Use
from models.finding.finding import Finding, FindingKind, Quotation, UnknownName
from models.finding.review import (
    Review,
    Verdict,
    accepted_in,
    corrected,
    review_of,
    to_raw,
    with_raw,
)
from models.position.position import Position
from models.when.parse import parse_when
from tests.builders import an_id

WHEN = Finding(
    kind=FindingKind.WHEN, start=0, end=12, words="061632IDEC25", value=parse_when("061632IDEC25")
)
FIGURE = Finding(
    kind=FindingKind.FIGURE,
    start=20,
    end=34,
    words="about 45 yards",
    value=parse_figure("about 45 yards"),
)
PLACE = Finding(
    kind=FindingKind.POSITION, start=40, end=45, words="there", value=Position(words="there")
)
SHIP = Finding(
    kind=FindingKind.UNIT, start=50, end=54, words="Ship", value=UnknownName(words="Ship")
)
SPOKEN = Finding(
    kind=FindingKind.QUOTATION, start=60, end=64, words="“No”", value=Quotation(words="No")
)
PARTY = Finding(
    kind=FindingKind.PARTY, start=70, end=75, words="Japan", value=an_id(), others=(an_id(),)
)
ALL = (WHEN, FIGURE, PLACE, SHIP, SPOKEN, PARTY)


def kept(review: Review) -> Review:
    """Return what a fresh reading of the same text makes of what was kept."""
    return with_raw(review_of(ALL), json.loads(json.dumps(to_raw(review))))


def test_nothing_counts_before_it_is_accepted() -> None:
    review = review_of(ALL)
    assert accepted_in(review) == ()
    assert to_raw(review) == []


def test_every_kind_of_value_comes_back() -> None:
    said = tuple(replace(item, verdict=Verdict.ACCEPTED, corrected=True) for item in review_of(ALL))
    assert kept(said) == tuple(
        replace(item, accepted=replace(item.accepted, finding=replace(item.finding, others=())))
        for item in said
    )


def test_a_verdict_keeps_what_the_engine_found_beside() -> None:
    said = tuple(replace(item, verdict=Verdict.DROPPED) for item in review_of(ALL))
    assert kept(said) == said
    assert kept(said)[-1].finding.others == PARTY.others


def test_a_use_that_was_chosen_and_a_correction_come_back() -> None:
    first, *rest = review_of(ALL)
    used = replace(first, accepted=replace(first.accepted, use=Use.ESTIMATE))
    mended = corrected(used, parse_when("061633IDEC25"))
    assert mended.verdict is Verdict.ACCEPTED
    assert kept((mended, *rest))[0] == mended


def test_what_was_marked_by_hand_is_there_again_in_the_order_of_the_text() -> None:
    by_hand = replace(WHEN, start=14, end=18, words="dawn")
    (item,) = review_of((by_hand,))
    marked = replace(item, verdict=Verdict.ACCEPTED, corrected=True)
    back = kept((*review_of(ALL), marked))
    assert [one.finding.start for one in back] == [0, 14, 20, 40, 50, 60, 70]


def test_what_cannot_be_read_any_more_is_left_out() -> None:
    assert with_raw(review_of(ALL), [{"kind": "ship"}, {}]) == review_of(ALL)
