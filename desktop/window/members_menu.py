"""The incidents under one click on the map, to choose from."""

from PySide6.QtWidgets import QMenu, QWidget

from desktop.open_log import OpenLog
from models.filter.answer import Answer
from models.hidden import mark_hidden

# More are listed on a page.
MOST_IN_MENU = 25


def members_menu(log: OpenLog, found: Answer, parent: QWidget) -> QMenu:
    """Return a menu of these incidents, in their order; choosing one selects it."""
    menu = QMenu(parent)
    for summary in log.summaries(found):
        text = f"{summary.ref}   {mark_hidden(summary.title)}"
        action = menu.addAction(text.replace("&", "&&"))
        action.triggered.connect(lambda _on=False, chosen=summary.id: log.select(chosen))
    return menu
