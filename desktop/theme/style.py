"""The look of the widgets: an 8-px grid, three sizes of text, hairlines instead of boxes."""

from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

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
    return Template(_SHEET).substitute(names | sizes)


_SHEET = """
QToolTip { background: $field; color: $ink; border: 1px solid $line; padding: 4px 8px; }
QMainWindow::separator { background: $line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $accent; }
QDockWidget { font-weight: 600; titlebar-close-icon: none; titlebar-normal-icon: none; }
QToolBar { background: $page; border: 0; border-bottom: 1px solid $line; padding: 4px 8px; spacing: 4px; }
QToolBar::separator { background: $line; width: 1px; margin: 6px 6px; }
QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 4px 8px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $chosen; }
QToolButton:focus { border-color: $accent; }
QPushButton { background: $band; border: 1px solid $line; border-radius: 4px; padding: 5px 14px; }
QPushButton:hover { background: $hover; }
QPushButton:focus { border-color: $accent; }
QPushButton:default, QPushButton[primary="true"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton:disabled { color: $quiet; }
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QAbstractSpinBox {
  background: $field; border: 1px solid $line; border-radius: 4px; padding: 4px 8px;
  selection-background-color: $chosen; selection-color: $ink; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border-color: $accent; }
QComboBox { padding-right: 20px; }
QComboBox::drop-down { border: 0; width: 20px; }
QComboBox QAbstractItemView { background: $field; border: 1px solid $line; outline: 0; }
QHeaderView::section { background: $page; color: $quiet; border: 0; border-bottom: 1px solid $line;
  padding: 4px 8px; font-size: ${small_px}px; }
QTableView, QListView, QTreeView { background: $field; border: 0; outline: 0;
  gridline-color: $line; alternate-background-color: $page; }
QTableView::item, QListView::item { padding: 2px 8px; }
QTableView::item:selected, QListView::item:selected { background: $chosen; color: $ink; }
QScrollArea { border: 0; background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; min-height: 24px; min-width: 24px; margin: 1px; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QStatusBar { background: $page; border-top: 1px solid $line; color: $quiet; font-size: ${small_px}px; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: $quiet; font-size: ${small_px}px; padding: 0 8px; }
QMenu { background: $field; border: 1px solid $line; padding: 4px 0; }
QMenu::item { padding: 5px 28px 5px 12px; }
QMenu::item:selected { background: $chosen; color: $ink; }
QMenu::separator { height: 1px; background: $line; margin: 4px 0; }
QMenuBar { background: $page; }
QMenuBar::item { padding: 4px 10px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QTabBar::tab { padding: 6px 12px; border: 0; border-bottom: 2px solid transparent; color: $quiet; }
QTabBar::tab:selected { border-bottom-color: $accent; color: $ink; }
QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QSplitter::handle { background: $line; }
#reading, #reading QWidget#sheet, #form, QStackedWidget { background: $field; }
QLabel[role="title"] { font-size: ${title_px}px; font-weight: 600; }
QLabel[role="heading"] { font-size: ${base_px}px; font-weight: 600; color: $ink; }
QLabel[role="quiet"], QLabel[role="echo"], QLabel[role="caption"] { color: $quiet; font-size: ${small_px}px; }
QLabel[role="problem"] { color: $problem; font-size: ${small_px}px; }
QLabel[role="chip"] { background: $band; border-radius: 4px; padding: 2px 8px; font-size: ${small_px}px; }
QFrame[role="rule"] { background: $line; max-height: 1px; min-height: 1px; border: 0; }
"""
