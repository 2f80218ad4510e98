"""The index between two starts: a file beside the logbook, believed only when nothing is amiss."""

import json
import struct
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO
from uuid import UUID
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from models.filter.combinations import Combinations
from models.filter.growth import Growing, Store, with_room
from models.filter.index import IncidentIndex
from models.store.disk import beside
from models.store.engine import companion

# A smaller log is read from its lines as quickly.
FEWEST = 20_000
_MAGIC = b"ENCOUNTER-LOG INDEX 1\n"
_LENGTH_AND_SUM = struct.Struct("<II")
_MOST_HEAD_BYTES = 1 << 16
_TABLES = ("incidents", "acts", "spots", "figures")
# By table and name.
_Arrays = dict[str, dict[str, NDArray[Any]]]


@dataclass(frozen=True, slots=True)
class Key:
    """What an index must have been made of to be used: a logbook, how far, by which version."""

    logbook_id: UUID
    seq: int
    hash: str
    version: int

    def __str__(self) -> str:
        return f"{self.logbook_id} {self.seq} {self.hash} {self.version}"


@dataclass(frozen=True, slots=True)
class _Kept:
    """The arrays of a file, with room at their ends, and how many rows of each table count."""

    arrays: _Arrays
    rows: dict[str, int]


def keep_index(path: Path, key: Key, index: IncidentIndex) -> None:
    """Write the index beside its logbook, whole or not at all. A full disk is no fault."""
    target = companion(path, ".index")
    with suppress(OSError):
        if len(index) < FEWEST:
            target.unlink(missing_ok=True)
        elif _key_in(target) != str(key):
            _replace(target, key, index.compact(), path.stat().st_mode)


def read_index(path: Path, key: Key) -> IncidentIndex | None:
    """Return the index kept for just this key, None where there is none or it is damaged."""
    try:
        with companion(path, ".index").open("rb") as file:
            head = _head_in(file)
            if head.get("key") != str(key):
                return None
            return _index_of(_kept_in(file, head))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def same_columns(one: IncidentIndex, other: IncidentIndex) -> bool:
    """Say whether two indexes hold the same, wherever the figures of their shapes lie."""
    pairs = zip(_compared(one), _compared(other), strict=True)
    return one.combinations.held == other.combinations.held and all(
        np.array_equal(ours, theirs) for ours, theirs in pairs
    )


def _compared(index: IncidentIndex) -> list[NDArray[Any]]:
    columns = index.compact().columns
    tables = (columns.incidents, columns.acts, columns.spots)
    return [
        column for table in tables for name, column in table.columns().items() if name != "figures"
    ]


def _key_in(target: Path) -> str:
    try:
        with target.open("rb") as file:
            return str(_head_in(file).get("key"))
    except (OSError, ValueError):
        return ""


def _replace(target: Path, key: Key, index: IncidentIndex, mode: int) -> None:
    part = beside(target)
    try:
        with part.open("xb") as file:
            _write(file, key, _arrays_of(index))
        part.chmod(mode)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _arrays_of(index: IncidentIndex) -> _Arrays:
    columns = index.columns
    codes = json.dumps(index.combinations.held, ensure_ascii=False).encode()
    return {
        "incidents": columns.incidents.columns(),
        "acts": columns.acts.columns(),
        "spots": columns.spots.columns(),
        "figures": {"figures": columns.figures},
        "by_id": {"by_id": index.by_id},
        "codes": {"codes": np.frombuffer(codes, dtype=np.uint8)},
    }


def _write(file: BinaryIO, key: Key, arrays: _Arrays) -> None:
    total, columns = 0, []
    for table, held in arrays.items():
        for name, array in held.items():
            columns.append((table, name, array.dtype.str, len(array)))
            total = crc32(array.data, total)
    head = json.dumps({"key": str(key), "columns": columns, "sum": total}).encode()
    file.write(_MAGIC + _LENGTH_AND_SUM.pack(len(head), crc32(head)) + head)
    for held in arrays.values():
        for array in held.values():
            file.write(array.data)


def _head_in(file: BinaryIO) -> dict[str, Any]:
    """Return the head of the file. ValueError when it is none."""
    start = file.read(len(_MAGIC) + _LENGTH_AND_SUM.size)
    if not start.startswith(_MAGIC) or len(start) < len(_MAGIC) + _LENGTH_AND_SUM.size:
        raise ValueError("no index")
    length, total = _LENGTH_AND_SUM.unpack(start[len(_MAGIC) :])
    head = file.read(min(length, _MOST_HEAD_BYTES))
    if crc32(head) != total:
        raise ValueError("a damaged index")
    found: dict[str, Any] = json.loads(head)
    return found


def _kept_in(file: BinaryIO, head: dict[str, Any]) -> _Kept:
    """Return the columns with room behind them. ValueError when they are damaged."""
    arrays: _Arrays = {}
    row_counts: dict[str, int] = {}
    total = 0
    for table, name, dtype, rows in head["columns"]:
        array = np.empty(with_room(rows), dtype=np.dtype(dtype))
        part = array[:rows].view(np.uint8).data
        if file.readinto(part) != len(part):  # type: ignore[attr-defined]
            raise ValueError("an index cut short")
        total = crc32(part, total)
        arrays.setdefault(table, {})[name] = array
        row_counts[table] = rows
    if total != head["sum"] or file.read(1):
        raise ValueError("a damaged index")
    return _Kept(arrays, row_counts)


def _index_of(kept: _Kept) -> IncidentIndex:
    stores = {
        table: Store(columns, kept.rows[table])
        for table, columns in kept.arrays.items()
        if table in _TABLES
    }
    codes = kept.arrays["codes"]["codes"][: kept.rows["codes"]].tobytes()
    return IncidentIndex.of_settled(
        Growing.of_stores(*(stores[table] for table in _TABLES)),
        Combinations.of(tuple(held) for held in json.loads(codes)),
        by_id=kept.arrays["by_id"]["by_id"][: kept.rows["by_id"]],
    )
