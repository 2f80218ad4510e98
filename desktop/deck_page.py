"""What every page on the deck has alike: its keys, and a sheet that scrolls above its foot."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.plain_label import rule

# Both keys of the keyboard: the large one and that of the number pad.
ACCEPTS = ("Ctrl+Return", "Ctrl+Enter")
# The widest that Qt knows, QWIDGETSIZE_MAX.
_NO_LIMIT_PX = 16_777_215


def on_keys(page: QWidget, accept: Callable[[], object], leave: Callable[[], object]) -> None:
    """Let Ctrl+Enter accept and Esc leave, wherever on the page the focus is."""
    for keys, then in (*((keys, accept) for keys in ACCEPTS), ("Esc", leave)):
        shortcut = QShortcut(QKeySequence(keys), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(then)


def lay_page(
    page: QWidget, spacing_px: int, *, most_px: int = _NO_LIMIT_PX
) -> tuple[QBoxLayout, QBoxLayout]:
    """Lay a scrolling sheet on a page, below a rule its foot; return the layouts of both."""
    sheet = QWidget()
    sheet.setMaximumWidth(most_px)
    sheet.setObjectName("sheet")
    body = QVBoxLayout(sheet)
    body.setContentsMargins(24, 20, 24, 24)
    body.setSpacing(spacing_px)
    area = QScrollArea(page)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(sheet)
    foot = QHBoxLayout()
    foot.setContentsMargins(24, 8, 24, 8)
    foot.setSpacing(8)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(area, 1)
    whole.addWidget(rule(page))
    whole.addLayout(foot)
    return body, foot
