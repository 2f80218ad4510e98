"""The incidents under one click on the map, to choose from."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtWidgets import QMenu, QWidget

from desktop.open_log import OpenLog
from models.hidden import mark_hidden

_MOST = 25


def members_menu(log: OpenLog, ids: Iterable[str], parent: QWidget) -> QMenu:
    """Return a menu of these incidents, in the order of the list; choosing one selects it."""
    menu = QMenu(parent)
    wanted = {UUID(id_) for id_ in ids}
    places = [(place, id_) for id_ in wanted if (place := log.ids.place_of(id_)) is not None]
    found = [id_ for _, id_ in sorted(places)]
    for summary in log.summaries(found[:_MOST]):
        text = f"{summary.ref}   {mark_hidden(summary.title)}"
        action = menu.addAction(text.replace("&", "&&"))
        action.triggered.connect(lambda _on=False, chosen=summary.id: log.select(chosen))
    if len(found) > _MOST:
        menu.addAction(f"and {len(found) - _MOST} more: zoom in to part them").setEnabled(False)
    return menu
