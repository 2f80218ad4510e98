"""Reads one file from standard input and answers on standard output; run as a child process."""

import json
import sys
from dataclasses import asdict
from importlib.metadata import version

from models.document.child import DONE, REFUSED
from models.document.decode import charset_named, decoded
from models.document.html import html_page
from models.document.limits import limit
from models.document.page import Page
from models.document.pdf import pdf_page
from models.document.sniff import Sort, sort_of
from models.problem import Problem

MOST_SIGNS = 1_000_000
_EMPTY = "Copy the text and paste it."


def read(data: bytes, media_type: str, file_name: str) -> Page:
    """Return what stands in a file; Problem when there is no text in it or far too much."""
    sort = sort_of(data, media_type, file_name)
    page = pdf_page(data) if sort is Sort.PDF else _of_text(data, sort, media_type)
    if not page.text.strip():
        raise Problem("there is no text in it", mend=_EMPTY)
    if len(page.text) > MOST_SIGNS:
        raise Problem("there are more than a million signs in it", mend=_EMPTY)
    return page


def _of_text(data: bytes, sort: Sort, media_type: str) -> Page:
    text, tool = decoded(data, charset_named(media_type))
    if sort is Sort.HTML:
        page = html_page(text)
        return Page(page.text, page.title, page.lang, page.media_type, (*page.tools, *tool))
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return Page(lines, "", "", "text/plain", tool)


def main() -> int:
    """Read, answer, and return how it ended."""
    head = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    limit()
    try:
        page = read(data, head["media_type"], head["file_name"])
    except Problem as problem:
        print(json.dumps({"what": problem.what, "mend": problem.mend}))  # noqa: T201
        return REFUSED
    answer = asdict(page)
    tools = [f"Encounter Log {version('encounter-log')}", *answer.pop("tools")]
    print(json.dumps({**answer, "tool": "; ".join(tools)}))  # noqa: T201
    return DONE


if __name__ == "__main__":
    sys.exit(main())
