"""Symbol codes of MIL-STD-2525E: composed here and nowhere else.

The build hook asks this module for the codes that it draws, before anything is installed: it
stands on the standard library and on values alone.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from models.catalogue.platform import Domain, Platform, SymbolCode

# In version 13 (2525E, APP-6E) "suspect" is amber and no longer the red of "hostile".
_VERSION = "13"
_REALITY, _PRESENT, _NO_ECHELON = "0", "0", "000"

_OF_DOMAIN = {
    Domain.AIR: SymbolCode(symbol_set="01", entity="000000"),
    Domain.MISSILE: SymbolCode(symbol_set="02", entity="000000"),
    Domain.SPACE: SymbolCode(symbol_set="05", entity="000000"),
    Domain.LAND: SymbolCode(symbol_set="15", entity="000000"),
    Domain.SURFACE: SymbolCode(symbol_set="30", entity="000000"),
    Domain.SUBSURFACE: SymbolCode(symbol_set="35", entity="000000"),
}
_DOMAIN_OF_FAMILY = {
    "air": Domain.AIR,
    "em": Domain.AIR,
    "msl": Domain.MISSILE,
    "sea": Domain.SURFACE,
    "sub": Domain.SUBSURFACE,
    "x": Domain.SURFACE,
}


class Identity(StrEnum):
    """The standard identities, as the digit that stands in the code."""

    PENDING = "0"
    UNKNOWN = "1"
    ASSUMED_FRIEND = "2"
    FRIEND = "3"
    NEUTRAL = "4"
    SUSPECT = "5"
    HOSTILE = "6"


def symbol_code(platform: Platform | None, identity: Identity, family: str = "") -> str:
    """Return the 20 digits for a platform, or for a type family ("air.intercept") without one."""
    if platform is not None:
        symbol = platform.symbol or _OF_DOMAIN[platform.domain]
    else:
        domain = _DOMAIN_OF_FAMILY.get(family.partition(".")[0], Domain.SURFACE)
        symbol = _OF_DOMAIN[domain]
    return _composed(symbol, identity)


def drawn_codes(symbols: Iterable[tuple[str, str, str]]) -> Iterator[str]:
    """Yield the codes of these (symbol set, entity, modifier 1) and of every domain, each once.

    In every identity: what the build hook draws for whatever has no page.
    """
    given = (
        SymbolCode(symbol_set=symbol_set, entity=entity, modifier_1=modifier)
        for symbol_set, entity, modifier in symbols
    )
    for symbol in dict.fromkeys((*_OF_DOMAIN.values(), *given)):
        for identity in Identity:
            yield _composed(symbol, identity)


def _composed(symbol: SymbolCode, identity: Identity) -> str:
    head = f"{_VERSION}{_REALITY}{identity}{symbol.symbol_set}{_PRESENT}{_NO_ECHELON}"
    return f"{head}{symbol.entity}{symbol.modifier_1}{symbol.modifier_2}"
