"""The text of a PDF, page by page, in the order in which it is drawn."""

import io
from importlib.metadata import version

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from models.document.page import Page
from models.problem import Problem

_MEND = "Open it elsewhere, copy the text and paste it."
_FAULTS = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError)


def pdf_page(data: bytes) -> Page:
    """Return the text of a PDF.

    Problem for one that is encrypted, damaged, or holds pictures of text instead of text.
    """
    try:
        reader = PdfReader(io.BytesIO(data))
        _refuse_encrypted(reader)
        text = "\n\n".join(page.extract_text() for page in reader.pages)
        title = (reader.metadata.title or "") if reader.metadata else ""
    # A Problem is a ValueError too, and says more.
    except Problem:
        raise
    # Whatever a damaged file makes the reader raise, it means that it is damaged.
    except _FAULTS:
        raise Problem("it is a damaged PDF", mend=_MEND) from None
    if not text.strip():
        raise Problem("it is a PDF without text, likely a scan", mend="Type in what it says.")
    return Page(text, title, "", "application/pdf", (f"pypdf {version('pypdf')}",))


def _refuse_encrypted(reader: PdfReader) -> None:
    if reader.is_encrypted and not reader.decrypt(""):
        raise Problem("it is encrypted", mend="Save a copy without password and choose that.")
