"""MBTiles: squares of a map in a SQLite file, read immutable by the one library there is.

It is a file from anywhere: nothing but its tiles and what it says of itself may be read, and no
question may take long.
"""

from pathlib import Path
from threading import Lock
from typing import Any

from sqlcipher3 import dbapi2

from models.problem import Problem
from models.tiles.tile_source import MOST_BYTES, About
from models.tiles.told import about_of

_TILE = (
    "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ? "
    "AND length(tile_data) <= ?"
)
_SAID = "SELECT name, value FROM metadata LIMIT 100"
_ANY = "SELECT 1 FROM tiles LIMIT 1"
# Steps of SQLite's machine: a view of joined tables takes hundreds, a trap millions.
_MOST_STEPS = 2_000_000
# SQLITE_READ, SQLITE_SELECT, SQLITE_FUNCTION; and what a refusal is called.
_READ, _SELECT, _FUNCTION, _OK, _DENY = 20, 21, 31, 0, 1
_GUARDED = ("cipher_log_level=NONE", "trusted_schema=OFF", "cell_size_check=ON", "query_only=ON")
_MEND = "Choose an MBTiles file of PNG, JPEG or WebP pictures."


class MbtilesFile:
    """One file, open for reading on whichever thread asks."""

    def __init__(self, path: Path) -> None:
        """Open it; Problem when it is none or damaged."""
        self._lock = Lock()
        self._connection: Any = None
        try:
            self._connection = _connected(path)
            self.about = self._said(path.stem)
            self._asked(_ANY)
        except dbapi2.Error:
            self.close()
            raise Problem(
                "it is no MBTiles file, or damaged", where=path.name, mend=_MEND
            ) from None

    def tile(self, zoom: int, column: int, line: int) -> bytes | None:
        """Return a square, or None; a fault of the file counts as none."""
        # The format counts lines from the south.
        try:
            found = self._asked(_TILE, zoom, column, (1 << zoom) - 1 - line, MOST_BYTES)
        except dbapi2.Error:
            return None
        return found[0][0] if found and isinstance(found[0][0], bytes) else None

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()

    def _said(self, name: str) -> About:
        said = {str(key): value for key, value in self._asked(_SAID)}
        bounds = str(said.get("bounds", "")).split(",")
        return about_of(said, (said.get("minzoom"), said.get("maxzoom")), bounds, name)

    def _asked(self, question: str, *values: int) -> list[tuple[Any, ...]]:
        with self._lock:
            found: list[tuple[Any, ...]] = self._connection.execute(question, values).fetchmany(100)
            return found


def _connected(path: Path) -> Any:
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    connection = dbapi2.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    for setting in _GUARDED:
        connection.execute(f"PRAGMA {setting}").fetchall()
    connection.set_authorizer(_allowed)
    connection.set_progress_handler(lambda: 1, _MOST_STEPS)
    return connection


def _allowed(action: int, _first: str | None, second: str | None, *_: object) -> int:
    """Allow reading tables and views, and of functions the length alone."""
    if action in {_READ, _SELECT}:
        return _OK
    return _OK if action == _FUNCTION and second == "length" else _DENY
