import pytest

from maps.symbol import Identity, identity_seen_from, symbol_code
from models.catalogue.name import Name
from models.catalogue.platform import Domain, Platform, SymbolCode
from tests.maps.build import an_id


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


@pytest.mark.parametrize("viewpoint", ["", "JP", "CN", "US"])
@pytest.mark.parametrize("sides", [(), ("CN",), ("CN", "JP"), ("RU", "GB")])
def test_nobody_is_hostile_by_table(viewpoint: str, sides: tuple[str, ...]) -> None:
    identity = identity_seen_from(viewpoint, sides)
    assert identity not in {Identity.HOSTILE, Identity.SUSPECT}


def test_without_a_viewpoint_states_are_neutral_and_nobody_is_unknown() -> None:
    assert identity_seen_from("", ("CN", "JP")) is Identity.NEUTRAL
    assert identity_seen_from("", ()) is Identity.UNKNOWN
