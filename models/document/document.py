"""A file from elsewhere as plain text, read in a child process that has limits."""

from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError

from models.document.child import answer_of
from models.problem import Problem
from models.value import Value

MOST_BYTES = 50_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Value):
    """What stood in a file: its text with paragraphs kept, and what read it.

    `lang` is the language that the file declares, empty where it declares none. `tool` names the
    programs that read it, with their versions, for the record of the capture.
    """

    text: str
    title: str = ""
    lang: str = ""
    media_type: str = ""
    tool: str = ""


def document_of(data: bytes, *, media_type: str = "", file_name: str = "") -> Document:
    """Return the text of a plain, HTML or PDF file.

    What it is, is told by its bytes; `media_type` ("text/html; charset=…") and `file_name` only
    help. Not for the event loop: it starts a process, and waits for seconds on a hostile file.
    Problem where there is no text to be had: a scan, an encrypted or damaged file, a binary, one
    that is too large or takes too long.
    """
    if len(data) > MOST_BYTES:
        what = f"larger than {MOST_BYTES // 1_000_000} MB"
        raise Problem(what, where=file_name, mend="Copy the passage that matters and paste it.")
    try:
        answer = answer_of(data, media_type=media_type, file_name=file_name)
        return _READER.validate_json(answer)
    except Problem as problem:
        raise problem.at(file_name) if file_name else problem from None
    except ValidationError:
        what = "the reader gave no sound answer"
        raise Problem(what, where=file_name, mend="Copy the text and paste it.") from None


_READER = TypeAdapter(Document)
