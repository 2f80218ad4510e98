"""A side's colour as text: the same hue, made dark or light enough to be read on a page."""

from PySide6.QtGui import QColor

from desktop.theme.palette import contrast

_ENOUGH = 4.5


def readable_colour(colour: str, page: str) -> str:
    """Return `colour` (#rrggbb or "") moved towards ink until it reads on `page`; "" stays ""."""
    if not colour:
        return ""
    shade = QColor(colour)
    dark_page = QColor(page).lightnessF() < 0.5
    while contrast(shade.name(), page) < _ENOUGH and shade.name() not in {"#ffffff", "#000000"}:
        shade = shade.lighter(112) if dark_page else shade.darker(112)
        if dark_page and shade.valueF() >= 1.0:
            shade = QColor.fromHsvF(max(shade.hueF(), 0.0), shade.saturationF() * 0.85, 1.0)
    return shade.name()
