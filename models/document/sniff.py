"""What sort of file it is, by its first bytes; its name and declared type only help."""

import re
from enum import StrEnum

from models.document.decode import telling
from models.problem import Problem


class Sort(StrEnum):
    """The sorts of file that can be read."""

    PDF = "pdf"
    HTML = "html"
    TEXT = "text"


_MEND = "Save it as PDF, HTML or plain text, or copy the text and paste it."
_BINARY = {
    b"PK\x03\x04": "a packed file, such as a Word document",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a packed file",
    b"{\\rtf": "a rich-text file",
}
_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\x00\x00\xfe\xff")
_TAG = re.compile(
    rb"<(?:!doctype html|html|head|body|article|div|p|meta|title)[\s>]", re.IGNORECASE
)
_BLANK = b"\xef\xbb\xbf\xff\xfe\r\n\t "
_ENDINGS = (".html", ".htm", ".xhtml")
_WIDE = 4096


def sort_of(data: bytes, media_type: str = "", file_name: str = "") -> Sort:
    """Return the sort of a file; Problem for one that holds no text that can be read."""
    head = data[:_WIDE]
    if b"%PDF-" in head[:1024]:
        return Sort.PDF
    for magic, what in _BINARY.items():
        if head.startswith(magic):
            raise Problem(f"it is {what}, which is not read here", mend=_MEND)
    if _is_html(head, media_type, file_name):
        return Sort.HTML
    if b"\x00" in head and not head.startswith(_MARKS) and not telling(head):
        raise Problem("it is no text: there are binary bytes in it", mend=_MEND)
    return Sort.TEXT


def _is_html(head: bytes, media_type: str, file_name: str) -> bool:
    plain = head.replace(b"\x00", b"")
    named = "html" in media_type.lower() or file_name.lower().endswith(_ENDINGS)
    return _TAG.search(plain) is not None and (named or plain.lstrip(_BLANK).startswith(b"<"))
