"""A passage is found again by its words and what stands beside them."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from models.encounter.statement import Citation
from models.finding.passage import located, passage_at
from tests.builders import an_id

SOURCE = an_id()


def cited(text: str, start: int, end: int) -> Citation:
    """Return the citation of a stretch of a text."""
    found = passage_at(text, start, end)
    return Citation(source_id=SOURCE, exact=found.exact, prefix=found.prefix, suffix=found.suffix)


@given(st.text("ab \n船", max_size=60), st.data())
def test_a_passage_is_found_with_the_same_words_and_surroundings(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    citation = cited(text, start, end)
    place = located(text, citation)
    if start == end:
        assert place is None
    else:
        assert place is not None
        assert passage_at(text, *place) == passage_at(text, start, end)


def test_of_two_equal_passages_the_one_is_found_that_was_meant() -> None:
    text = "At 50 km it turned. Later, at 50 km again, it left."
    second = text.rindex("50 km")
    assert located(text, cited(text, second, second + 5)) == (second, second + 5)


def test_a_passage_that_the_text_lacks_is_not_found() -> None:
    citation = cited("about 45 yards", 0, 14)
    assert located("nothing of the kind", citation) is None
    assert located("about 45 yards", replace(citation, exact="")) is None
