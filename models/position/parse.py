"""From words to a position: coordinates in any notation, or a place told by another place."""

import re
from dataclasses import replace

from models.figure.figure import Hedge
from models.position.angle import parse_angles
from models.position.compass import Direction
from models.position.gazetteer import Gazetteer, Mention, NamedPlace
from models.position.geometry import centre_of, gap_m, radius_m_of
from models.position.grid import parse_georef, parse_mgrs, parse_utm
from models.position.position import Position, PositionNotation, PositionPrecision
from models.position.relative import Bearings, bearings_in
from models.position.shape import HALF_GIRTH_M, Circle, LatLon, Sector, Shape
from models.position.signs import folded, plain_signs
from models.problem import Problem

LONGEST = 500
# What loose words mean, in metres beyond the extent of the place that they name.
NEAR_M, OFF_M, TOWARDS_M = 25_000.0, 100_000.0, 300_000.0
# "Southeast of" without a distance is said of a quarter of the compass, not of an eighth.
_TOWARDS_HALF_DEG = 45.0
# "More than" has no upper bound; twice the figure is drawn, and this is how sure that is.
_OPEN_FACTOR, _OPEN_PCT = 2.0, 50
_VAST_M = 500_000.0
# A word such as "about" makes coordinates twice as loose as their last digits.
_LOOSELY = re.compile(
    r"^(?:NEAR|ABOUT|AROUND|CIRCA|ROUGHLY|APPROX(?:IMATELY|\.)?|[~≈])[ :]*"
    r"|[ ,]*\(?APPROX(?:IMATELY|\.)?\)?$"
)
_MEND = 'Write for example "25.475 N 128.52 E", "52R DP 517 176" or "270 km west of Oki-Daito".'
_READERS = (parse_mgrs, parse_utm, parse_georef, parse_angles)


def parse_position(text: str, gazetteer: Gazetteer) -> Position:
    """Return the position that the text gives, with the text kept verbatim as its words.

    Coordinates: decimal degrees, DMS, DDM, their compact forms, UTM, MGRS, GEOREF; the shape is
    the circle round the cell that the last digits name. Else a known place, alone or with a
    distance, a compass word or bearing, or both: distances by the hedge table, measured from the
    place's middle or its shore, whichever was meant. Several places that overlap mean the finest.

    A word such as "about" before coordinates doubles their radius. "Near" a place is 25 km beyond
    its extent, "off" it 100 km; a compass word alone is a quarter of the compass up to 300 km.
    "More than" a distance has no bound: twice the figure is drawn, at 50 percent.

    Raises Problem on anything not understood, and nothing else.
    """
    if len(text) > LONGEST:
        raise Problem(f"a position of more than {LONGEST} characters", mend=_MEND)
    plain = plain_signs(text)
    if not plain:
        raise Problem("no position given", mend=_MEND)
    position = _coordinates(plain) or _from_words(text, gazetteer)
    return replace(position, words=text)


def _coordinates(plain: str) -> Position | None:
    bare = _LOOSELY.sub("", plain)
    position = next(filter(None, (read(bare) for read in _READERS)), None)
    if position is None or bare == plain or not isinstance(position.shape, Circle):
        return position
    return replace(position, shape=replace(position.shape, radius_m=2 * position.shape.radius_m))


def _from_words(text: str, gazetteer: Gazetteer) -> Position:
    words = folded(text)
    mentions = gazetteer.mentions(words)
    if not mentions:
        raise _unknown(text, gazetteer)
    told: list[tuple[tuple[NamedPlace, ...], str]] = []
    for mention, words_before in zip(mentions, _words_before(words, mentions), strict=True):
        if told and told[-1][0] == mention.places:
            told[-1] = mention.places, f"{told[-1][1]} {words_before}"
        else:
            told.append((mention.places, words_before))
    told[-1] = told[-1][0], f"{told[-1][1]} {words[mentions[-1].end :]}"
    return _finest([_told_by(_only(places), said) for places, said in told])


def _words_before(words: str, mentions: tuple[Mention, ...]) -> list[str]:
    """Return what stands before each mention and behind the one before it."""
    starts = [0, *(mention.end for mention in mentions)]
    return [words[start : m.start] for start, m in zip(starts, mentions, strict=False)]


def _unknown(text: str, gazetteer: Gazetteer) -> Problem:
    near = gazetteer.nearest_names(text)
    what = f"“{text.strip()[:80]}” holds no coordinates and no known place"
    return Problem(what, mend=f"Nearest names: {', '.join(near)}." if near else _MEND)


def _only(places: tuple[NamedPlace, ...]) -> NamedPlace:
    if len(places) == 1:
        return places[0]
    told = (f"{place.names[0].text} ({_degrees(place)})" for place in places)
    raise Problem(f"several places bear this name: {', '.join(told)}", mend="Name one of them.")


def _degrees(place: NamedPlace) -> str:
    at = centre_of(place.shape)
    return f"{abs(at.lat):.1f} {'NS'[at.lat < 0]} {abs(at.lon):.1f} {'EW'[at.lon < 0]}"


def _finest(found: list[Position]) -> Position:
    """Return the finest of several positions, if all of them may be one place."""
    if len(found) == 1:
        return found[0]
    finest = min(found, key=_size_m)
    for other in found:
        if finest.shape and other.shape and gap_m(finest.shape, other.shape) > 0:
            raise Problem("two places that lie apart are named", mend="Give one of them.")
    return finest


def _size_m(position: Position) -> float:
    return radius_m_of(position.shape) if position.shape else HALF_GIRTH_M


def _told_by(place: NamedPlace, words: str) -> Position:
    said = bearings_in(words)
    centre, extent_m = centre_of(place.shape), radius_m_of(place.shape)
    bounds = said.bounds_m()
    if bounds is None and said.direction is None:
        return _at_or_about(place, said.manner, extent_m)
    shape = _ring(centre, extent_m, bounds, said.direction)
    open_ended = bounds is not None and bounds[1] is None
    return Position(
        shape=shape,
        notation=PositionNotation.RELATIVE,
        precision=PositionPrecision.RELATIVE if bounds else PositionPrecision.SEA_AREA,
        confidence_pct=_OPEN_PCT if open_ended else 95,
        anchor_id=place.id,
        bearing_deg=said.direction.bearing_deg if said.direction else None,
        distance_m=_said_m(said),
    )


def _at_or_about(place: NamedPlace, manner: str, extent_m: float) -> Position:
    beyond = {"near": NEAR_M, "off": OFF_M}.get(manner, 0.0)
    around = Circle(centre=centre_of(place.shape), radius_m=min(extent_m + beyond, HALF_GIRTH_M))
    return Position(
        shape=around if beyond else place.shape,
        notation=PositionNotation.RELATIVE if beyond else PositionNotation.NAMED,
        precision=_precision_of(place, manner, extent_m),
        anchor_id=place.id,
    )


def _precision_of(place: NamedPlace, manner: str, extent_m: float) -> PositionPrecision:
    if extent_m >= _VAST_M:
        return PositionPrecision.THEATRE
    wide = manner == "off" or place.kind in {"sea", "gulf"}
    return PositionPrecision.SEA_AREA if wide else PositionPrecision.NAMED_PLACE


def _ring(
    centre: LatLon,
    extent_m: float,
    bounds: tuple[float, float | None] | None,
    direction: Direction | None,
) -> Shape:
    """Return the part of a ring: from the least distance to the greatest beyond the shore."""
    low, high = bounds or (0.0, TOWARDS_M)
    outer = (low * _OPEN_FACTOR if high is None else high) + extent_m
    if outer > HALF_GIRTH_M:
        raise Problem("a distance longer than half the way round the earth", mend=_MEND)
    half = 180.0 if direction is None else direction.half_deg if bounds else _TOWARDS_HALF_DEG
    if half == 180 and low == 0:
        return Circle(centre=centre, radius_m=outer)
    middle = direction.bearing_deg if direction else 180.0
    return Sector(
        anchor=centre,
        inner_radius_m=low,
        outer_radius_m=outer,
        from_bearing_deg=(middle - half) % 360,
        to_bearing_deg=(middle + half) % 360 or 360.0,
    )


def _said_m(said: Bearings) -> float | None:
    """Return the distance as said, in metres."""
    bounds = said.bounds_m()
    if bounds is None or said.figure is None:
        return None
    if said.figure.hedge is Hedge.RANGE and bounds[1] is not None:
        return (bounds[0] + bounds[1]) / 2
    plain = replace(said, figure=replace(said.figure, hedge=Hedge.NONE, upper=None)).bounds_m()
    return None if plain is None or plain[1] is None else (plain[0] + plain[1]) / 2
