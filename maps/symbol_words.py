"""Symbols in words, for whoever cannot see them, and for the legend."""

from typing import Final

from maps.symbol import Identity, symbol_code

_IDENTITY: Final = {
    Identity.PENDING: "pending",
    Identity.UNKNOWN: "unknown",
    Identity.ASSUMED_FRIEND: "assumed friend",
    Identity.FRIEND: "friend",
    Identity.NEUTRAL: "neutral",
    Identity.SUSPECT: "suspect",
    Identity.HOSTILE: "hostile",
}
# Those that a user may take a side for, in the order of the standard's colours.
IDENTITIES: Final = (
    Identity.FRIEND,
    Identity.ASSUMED_FRIEND,
    Identity.NEUTRAL,
    Identity.UNKNOWN,
    Identity.SUSPECT,
    Identity.HOSTILE,
)
_SYMBOL_SET: Final = {
    "01": "aircraft",
    "02": "missile",
    "05": "spacecraft",
    "10": "land unit",
    "15": "land equipment",
    "20": "installation",
    "30": "surface vessel",
    "35": "submarine",
    "36": "mine",
}


def identity_words(identity: Identity) -> str:
    """Return a standard identity in words."""
    return _IDENTITY[identity]


def symbol_words(code: str, what: str = "") -> str:
    """Return a symbol code in words: "neutral aircraft, carrier fighter, SIDC 1304 …".

    `what` says more than the symbol set does, such as the category of a class.
    """
    sort = _SYMBOL_SET.get(code[4:6], "object")
    parts = (f"{_IDENTITY[Identity(code[3])]} {sort}", what, f"SIDC {code}")
    return ", ".join(part for part in parts if part)


def frames() -> list[dict[str, str]]:
    """Return the frames that a legend explains, as {"sidc", "words"}, those of one's own first."""
    return [{"sidc": symbol_code(None, one), "words": _IDENTITY[one]} for one in IDENTITIES]
