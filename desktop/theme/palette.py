"""The colours of the window, light and dark, in one table. Nothing else names a colour."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """One theme. Text on `page`, `field` and `band` keeps a contrast of at least 4.5 to 1."""

    name: str
    page: str
    field: str
    band: str
    hover: str
    line: str
    ink: str
    quiet: str
    accent: str
    on_accent: str
    chosen: str
    problem: str


LIGHT = Colours(
    name="light",
    page="#f6f7f8",
    field="#ffffff",
    band="#eceef1",
    hover="#e3e7ec",
    line="#d3d8de",
    ink="#1b2229",
    quiet="#55606c",
    accent="#1f5f8b",
    on_accent="#ffffff",
    chosen="#d6e6f2",
    problem="#9a3412",
)
DARK = Colours(
    name="dark",
    page="#1a1e23",
    field="#20262c",
    band="#262d34",
    hover="#2e363f",
    line="#3a434d",
    ink="#e6eaee",
    quiet="#a3aeb9",
    accent="#7fb8dd",
    on_accent="#10202c",
    chosen="#2b4559",
    problem="#f3a67e",
)
# What is found in a text: the line under it, and the tint behind what was accepted.
FINDINGS: dict[str, dict[str, tuple[str, str]]] = {
    "light": {
        "time": ("#1f5f8b", "#d6e6f2"),
        "place": ("#19704f", "#d3ece1"),
        "figure": ("#8a5a00", "#f3e6c8"),
        "actor": ("#7a3a86", "#eedff1"),
        "words": ("#55606c", "#e3e7ec"),
    },
    "dark": {
        "time": ("#7fb8dd", "#1f3a4d"),
        "place": ("#6fc7a1", "#1c4234"),
        "figure": ("#e0b25a", "#4a3a17"),
        "actor": ("#d29add", "#44284a"),
        "words": ("#a3aeb9", "#333c45"),
    },
}
THEMES = {colours.name: colours for colours in (LIGHT, DARK)}


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.1, 1.4.3), 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
