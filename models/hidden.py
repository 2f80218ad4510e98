"""Characters that cannot be seen are shown by name, so that no text can hide what it holds."""

import re
import unicodedata

_NAMES = {
    0x00AD: "SHY",
    0x061C: "ALM",
    0x200B: "ZWSP",
    0x200C: "ZWNJ",
    0x200D: "ZWJ",
    0x200E: "LRM",
    0x200F: "RLM",
    0x202A: "LRE",
    0x202B: "RLE",
    0x202C: "PDF",
    0x202D: "LRO",
    0x202E: "RLO",
    0x2028: "LSEP",
    0x2029: "PSEP",
    0x2060: "WJ",
    0x2066: "LRI",
    0x2067: "RLI",
    0x2068: "FSI",
    0x2069: "PDI",
    0xFEFF: "BOM",
}
# Seen by nobody although their category does not say so: fillers, blanks, joiners, selectors.
_BLANKS = frozenset(
    {
        *(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0),
        *range(0x180B, 0x1810),
        *range(0xFE00, 0xFE10),
        *range(0xE0100, 0xE01F0),
    }
)
# Category Cf, yet printed: signs that stand round or before numbers in Arabic and Syriac.
_PRINTED = frozenset({*range(0x0600, 0x0606), 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2})
# Every character that may be hidden: anything outside plain letters and punctuation is looked at.
_SUSPECT = re.compile(r"[^\n\t\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff]")


def is_hidden(character: str) -> bool:
    """Return whether a character changes a text without being seen itself."""
    code = ord(character)
    if character in "\n\t" or code in _PRINTED:
        return False
    return code in _BLANKS or unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}


def mark_hidden(text: str) -> str:
    """Return the text with every hidden character written out: `[RLO]`, `[ZWSP]`, `[U+E0041]`.

    Line feeds and tabs stay; a carriage return before a line feed goes. Text without hidden
    characters comes back as it is.
    """
    return _SUSPECT.sub(_written, text.replace("\r\n", "\n"))


def hidden_count(text: str) -> int:
    """Return how many hidden characters a text holds."""
    return sum(is_hidden(character) for character in text.replace("\r\n", "\n"))


def _written(match: re.Match[str]) -> str:
    character = match[0]
    if not is_hidden(character):
        return character
    return f"[{_NAMES.get(ord(character), f'U+{ord(character):04X}')}]"
