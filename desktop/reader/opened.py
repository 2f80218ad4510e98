"""What the reader page needs of a capture, gathered on a worker."""

from dataclasses import dataclass
from hashlib import sha256

from desktop.reader.shown_text import ShownText
from models.catalogue.catalogue import Catalogue
from models.catalogue.source import Capture, Source
from models.document.document import document_of
from models.finding.find import findings_in
from models.finding.review import Review, review_of
from models.hidden import hidden_count
from models.problem import Problem
from models.store.logbook import Logbook


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The text of a capture, how many hidden characters it holds, and what was found in it.

    `altered` says what is wrong with its file: then there is no text. `unread` says why no text
    could be read of a file that is sound.
    """

    text: str = ""
    lang: str = ""
    shown: ShownText
    hidden: int = 0
    review: Review = ()
    altered: Problem | None = None
    unread: Problem | None = None


def opened(logbook: Logbook, capture: Capture, catalogue: Catalogue) -> Opened:
    """Verify the file of a capture, read its text and look through it. For a worker."""
    try:
        data = _verified(logbook, capture)
    except Problem as problem:
        return Opened(shown=ShownText(""), altered=problem)
    name, type_ = capture.file_name, capture.media_type
    try:
        document = document_of(data, media_type=type_, file_name=name)
    except Problem as problem:
        return Opened(shown=ShownText(""), unread=problem)
    lang = document.lang or capture.lang
    source = catalogue.entries.get(capture.source_id) if capture.source_id else None
    published = source.published if isinstance(source, Source) else None
    found = findings_in(document.text, catalogue, lang=lang, published=published)
    return Opened(
        text=document.text,
        lang=lang,
        shown=ShownText(document.text),
        hidden=hidden_count(document.text),
        review=review_of(found),
    )


def _verified(logbook: Logbook, capture: Capture) -> bytes:
    """Return the bytes that were just read and hashed, so that nothing can slip in between."""
    with logbook.open_capture(capture.sha256) as file:
        data = file.read()
    if sha256(data).hexdigest() != capture.sha256:
        mend = "Bring it back from a backup; do not rely on this file."
        raise Problem(f"the capture {capture.sha256[:12]} was altered", mend=mend)
    return data
