"""The commands of the table as Qt actions, in menus and toolbar."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QWidget

from desktop.theme.icons import icon
from desktop.theme.palette import Colours
from desktop.window.action_table import ENTRIES, FILTER_BAR, MENUS, TOOLBAR, Entry

Actions = Mapping[str, QAction]


def make_actions(window: QMainWindow) -> dict[str, QAction]:
    """Return one action for each entry of the table, not yet connected."""
    actions = {entry.name: _action(entry, window) for entry in ENTRIES}
    window.addActions(list(actions.values()))
    return actions


def _action(entry: Entry, window: QMainWindow) -> QAction:
    action = QAction(entry.text, window)
    action.setObjectName(entry.name)
    action.setIconText(entry.text.rstrip("…").partition(" commands")[0])
    if entry.shortcut:
        action.setShortcut(QKeySequence(entry.shortcut))
        action.setToolTip(f"{entry.text.rstrip('…')} ({entry.shortcut})")
    return action


def paint_actions(actions: Actions, colours: Colours) -> None:
    """Give every action its icon in the colour of the text."""
    for entry in ENTRIES:
        if entry.icon:
            actions[entry.name].setIcon(icon(entry.icon, colours.ink))


def fill_menus(window: QMainWindow, actions: Actions) -> dict[str, QMenu]:
    """Build the menus and return them by name."""
    menus = {name: window.menuBar().addMenu(name) for name in MENUS}
    for entry in ENTRIES:
        if entry.line_before:
            menus[entry.menu].addSeparator()
        menus[entry.menu].addAction(actions[entry.name])
    return menus


def fill_toolbar(window: QMainWindow, actions: Actions) -> QToolBar:
    """Build the toolbar: icons with words."""
    bar = QToolBar("Toolbar", window)
    bar.setObjectName("toolbar")
    bar.setMovable(False)
    bar.setIconSize(QSize(18, 18))
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    for name in TOOLBAR:
        if name:
            bar.addAction(actions[name])
        else:
            bar.addSeparator()
    window.addToolBar(bar)
    return bar


def fill_filter_bar(window: QMainWindow, filter_: QWidget, actions: Actions) -> QToolBar:
    """Build the bar of the filter below the toolbar: icons without words at its end."""
    bar = QToolBar("Filter", window)
    bar.setObjectName("filter")
    bar.setMovable(False)
    bar.setIconSize(QSize(16, 16))
    bar.addWidget(filter_)
    for name in FILTER_BAR:
        bar.addAction(actions[name])
    window.addToolBarBreak()
    window.addToolBar(bar)
    return bar


def spring() -> QWidget:
    """Return a widget that takes all the room there is."""
    widget = QWidget()
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return widget
