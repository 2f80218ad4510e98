"""A file of map tiles by its ending: .mbtiles or .pmtiles."""

from collections.abc import Callable
from pathlib import Path

from models.problem import Problem
from models.store.mbtiles import MbtilesFile
from models.tiles.pmtiles_file import PmtilesFile
from models.tiles.tile_source import TileSource

_KINDS: dict[str, Callable[[Path], TileSource]] = {".mbtiles": MbtilesFile, ".pmtiles": PmtilesFile}


def open_tiles(path: Path) -> TileSource:
    """Open a file of tiles; Problem when it is none, is damaged, or holds no pictures."""
    kind = _KINDS.get(path.suffix.casefold())
    if kind is None:
        mend = "Choose a file that ends in .mbtiles or .pmtiles."
        raise Problem("that is no file of map tiles", where=path.name, mend=mend)
    if not path.is_file():
        raise Problem("the file is not there", where=path.name, mend="Choose it where it lies now.")
    return kind(path)
