"""The end of history, within one write transaction: where the next line goes."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, insert, select

from models.catalogue.author import Author
from models.problem import Problem
from models.store.chain import BEGINNING, hash_of
from models.store.revision import Action
from models.store.tables import RevisionRow


class Ledger:
    """Appends the lines of one step: one author, one time, one name and reason."""

    def __init__(
        self, connection: Connection, author: Author, step_name: str, *, reason: str = ""
    ) -> None:
        """Find the end of history; the write transaction has begun, so that it stays the end."""
        self.step: UUID = uuid4()
        self.revisions: list[int] = []
        self._connection = connection
        self._common = {
            "step": str(self.step),
            "step_name": _legible(step_name),
            "at": datetime.now(UTC).isoformat(timespec="microseconds"),
            "author_id": str(author.id),
            "author_name": _legible(author.name),
            "reason": _legible(reason),
        }
        self._seq, self._head = head_of(connection)

    @property
    def head(self) -> tuple[int, str]:
        """Number and hash of the last line, as `head_of` would return them."""
        return self._seq, self._head

    def append(self, action: Action, *, label: str = "", **fields: Any) -> int:
        """Write one line and return its number; `fields` are columns of the revision."""
        self._seq += 1
        line = {
            **dict.fromkeys(_OPTIONAL),
            **self._common,
            **fields,
            "seq": self._seq,
            "action": str(action),
            "label": _legible(label),
            "previous": self._head,
        }
        self._head = line["hash"] = hash_of(line)
        self._connection.execute(insert(RevisionRow), [line])
        self.revisions.append(self._seq)
        return self._seq


_OPTIONAL = ("record_id", "kind", "version", "before", "after", "detail", "state")


def head_of(connection: Connection) -> tuple[int, str]:
    """Return number and hash of the last line of history; nought where there is none."""
    newest = select(RevisionRow.seq, RevisionRow.hash).order_by(RevisionRow.seq.desc()).limit(1)
    row = connection.execute(newest).first()
    return (row.seq, row.hash) if row else (0, BEGINNING)


def _legible(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Problem("half of a character", mend="Remove what is shown as a box.") from None
    return text
