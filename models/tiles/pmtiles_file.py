"""PMTiles, version 3, read with the format's own package.

Its directories are kept: each would be unpacked for every tile otherwise.
"""

import gzip
import json
import mmap
import zlib
from functools import lru_cache
from pathlib import Path
from typing import Any

from pmtiles.tile import (
    Compression,
    Entry,
    MagicNumberNotFound,
    SpecVersionUnsupported,
    TileType,
    deserialize_directory,
    deserialize_header,
    find_tile,
    zxy_to_tileid,
)

from models.problem import Problem
from models.tiles.tile_source import MOST_BYTES, About
from models.tiles.told import about_of

_HEADER_BYTES, _DEEPEST = 127, 4
# A directory of more is a trap: those that are written hold some tens of kilobytes.
_MOST_UNPACKED, _MOST_DIRECTORIES = 20_000_000, 64
_FAULTS = (
    ValueError, EOFError, OSError, zlib.error, KeyError, IndexError, OverflowError, TypeError,
    RecursionError, MagicNumberNotFound, SpecVersionUnsupported,
)  # fmt: skip
_RASTER = {TileType.PNG, TileType.JPEG, TileType.WEBP}


class PmtilesFile:
    """One archive, mapped into memory and never written."""

    def __init__(self, path: Path) -> None:
        """Open it; Problem when it is none, is damaged, or holds no pictures."""
        self._map: mmap.mmap | None = None
        try:
            with path.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            self._header: dict[str, Any] = dict(deserialize_header(self._part(0, _HEADER_BYTES)))
            self.about = self._said(path.stem)
            self._directory = lru_cache(maxsize=_MOST_DIRECTORIES)(self._unpacked_directory)
            self._directory(self._header["root_offset"], self._header["root_length"])
        except Problem:
            self.close()
            raise
        except _FAULTS:
            self.close()
            mend = "Choose another, or have it made again."
            what = "it is no PMTiles archive, or damaged"
            raise Problem(what, where=path.name, mend=mend) from None

    def tile(self, zoom: int, column: int, line: int) -> bytes | None:
        """Return a square, or None; a fault of the file counts as none."""
        try:
            return self._found(zxy_to_tileid(zoom, column, line))
        except _FAULTS:
            return None

    def close(self) -> None:
        """Let go of the file."""
        if self._map is not None:
            self._map.close()

    def _found(self, tile_id: int) -> bytes | None:
        header = self._header
        offset, length = header["root_offset"], header["root_length"]
        for _ in range(_DEEPEST):
            entry = find_tile(self._directory(offset, length), tile_id)
            if entry is None or entry.length > MOST_BYTES:
                return None
            if entry.run_length:
                return self._part(header["tile_data_offset"] + entry.offset, entry.length)
            offset, length = header["leaf_directory_offset"] + entry.offset, entry.length
        return None

    def _said(self, name: str) -> About:
        header = self._header
        if header["tile_type"] not in _RASTER:
            mend = "Only PNG, JPEG and WebP pictures can be shown."
            raise Problem("its tiles are no pictures", where=name, mend=mend)
        packed = self._part(header["metadata_offset"], header["metadata_length"])
        said = json.loads(self._unpacked(packed)) if packed else {}
        bounds = [
            header[f"{side}_e7"] / 1e7 for side in ("min_lon", "min_lat", "max_lon", "max_lat")
        ]
        zooms = (header["min_zoom"], header["max_zoom"])
        return about_of(said if isinstance(said, dict) else {}, zooms, bounds, name)

    def _unpacked_directory(self, offset: int, length: int) -> list[Entry]:
        directory = self._unpacked(self._part(offset, length))
        return deserialize_directory(gzip.compress(directory, compresslevel=1))

    def _unpacked(self, content: bytes) -> bytes:
        if self._header["internal_compression"] is Compression.NONE:
            return content
        unpacking = zlib.decompressobj(wbits=31)
        unpacked = unpacking.decompress(content, _MOST_UNPACKED)
        if not unpacking.eof:
            raise ValueError("a directory that is cut short or too large")
        return unpacked

    def _part(self, offset: int, length: int) -> bytes:
        held = self._map
        if held is None or offset + length > len(held):
            raise EOFError("a part that lies beyond the end")
        return held[offset : offset + length]
