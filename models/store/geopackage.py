"""GeoPackage (OGC 12-128r19, version 1.3): features in a SQLite file of their own.

Written here, for the program has one SQLite library and it is known here alone; a package that
writes the format brings GDAL and a second one.
"""

import struct
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import shapely
from sqlcipher3 import dbapi2

_GPKG, _VERSION = 0x47504B47, 10_300
_WGS84 = 4326
_TYPES = {str: "TEXT", int: "INTEGER", float: "REAL", bool: "BOOLEAN"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FeatureLayer:
    """One table of features: `name` and the names of `fields` are plain ASCII words.

    Each row is a shapely geometry in degrees of WGS 84, longitude first, and its fields' values.
    """

    name: str
    description: str
    fields: Mapping[str, type]
    rows: Sequence[tuple[Any, tuple[object, ...]]]


def geopackage(layers: Iterable[FeatureLayer]) -> bytes:
    """Return a GeoPackage that holds these layers."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "features.gpkg"
        with closing(dbapi2.connect(str(path))) as connection:
            connection.executescript(_TABLES)
            for layer in layers:
                _put(connection, layer)
            connection.commit()
        return path.read_bytes()


def _put(connection: Any, layer: FeatureLayer) -> None:
    columns = "".join(f', "{name}" {_TYPES[kind]}' for name, kind in layer.fields.items())
    connection.execute(
        f'CREATE TABLE "{layer.name}" '
        f"(fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom GEOMETRY{columns})"
    )
    connection.execute(_CONTENTS, (layer.name, layer.name, layer.description, *_extent(layer)))
    connection.execute(_GEOMETRY, (layer.name,))
    marks = ", ".join("?" * (len(layer.fields) + 1))
    names = "".join(f', "{name}"' for name in layer.fields)
    connection.executemany(
        f'INSERT INTO "{layer.name}" (geom{names}) VALUES ({marks})',
        [(_blob(geometry), *values) for geometry, values in layer.rows],
    )


def _extent(layer: FeatureLayer) -> list[float | None]:
    if not layer.rows:
        return [None] * 4
    found: list[float | None] = shapely.total_bounds([one for one, _ in layer.rows]).tolist()
    return found


def _blob(geometry: Any) -> bytes:
    """Return a geometry with the header of the standard: little-endian, with its envelope."""
    west, south, east, north = geometry.bounds
    head = struct.pack("<2sBBi4d", b"GP", 0, 0b11, _WGS84, west, east, south, north)
    return head + bytes(shapely.to_wkb(geometry, byte_order=1))


_CONTENTS = (
    "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, min_x, min_y, "
    f"max_x, max_y, srs_id) VALUES (?, 'features', ?, ?, ?, ?, ?, ?, {_WGS84})"
)
_GEOMETRY = f"INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'GEOMETRY', {_WGS84}, 0, 0)"
_WGS84_TEXT = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
    'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]'
)
_TABLES = f"""
PRAGMA application_id = {_GPKG};
PRAGMA user_version = {_VERSION};
CREATE TABLE gpkg_spatial_ref_sys (
    srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
INSERT INTO gpkg_spatial_ref_sys VALUES
    ('WGS 84 geodetic', {_WGS84}, 'EPSG', {_WGS84}, '{_WGS84_TEXT}', 'longitude, latitude'),
    ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),
    ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL);
CREATE TABLE gpkg_contents (
    table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
    description TEXT DEFAULT '',
    last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
    srs_id INTEGER REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
    table_name TEXT NOT NULL UNIQUE REFERENCES gpkg_contents(table_name),
    column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
    srs_id INTEGER NOT NULL REFERENCES gpkg_spatial_ref_sys(srs_id),
    z TINYINT NOT NULL, m TINYINT NOT NULL, PRIMARY KEY (table_name, column_name));
"""
