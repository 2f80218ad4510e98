"""The words of the field, read from their tables."""

import pytest

from models.encounter.proposition import QuantityKind
from models.vocabulary.encounter_type import encounter_types
from models.vocabulary.predicate import predicates
from models.vocabulary.table import rows_of, words_of


def test_there_are_51_encounter_types_in_three_languages() -> None:
    types = encounter_types()
    assert len(types) == 51
    for kind in types.values():
        assert all((kind.label, kind.definition, kind.ja, kind.zh))


def test_only_context_events_stand_in_the_group_of_context() -> None:
    assert {kind.group for kind in encounter_types().values() if kind.code.startswith("ctx.")} == {
        "context"
    }
    assert encounter_types()["em.fc_radar"].group == "electromagnetic"


def test_there_are_31_predicates_with_a_neutral_sentence() -> None:
    assert len(predicates()) == 31
    for predicate in predicates().values():
        assert "{actor}" in predicate.pattern or "{object}" in predicate.pattern
    assert predicates()["approach"].quantity_kind is QuantityKind.CPA_SLANT


@pytest.mark.parametrize("code", list(predicates()))
def test_names_are_put_into_a_sentence_and_never_read(code: str) -> None:
    sentence = predicates()[code].sentence("a {object} J-15", "an {actor} F-15")
    assert sentence.count("a {object} J-15") == predicates()[code].pattern.count("{actor}")
    assert sentence.count("an {actor} F-15") == predicates()[code].pattern.count("{object}")


def test_a_row_has_every_column_of_its_table() -> None:
    assert {len(row) for row in rows_of("platforms")} == {12}


def test_a_cell_of_several_is_parted_by_semicolons() -> None:
    assert words_of("a; b ;") == ("a", "b")
    assert words_of("") == ()
