"""Grid references: UTM, MGRS and GEOREF. Each names a cell; its middle is the position."""

import re
import warnings
from math import cos, radians, sqrt

from mgrs import MGRS, core
from pyproj import Proj

from models.position.fix import M_PER_DEG, fix, half_diagonal_m
from models.position.geodesy import wrapped_lon
from models.position.position import Position, PositionNotation
from models.position.shape import LatLon
from models.problem import Problem

BANDS = "CDEFGHJKLMNPQRSTUVWX"
_METRES = r"(\d{1,8}(?:\.\d{1,9})?)"
_UTM = re.compile(
    rf"(\d{{1,2}}) ?(NORTH|SOUTH|[A-Z]) ?{_METRES} ?(?:M ?)?E?[ ,]+{_METRES} ?(?:M ?)?N?", re.ASCII
)
_MGRS = re.compile(
    r"(\d{1,2}) ?([C-HJ-NP-X]) ?([A-HJ-NP-Z])([A-HJ-NP-V]) ?(?:(\d+)|(\d+) (\d+))?", re.ASCII
)
_GEOREF = re.compile(r"([A-HJ-NP-Z])([A-HJ-M])([A-HJ-NP-Q])([A-HJ-NP-Q]) ?(\d{4,14})", re.ASCII)
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
_COLUMNS = ("STUVWXYZ", "ABCDEFGH", "JKLMNPQR")
# Northings between which "S" may be the band 32 to 40 north, or south of the equator as well.
_BAND_S_NORTHING_M = (3_530_000, 4_440_000)
_MGRS_READER = MGRS()


def parse_utm(text: str) -> Position | None:
    """Return the position of "52R 451751E 2817633N" in plain signs; None if it is no UTM.

    The letter is a band, or N or S for a hemisphere. "S" is both: where the northing allows for
    both readings it is refused. Raises Problem for zones and numbers that cannot be.
    """
    found = _UTM.fullmatch(text)
    if not found:
        return None
    zone, letter, easting, northing = found.groups()
    south = _is_south(letter, float(northing))
    at = _utm_place(int(zone), float(easting), float(northing), south=south)
    if len(letter) == 1 and letter not in "NS" and not _in_band(at, letter):
        mend = "Check the letter and the northing."
        raise Problem(f"the northing {northing} does not lie in band {letter}", mend=mend)
    unit = 10.0 ** -min(len(number.partition(".")[2]) for number in (easting, northing))
    return fix(at, unit * sqrt(0.5), PositionNotation.UTM)


def _is_south(letter: str, northing: float) -> bool:
    if letter in {"NORTH", "SOUTH"}:
        return letter == "SOUTH"
    if letter not in BANDS:
        raise Problem(f"“{letter}” is no band of UTM", mend="Write C to X, or north or south.")
    low, high = _BAND_S_NORTHING_M
    if letter == "S" and low <= northing <= high:
        mend = "Write “north” or “south” in its place."
        raise Problem("“S” may be the band 32 to 40 north or the southern hemisphere", mend=mend)
    return letter < "N" or letter == "S"


def _utm_place(zone: int, easting: float, northing: float, *, south: bool) -> LatLon:
    if not 1 <= zone <= 60:
        raise Problem(f"UTM has no zone {zone}", mend="Zones are 1 to 60.")
    if not (100_000 <= easting < 1_000_000 and northing <= 10_000_000):
        mend = "Eastings are 100000 to 999999, northings 0 to 10000000."
        raise Problem("easting and northing are outside what UTM holds", mend=mend)
    lon, lat = Proj(proj="utm", zone=zone, south=south, ellps="WGS84")(
        easting, northing, inverse=True
    )
    if not -80.5 <= lat <= 84.5:
        raise Problem("UTM ends at 80 south and 84 north", mend="Check the northing.")
    return LatLon(lat, wrapped_lon(lon))


def _in_band(at: LatLon, letter: str) -> bool:
    low = -80 + 8 * BANDS.index(letter)
    # A reference may be written with the band of its neighbour's edge; 0.1 degree is lenient.
    return low - 0.1 <= at.lat <= (84 if letter == "X" else low + 8) + 0.1


def parse_mgrs(text: str) -> Position | None:
    """Return the middle of the cell of "52R DP 517 176" in plain signs; None if it is no MGRS.

    No digits are a cell of 100 km, each further pair a tenth, down to a metre.
    """
    found = _MGRS.fullmatch(text)
    if not found:
        return None
    zone, band, column, row, run, east, north = found.groups()
    east, north = _halves(run) if east is None else (east, north)
    if len(east) != len(north) or len(east) > 5:
        raise Problem("MGRS needs as many digits east as north", mend="Up to five of each.")
    if not 1 <= int(zone) <= 60 or column not in _COLUMNS[int(zone) % 3]:
        mend = "Check the zone and the letters behind it."
        raise Problem(f"zone {zone} has no square {column}{row}", mend=mend)
    at = _mgrs_place(f"{int(zone)}{band}{column}{row}", east, north)
    radius_m = 10.0 ** (5 - len(east)) * sqrt(0.5)
    if not _near_zone(at, int(zone), band, radius_m):
        mend = "Check the zone and the letters behind it."
        raise Problem(f"zone {zone}{band} does not reach square {column}{row}", mend=mend)
    return fix(at, radius_m, PositionNotation.MGRS)


def _near_zone(at: LatLon, zone: int, band: str, radius_m: float) -> bool:
    """Tell whether a cell may touch its zone; those of Norway and Svalbard are wider or shifted."""
    half_deg = {"V": 6.0, "X": 9.0}.get(band, 3.0)
    slack_deg = radius_m / (M_PER_DEG * cos(radians(at.lat)))
    off_deg = abs(wrapped_lon(at.lon - (6 * zone - 183)))
    return off_deg <= half_deg + slack_deg


def _halves(digits: str | None) -> tuple[str, str]:
    digits = digits or ""
    half = len(digits) // 2
    return digits[:half], digits[half:]


def _mgrs_place(square: str, east: str, north: str) -> LatLon:
    """Return the middle of a cell: its south-west corner and half of its side, of a finer digit."""
    finer = (number if len(number) == 5 else number + "5" for number in (east, north))
    try:
        with warnings.catch_warnings():
            # It warns of a square outside its band, and then names a place elsewhere.
            warnings.simplefilter("error", RuntimeWarning)
            lat, lon = _MGRS_READER.toLatLon(square + "".join(finer))
    except (core.MGRSError, RuntimeWarning) as error:
        mend = "Check the letters and digits."
        raise Problem(f"“{square}{east}{north}” is no MGRS reference", mend=mend) from error
    return LatLon(lat, wrapped_lon(lon))


def parse_georef(text: str) -> Position | None:
    """Return the middle of the cell of "WHJL3128" in plain signs; None if it is no GEOREF.

    Four letters name a degree; minutes east come before minutes north, each with further decimals.
    """
    found = _GEOREF.fullmatch(text)
    if not found or len(found[5]) % 2:
        return None
    tile_e, tile_n, degree_e, degree_n = (_LETTERS.index(letter) for letter in found.groups()[:4])
    east, north = _halves(found[5])
    if int(east[:2]) > 59 or int(north[:2]) > 59:
        raise Problem(f"minutes of “{text}” are not below 60", mend="Minutes east come first.")
    unit = 10.0 ** (2 - len(east)) / 60
    lat = -90 + 15 * tile_n + degree_n + (int(north) + 0.5) * unit
    lon = -180 + 15 * tile_e + degree_e + (int(east) + 0.5) * unit
    at = LatLon(lat, lon)
    return fix(at, half_diagonal_m(at, unit, unit), PositionNotation.GEOREF)
