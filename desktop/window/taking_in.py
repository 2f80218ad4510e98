"""What was pasted or dropped, as raw material. Nothing is fetched and nothing is run."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QBuffer, QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage

from models.inbox.raw import Raw
from models.problem import Problem

# Made on a worker: a large picture takes a moment to be written.
MakeRaw = Callable[[], Raw]


def raws_in(mime: QMimeData) -> tuple[MakeRaw, ...]:
    """Return what there is to capture: files, else HTML, else plain text, else a picture.

    Problem when there is nothing, or only an address: the program opens no connection.
    """
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if files:
        return tuple(_of_file(path) for path in files)
    if mime.urls() and not mime.hasHtml():
        mend = "Copy the text itself, or save the page to a file and drop that."
        raise Problem("an address is not fetched: the program opens no connection", mend=mend)
    found = next(_held(mime), None)
    if found is None:
        mend = "Copy a text, a picture or files first."
        raise Problem("there is nothing to capture in the clipboard", mend=mend)
    return (found,)


def file_raws(paths: list[str]) -> tuple[MakeRaw, ...]:
    """Return these files."""
    return tuple(_of_file(Path(path)) for path in paths)


def _held(mime: QMimeData) -> Iterator[MakeRaw]:
    if mime.hasHtml() and mime.html().strip():
        yield _of_text(mime.html(), "text/html")
    if mime.hasText() and mime.text().strip():
        yield _of_text(mime.text(), "text/plain")
    if mime.hasImage():
        yield _of_picture(QImage(mime.imageData()))


def _of_file(path: Path) -> MakeRaw:
    return lambda: Raw(data=path, file_name=path.name)


def _of_text(text: str, media_type: str) -> MakeRaw:
    # A clipboard may hold half of a pair; what stands for it is at least well formed.
    return lambda: Raw(data=text.encode("utf-8", "replace"), media_type=media_type)


def _of_picture(picture: QImage) -> MakeRaw:
    def make() -> Raw:
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        picture.save(buffer, "PNG")  # type: ignore[call-overload]
        return Raw(
            data=bytes(buffer.data().data()), media_type="image/png", file_name="Picture.png"
        )

    return make


class Drops(QObject):
    """Takes whatever is dropped on the window, where no field below the mouse takes it itself."""

    def __init__(self, window: QObject, take: Callable[[QMimeData], object]) -> None:
        super().__init__(window)
        self._take = take
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent):
            event.acceptProposedAction()
            self._take(event.mimeData())
            return True
        return super().eventFilter(watched, event)
