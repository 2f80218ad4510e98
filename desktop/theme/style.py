"""The look of the widgets: an 8-px grid, three sizes of text, hairlines instead of boxes."""

from pathlib import Path
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

import resources
from desktop.theme.fonts import install_fonts
from desktop.theme.palette import Colours

SMALL_PX, BASE_PX, TITLE_PX = 12, 13, 18


def apply_theme(app: QApplication, colours: Colours) -> None:
    """Give the whole program these colours."""
    app.setStyle("Fusion")
    app.setPalette(_palette(colours))
    app.setFont(_font())
    app.setStyleSheet(_style_sheet(colours))


def _font() -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setFamilies([font.family(), *install_fonts()])
    font.setPixelSize(BASE_PX)
    return font


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    for role, colour in _ROLES.items():
        palette.setColor(role, QColor(getattr(colours, colour)))
    disabled = QPalette.ColorGroup.Disabled
    for role in (_Role.Text, _Role.WindowText, _Role.ButtonText):
        palette.setColor(disabled, role, QColor(colours.quiet))
    return palette


_Role = QPalette.ColorRole
_ROLES = {
    _Role.Window: "page",
    _Role.WindowText: "ink",
    _Role.Base: "field",
    _Role.AlternateBase: "band",
    _Role.Text: "ink",
    _Role.Button: "band",
    _Role.ButtonText: "ink",
    _Role.Highlight: "chosen",
    _Role.HighlightedText: "ink",
    _Role.PlaceholderText: "quiet",
    _Role.ToolTipBase: "field",
    _Role.ToolTipText: "ink",
    _Role.Link: "accent",
    _Role.Mid: "line",
    _Role.Midlight: "hover",
    _Role.Accent: "accent",
}


def _style_sheet(colours: Colours) -> str:
    names = {name: getattr(colours, name) for name in colours.__slots__}
    sizes = {"small_px": SMALL_PX, "base_px": BASE_PX, "title_px": TITLE_PX}
    # A style sheet names its pictures by path.
    window = Path(resources.__file__).parent / "window"
    sheet = (window / "style.qss").read_text("utf-8")
    return Template(sheet).substitute(names | sizes | {"window": window.as_posix()})
