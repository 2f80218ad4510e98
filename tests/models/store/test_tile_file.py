"""Files of map tiles: sound ones are read, broken and hostile ones say so and serve nothing."""

import gzip
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
from pmtiles.tile import Compression, TileType, zxy_to_tileid
from pmtiles.writer import Writer

from models.problem import Problem
from models.store.tile_file import open_tiles
from models.tiles.tile_source import MOST_BYTES, picture

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40
HTML = b"<html><script>alert(1)</script>"


def an_mbtiles(path: Path, *tiles: tuple[int, int, int, bytes], script: str = "") -> Path:
    with closing(sqlite3.connect(path)) as file:
        file.executescript(
            script
            or "CREATE TABLE metadata (name text, value text); CREATE TABLE tiles "
            "(zoom_level int, tile_column int, tile_row int, tile_data blob);"
        )
        if not script:
            said = [("name", "Charts"), ("attribution", '<a href="x">Some office</a>'),
                    ("minzoom", "2"), ("maxzoom", "7"), ("bounds", "120,20,140,40")]  # fmt: skip
            file.executemany("INSERT INTO metadata VALUES (?, ?)", said)
            file.executemany("INSERT INTO tiles VALUES (?, ?, ?, ?)", tiles)
        file.commit()
    return path


def a_pmtiles(path: Path, tile_type: TileType = TileType.PNG) -> Path:
    with path.open("wb") as file:
        writer: Any = Writer(file)  # type: ignore[no-untyped-call]
        writer.write_tile(zxy_to_tileid(2, 1, 1), PNG)
        writer.finalize(
            {
                "tile_type": tile_type,
                "tile_compression": Compression.NONE,
                "min_zoom": 2,
                "max_zoom": 2,
                "min_lon_e7": 0,
                "min_lat_e7": 0,
                "max_lon_e7": 10_0000000,
                "max_lat_e7": 10_0000000,
            },
            {"name": "Sea charts", "attribution": "An office"},
        )
    return path


def test_an_mbtiles_file_is_read_with_lines_from_the_north_and_text_alone(tmp_path: Path) -> None:
    source = open_tiles(an_mbtiles(tmp_path / "a.mbtiles", (2, 1, 3, PNG)))
    about = source.about
    assert (about.name, about.attribution) == ("Charts", "Some office")
    assert (about.min_zoom, about.max_zoom, about.bounds) == (2, 7, (120, 20, 140, 40))
    assert source.tile(2, 1, 0) == PNG
    assert source.tile(2, 1, 3) is None


def test_a_pmtiles_archive_is_read(tmp_path: Path) -> None:
    source = open_tiles(a_pmtiles(tmp_path / "a.pmtiles"))
    assert (source.about.name, source.about.attribution) == ("Sea charts", "An office")
    assert source.tile(2, 1, 1) == PNG
    assert source.tile(2, 0, 0) is None


def test_an_archive_of_vectors_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no pictures"):
        open_tiles(a_pmtiles(tmp_path / "a.pmtiles", TileType.MVT))


@pytest.mark.parametrize("suffix", [".mbtiles", ".pmtiles"])
@pytest.mark.parametrize("content", [b"", b"PMTiles\x03", b"SQLite format 3\0" + b"x" * 500])
def test_what_is_no_file_of_tiles_says_so(tmp_path: Path, suffix: str, content: bytes) -> None:
    path = tmp_path / f"broken{suffix}"
    path.write_bytes(content)
    with pytest.raises(Problem, match="damaged"):
        open_tiles(path)


def test_an_archive_cut_anywhere_is_refused_or_serves_nothing_else(tmp_path: Path) -> None:
    whole = a_pmtiles(tmp_path / "whole.pmtiles").read_bytes()
    for length in range(0, len(whole), 7):
        path = tmp_path / "cut.pmtiles"
        path.write_bytes(whole[:length])
        with suppress(Problem):
            assert open_tiles(path).tile(2, 1, 1) in {None, PNG}


def test_a_directory_that_unpacks_without_end_is_refused(tmp_path: Path) -> None:
    content = bytearray(a_pmtiles(tmp_path / "a.pmtiles").read_bytes())
    bomb = gzip.compress(b"\0" * 50_000_000)
    content[8:24] = len(content).to_bytes(8, "little") + len(bomb).to_bytes(8, "little")
    path = tmp_path / "bomb.pmtiles"
    path.write_bytes(bytes(content) + bomb)
    with pytest.raises(Problem, match="damaged"):
        open_tiles(path)


def test_a_view_that_never_ends_or_reads_elsewhere_is_cut_off(tmp_path: Path) -> None:
    endless = (
        "CREATE TABLE metadata (name text, value text); CREATE VIEW tiles AS "
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
        "SELECT i AS zoom_level, i AS tile_column, i AS tile_row, randomblob(9) AS tile_data FROM n"
    )
    with pytest.raises(Problem, match="damaged"):
        open_tiles(an_mbtiles(tmp_path / "trap.mbtiles", script=endless))


def test_the_file_is_left_as_it_was(tmp_path: Path) -> None:
    path = an_mbtiles(tmp_path / "a.mbtiles", (0, 0, 0, PNG))
    before = path.read_bytes()
    source = open_tiles(path)
    source.tile(0, 0, 0)
    source.close()
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["a.mbtiles"]


def test_only_pictures_are_served_whatever_the_file_says() -> None:
    assert picture(PNG) == ("image/png", PNG)
    jpeg, webp = b"\xff\xd8\xff\xe0..", b"RIFF\0\0\0\0WEBPVP8 "
    assert picture(jpeg) == ("image/jpeg", jpeg)
    assert picture(webp) == ("image/webp", webp)
    assert [
        picture(one) for one in (None, b"", HTML, b"RIFF\0\0\0\0WAVE", gzip.compress(b"x"))
    ] == [None] * 5
    assert picture(PNG + b"\0" * MOST_BYTES) is None


def test_another_ending_and_a_file_that_went_are_said(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no file of map tiles"):
        open_tiles(tmp_path / "map.gpkg")
    with pytest.raises(Problem, match="not there"):
        open_tiles(tmp_path / "gone.mbtiles")
