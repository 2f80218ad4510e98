"""From a position to words and coordinates, never finer than it is known."""

from math import ceil, floor, log10, sqrt

from mgrs import MGRS
from pyproj import Proj

from models.position.fix import FINEST_M, M_PER_DEG
from models.position.geometry import centre_of, radius_m_of
from models.position.position import Position, PositionNotation
from models.position.shape import LatLon
from models.problem import Problem

_MGRS_WRITER = MGRS()
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
# Rounding moves a place by up to half a cell's diagonal: that is kept below a fifth of its radius.
_FINER = 5.0


def in_notation(at: LatLon, notation: PositionNotation, radius_m: float = FINEST_M) -> str:
    """Return the coordinates in a notation, with as many digits as the uncertainty deserves.

    Read again they give a place within `radius_m`. Notations that are no coordinates are
    written in decimal degrees. Raises Problem for UTM and MGRS near the poles.
    """
    write = _WRITERS.get(notation, _decimal)
    return write(at, max(radius_m, FINEST_M))


def describe(position: Position) -> str:
    """Return the words, two notations and the uncertainty; what is not known is left out."""
    if position.shape is None:
        return position.words or "position not stated"
    at, radius_m = centre_of(position.shape), radius_m_of(position.shape)
    written = [in_notation(at, notation, radius_m) for notation in _SHOWN]
    sure = "" if position.confidence_pct == 95 else f" ({position.confidence_pct} % sure)"
    parts = [position.words.strip(), *written, f"within {rounded_length(radius_m)}{sure}"]
    return " · ".join(part for part in parts if part)


def rounded_length(length_m: float) -> str:
    """Return a length rounded up to about two digits: "115 km", "510 m"."""
    size, unit = (length_m, "m") if length_m < 1000 else (length_m / 1000, "km")
    step = 10.0 ** max(floor(log10(max(size, 1.0))) - 1, 0 if unit == "m" else -1)
    step *= 0.5 if 10 <= size / step < 20 and size > 20 else 1.0
    return f"{ceil(size / step - 1e-9) * step:g} {unit}"


_SHOWN = (PositionNotation.DECIMAL, PositionNotation.DMS)


def _digits(unit_m: float, radius_m: float) -> int:
    """Return how many decimals a unit needs, so that rounding stays below the uncertainty."""
    return max(0, ceil(log10(unit_m * sqrt(0.5) * _FINER / radius_m)))


def _decimal(at: LatLon, radius_m: float) -> str:
    digits = _digits(M_PER_DEG, radius_m)
    lat, lon = f"{abs(at.lat):.{digits}f}", f"{abs(at.lon):.{digits}f}"
    return f"{lat} {_ns(at)} {lon} {_ew(at)}"


def _dms(at: LatLon, radius_m: float) -> str:
    if radius_m > M_PER_DEG / 60 * sqrt(0.5) * _FINER:
        return f"{_sixtieths(at.lat, 2, 0)}{_ns(at)} {_sixtieths(at.lon, 2, 0)}{_ew(at)}"
    digits = _digits(M_PER_DEG / 3600, radius_m)
    return f"{_sixtieths(at.lat, 3, digits)}{_ns(at)} {_sixtieths(at.lon, 3, digits)}{_ew(at)}"


def _ddm(at: LatLon, radius_m: float) -> str:
    digits = _digits(M_PER_DEG / 60, radius_m)
    return f"{_sixtieths(at.lat, 2, digits)}{_ns(at)} {_sixtieths(at.lon, 2, digits)}{_ew(at)}"


def _sixtieths(angle: float, parts: int, digits: int) -> str:
    """Return degrees and minutes, with seconds if `parts` is 3; the last with decimals."""
    whole = round(abs(angle) * 60 ** (parts - 1) * 10**digits)
    last, rest = whole % (60 * 10**digits), whole // (60 * 10**digits)
    width = 2 if digits == 0 else digits + 3
    number = f"{last / 10**digits:0{width}.{digits}f}"
    if parts == 2:
        return f"{rest}°{number}′"
    return f"{rest // 60}°{rest % 60:02d}′{number}″"


def _ns(at: LatLon) -> str:
    return "S" if at.lat < 0 else "N"


def _ew(at: LatLon) -> str:
    return "W" if at.lon < 0 else "E"


def _utm(at: LatLon, radius_m: float) -> str:
    zone, south = _zone(at), at.lat < 0
    easting, northing = Proj(proj="utm", zone=zone, south=south, ellps="WGS84")(at.lon, at.lat)
    step = _metres(radius_m)
    east, north = (round(number / step) * step for number in (easting, northing))
    # A word, because the letters N and S are bands as well.
    return f"{zone} {'south' if south else 'north'} {east}E {north}N"


def _metres(radius_m: float) -> int:
    return int(10 ** max(0, floor(log10(radius_m / _FINER / sqrt(0.5)))))


def _zone(at: LatLon) -> int:
    """Return the zone of UTM, with the exceptions for Norway and Svalbard."""
    if not -80 <= at.lat <= 84:
        raise Problem("UTM and MGRS end at 80 south and 84 north", mend="Use degrees.")
    if 56 <= at.lat < 64 and 3 <= at.lon < 12:
        return 32
    if at.lat >= 72 and 0 <= at.lon < 42:
        return 31 + 2 * int((at.lon + 3) // 12)
    # Just short of 180 the sum is 360 already.
    return min(int((at.lon + 180) // 6) + 1, 60)


def _mgrs(at: LatLon, radius_m: float) -> str:
    _zone(at)
    digits = 5 - round(log10(_metres(radius_m)))
    # Less than a metre south of the equator the library names a square 10 000 km farther south.
    lat = 0.0 if -5e-6 < at.lat < 0 else at.lat
    run: str = _MGRS_WRITER.toMGRS(lat, at.lon, MGRSPrecision=max(digits, 0))
    head = run.rstrip("0123456789")
    east, north = run[len(head) :][: max(digits, 0)], run[len(head) + max(digits, 0) :]
    return f"{head[:-2]} {head[-2:]} {east} {north}".strip()


def _georef(at: LatLon, radius_m: float) -> str:
    digits = _digits(M_PER_DEG / 60, radius_m)
    scale = 60 * 10**digits
    east = min(int((at.lon + 180) * scale), 360 * scale - 1)
    north = min(int((at.lat + 90) * scale), 180 * scale - 1)
    degree_e, degree_n = east // scale, north // scale
    letters = (degree_e // 15, degree_n // 15, degree_e % 15, degree_n % 15)
    run = f"{east % scale:0{digits + 2}d}{north % scale:0{digits + 2}d}"
    return "".join(_LETTERS[n] for n in letters) + run


_WRITERS = {
    PositionNotation.DECIMAL: _decimal,
    PositionNotation.DMS: _dms,
    PositionNotation.DDM: _ddm,
    PositionNotation.UTM: _utm,
    PositionNotation.MGRS: _mgrs,
    PositionNotation.GEOREF: _georef,
}
