import json
from pathlib import Path

import pytest

import resources
from maps.symbol import Identity, symbol_code
from maps.symbol_words import IDENTITIES, frames, identity_words, symbol_words
from models.catalogue.name import Name
from models.catalogue.platform import Domain, Platform, SymbolCode
from models.catalogue.shipped import shipped_catalogue
from tests.maps.build import an_id

SYMBOLS = Path(resources.__file__).parent / "symbols" / "vendor" / "symbols.json"


def a_platform(symbol: SymbolCode | None, domain: Domain = Domain.AIR) -> Platform:
    names = (Name(text="x"),)
    return Platform(id=an_id("x"), code="x", names=names, domain=domain, symbol=symbol)


def test_a_code_is_composed_of_version_identity_set_entity_and_modifiers() -> None:
    patrol = SymbolCode(symbol_set="01", entity="110110", modifier_1="22")
    assert symbol_code(a_platform(patrol), Identity.NEUTRAL) == "13040100001101102200"


@pytest.mark.parametrize(
    ("domain", "symbol_set"),
    [(Domain.AIR, "01"), (Domain.SURFACE, "30"), (Domain.SUBSURFACE, "35")],
)
def test_a_platform_without_a_symbol_has_that_of_its_domain(
    domain: Domain, symbol_set: str
) -> None:
    code = symbol_code(a_platform(None, domain), Identity.UNKNOWN)
    assert code == f"1301{symbol_set}00000000000000"


@pytest.mark.parametrize(
    ("family", "symbol_set"),
    [("air.intercept", "01"), ("sea.collision", "30"), ("sub.active_sonar", "35"), ("", "30")],
)
def test_without_a_platform_the_type_family_decides(family: str, symbol_set: str) -> None:
    assert symbol_code(None, Identity.NEUTRAL, family)[4:6] == symbol_set


def test_the_build_hook_draws_every_shipped_class_in_every_identity() -> None:
    drawn = json.loads(SYMBOLS.read_text("utf-8"))
    for platform in (one for one in shipped_catalogue() if isinstance(one, Platform)):
        for identity in Identity:
            assert drawn[symbol_code(platform, identity)].startswith("<svg")
    for domain in Domain:
        assert symbol_code(a_platform(None, domain), Identity.NEUTRAL) in drawn


def test_a_symbol_is_told_in_words_with_its_code() -> None:
    code = symbol_code(a_platform(None), Identity.ASSUMED_FRIEND)
    assert symbol_words(code, "fighter") == f"assumed friend aircraft, fighter, SIDC {code}"


def test_the_legend_explains_each_frame_that_a_side_may_be_given() -> None:
    assert [frame["words"] for frame in frames()] == [identity_words(one) for one in IDENTITIES]
    assert len({frame["sidc"] for frame in frames()}) == len(IDENTITIES)
