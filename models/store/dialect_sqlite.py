"""What differs on SQLite: the search table, and the triggers that keep history as it was."""

import re
from collections.abc import Iterable
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, text

# The tokenizer knows words between spaces; these scripts write none.
_CJK = re.compile("([\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af\U00020000-\U0003ffff])")
_PART = re.compile(r'"([^"]*)"?|(\S+)')

_FOUND = "SELECT rowid FROM words WHERE words MATCH ?"
_NEWEST = text(
    "SELECT record.id FROM words JOIN record ON record.number = words.rowid "
    "WHERE words MATCH :match AND record.kind = :kind ORDER BY words.rowid DESC LIMIT :most"
)

_KEPT = {
    "revision": ("UPDATE", "DELETE"),
    "batch_row": ("UPDATE", "DELETE"),
    "capture_file": ("UPDATE", "DELETE"),
    "record": ("UPDATE OF id, kind, number, created", "DELETE"),
    "incident": ("UPDATE OF id, ref", "DELETE"),
    "logbook": ("UPDATE", "DELETE"),
}


def set_up(connection: Connection) -> None:
    """Make what the first migration needs beside the tables."""
    connection.execute(
        text(
            "CREATE VIRTUAL TABLE words USING "
            "fts5(body, tokenize = 'unicode61 remove_diacritics 2')"
        )
    )
    for table, events in _KEPT.items():
        for event in events:
            name = f"keep_{table}_{event.split()[0].lower()}"
            connection.execute(
                text(
                    f"CREATE TRIGGER {name} BEFORE {event} ON {table} "
                    "BEGIN SELECT RAISE(ABORT, 'history is never changed'); END"
                )
            )


def spaced(words: str) -> str:
    """Return the text with a space round every CJK character: each is a word of its own."""
    return " ".join(_CJK.split(words.replace("\0", " ")))


def put_words(connection: Connection, rows: list[tuple[int, str]]) -> None:
    """Enter texts by record number; the numbers must not be entered yet."""
    if rows:
        connection.execute(
            text("INSERT INTO words(rowid, body) VALUES (:number, :body)"),
            [{"number": number, "body": spaced(body)} for number, body in rows],
        )


def drop_words(connection: Connection, numbers: list[int]) -> None:
    """Take texts out by record number."""
    if numbers:
        connection.execute(
            text("DELETE FROM words WHERE rowid = :number"),
            [{"number": number} for number in numbers],
        )


def words_held(connection: Connection) -> dict[int, str]:
    """Return every text as the search table holds it, by record number."""
    rows = connection.execute(text("SELECT rowid, body FROM words"))
    return {row.rowid: row.body for row in rows}


def find_words(connection: Connection, query: str) -> NDArray[np.int64]:
    """Return the numbers of the records that hold every word, or "phrase in quotes"."""
    match = _match(query)
    if not match:
        return np.empty(0, dtype=np.int64)
    # Straight from the driver: a common word stands in half a million records.
    driver: Any = connection.connection.driver_connection
    rows = driver.execute(_FOUND, (match,)).fetchall()
    return np.fromiter(chain.from_iterable(rows), dtype=np.int64, count=len(rows))


def find_newest(connection: Connection, query: str, kind: str, most: int) -> Iterable[str]:
    """Return the ids of records of a kind, last written first, at most so many.

    They hold every word of the query; of the last one, the beginning is enough.
    """
    match = _match(query)
    if not match:
        return ()
    given = {"match": f"{match}*", "kind": kind, "most": most}
    return connection.execute(_NEWEST, given).scalars()


def _match(query: str) -> str:
    """Return the query in the language of the search table, empty when it asks for no word."""
    phrases = [phrase or word for phrase, word in _PART.findall(_legible(query))]
    match = " ".join(f'"{spaced(phrase).replace(chr(34), " ")}"' for phrase in phrases)
    return match if any(character.isalnum() for character in match) else ""


def _legible(query: str) -> str:
    return query.encode("utf-8", "ignore").decode("utf-8")
