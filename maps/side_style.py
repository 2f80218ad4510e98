"""How each side is drawn: a colour, a line style and its code, never colour alone."""

import colorsys
import re
from dataclasses import dataclass
from typing import Final

from models.catalogue.catalogue import Catalogue
from models.catalogue.party import Party


@dataclass(frozen=True, slots=True)
class SideStyle:
    """A side's colour on a light and on a dark ground (#rrggbb) and its dashes in pixels.

    Empty dashes are a whole line.
    """

    light: str
    dark: str
    dashes: tuple[int, ...]


# The water of the map, on which the words of a side must read.
LIGHT: Final = "#e6edf1"
DARK: Final = "#182127"

# WCAG 2.2: the least contrast of text, and how light is weighed.
_ENOUGH, _MIDDLE, _KNEE = 4.5, 0.2, 0.04045
_WEIGHTS: Final = (0.2126, 0.7152, 0.0722)
_HEX: Final = re.compile("#[0-9a-fA-F]{6}")

# Kept apart by people who see no red or no green (Okabe and Ito), each dark or light enough for
# text on its ground.
_STYLES: Final = (
    SideStyle("#0b5fa5", "#6cb6f5", ()),
    SideStyle("#a34700", "#f0a35e", (9, 4)),
    SideStyle("#8a2f6b", "#e59ac8", (2, 4)),
    SideStyle("#00694f", "#4fc7a4", (12, 4, 2, 4)),
    SideStyle("#5b4bb0", "#b5a9f2", (5, 5)),
    SideStyle("#6b5600", "#d9c04f", (14, 3, 2, 3, 2, 3)),
)
NO_SIDE: Final = SideStyle("#48525a", "#b9c3ca", (3, 3))


def side_styles(catalogue: Catalogue) -> dict[str, SideStyle]:
    """Return a style for the code of every party: that of its side, or one of its own.

    Sides take turns in the order of their codes, so that a style stays while the log grows at
    its end. A colour that the analyst chose replaces both.
    """
    parties = sorted(catalogue.all(Party), key=lambda party: party.code)
    sides = [party for party in parties if catalogue.side_of(party.id) == party.id]
    styles = {side.id: _chosen(side, _STYLES[n % len(_STYLES)]) for n, side in enumerate(sides)}
    of_none = NO_SIDE
    result = {}
    for party in parties:
        side_id = catalogue.side_of(party.id)
        result[party.code] = styles.get(side_id, of_none) if side_id else _chosen(party, of_none)
    return result


def readable(colour: str, ground: str) -> str:
    """Return a colour (#rrggbb) made darker or lighter, in its hue, until it reads on a ground."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_channels(colour))
    step = 0.02 if _luminance(ground) < _MIDDLE else -0.02
    shade = colour
    while contrast(shade, ground) < _ENOUGH and 0.0 < lightness + step < 1.0:
        lightness += step
        shade = _hex(colorsys.hls_to_rgb(hue, lightness, saturation))
    return shade


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _chosen(party: Party, style: SideStyle) -> SideStyle:
    colour = party.colour
    if not _HEX.fullmatch(colour):
        return style
    return SideStyle(readable(colour, LIGHT), readable(colour, DARK), style.dashes)


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    return red, green, blue


def _hex(channels: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)


def _luminance(colour: str) -> float:
    linear = [c / 12.92 if c <= _KNEE else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)]
    return sum(weight * c for weight, c in zip(_WEIGHTS, linear, strict=True))
