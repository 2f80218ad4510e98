"""Positions in words and digits, right and wrong."""

import pytest

from models.catalogue.name import Name
from models.catalogue.place import Place, PlaceKind
from models.catalogue.shipped import shipped_id
from models.position.gazetteer import Gazetteer
from models.position.geodesy import distance_m
from models.position.geometry import centre_of, outline, radius_m_of
from models.position.parse import parse_position
from models.position.position import Position, PositionNotation, PositionPrecision
from models.position.shape import Circle, LatLon, Sector
from models.problem import Problem

NOWHERE = Gazetteer.of(())
HERE = LatLon(25.475, 128.52)
SAME_PLACE = [
    ("25.475, 128.52", PositionNotation.DECIMAL),
    ("25.475 128.52", PositionNotation.DECIMAL),
    ("25.475N 128.52E", PositionNotation.DECIMAL),
    ("128.52 E, 25.475 N", PositionNotation.DECIMAL),
    ("N 25.475 E 128.52", PositionNotation.DECIMAL),
    ("25,475 128,52", PositionNotation.DECIMAL),
    ("25,475, 128,52", PositionNotation.DECIMAL),
    ("25,475N 128,52E", PositionNotation.DECIMAL),
    ("+25.475; +128.52", PositionNotation.DECIMAL),
    ("２５．４７５，　１２８．５２", PositionNotation.DECIMAL),
    ("25°28′30″N 128°31′12″E", PositionNotation.DMS),
    ("25º28'30\" 128º31'12\"", PositionNotation.DMS),
    ("25 28 30 N 128 31 12 E", PositionNotation.DMS),
    ("25 28 30 128 31 12", PositionNotation.DMS),
    ("北緯25度28分30秒 東経128度31分12秒", PositionNotation.DMS),
    ("北纬25度28分30秒，东经128度31分12秒", PositionNotation.DMS),
    ("252830N1283112E", PositionNotation.DMS),
    ("25 28.5N 128 31.2E", PositionNotation.DDM),
    ("2528.5N 12831.2E", PositionNotation.DDM),
    ("25-28.5N/128-31.2E", PositionNotation.DDM),
    ("52R 451751E 2817633N", PositionNotation.UTM),
    ("52 N 451751 2817633", PositionNotation.UTM),
    ("52R DP 51750 17632", PositionNotation.MGRS),
    ("52RDP5175017632", PositionNotation.MGRS),
    ("WHJL31202850", PositionNotation.GEOREF),
]
REFUSED = [
    ("91 10", "latitude 91 is outside"),
    ("128.52, 25.475", "look swapped"),
    ("25 200", "longitude 200 is outside"),
    ("25°75′N 128°31′E", "minutes 75"),
    ("252860N1283112E", "seconds 60"),
    ("25.5 30 N 128 E", "decimals before a finer part"),
    ("-25 N 128 E", "a sign and a letter"),
    ("25 N 128 N", "not a latitude and a longitude"),
    ("25,475", "decimal comma"),
    ("52S 451751E 3817633N", "southern hemisphere"),
    ("52Q 451751E 2817633N", "does not lie in band Q"),
    ("61R 451751E 2817633N", "no zone 61"),
    ("52R 99999E 2817633N", "outside what UTM holds"),
    ("52R DP 517 17", "as many digits east as north"),
    ("52R SP 517 176", "no square SP"),
    ("31X EV 00 00", "no MGRS reference"),
    ("WHJL6128", "not below 60"),
    ("NaN NaN", "no coordinates"),
    ("inf 3", "no coordinates"),
    ("1_000 2", "no coordinates"),
    ("١٢.٥ ٣٠.٥", "no coordinates"),
    ("25² 128", "no coordinates"),
    ("", "no position given"),
    ("25", "no coordinates"),
    ("x" * 501, "more than 500"),
    ("270 parsecs west of Naha", "not understood"),
    ("5 km and 6 km west of Naha", "two distances"),
    ("west of Naha east", "two directions"),
    ("Naha and Odesa", "lie apart"),
    ("30000 km west of Naha", "half the way round"),
    ("outside the Miyako Strait", "outside"),
]


def circle_of(position: Position) -> Circle:
    assert isinstance(position.shape, Circle)
    return position.shape


def sector_of(position: Position) -> Sector:
    assert isinstance(position.shape, Sector)
    return position.shape


@pytest.mark.parametrize(("text", "notation"), SAME_PLACE)
def test_every_notation_gives_the_same_place(text: str, notation: PositionNotation) -> None:
    position = parse_position(text, NOWHERE)
    assert distance_m(circle_of(position).centre, HERE) <= circle_of(position).radius_m
    assert position.notation is notation
    assert position.precision is PositionPrecision.COORDINATE
    assert position.words == text


@pytest.mark.parametrize(("text", "what"), REFUSED)
def test_what_cannot_be_is_refused_in_words(text: str, what: str, gazetteer: Gazetteer) -> None:
    with pytest.raises(Problem, match=what):
        parse_position(text, gazetteer)


@pytest.mark.parametrize(
    ("text", "radius_m"),
    [
        ("0 N 0 E", 78_700),
        ("0.00 N 0.00 E", 787),
        ("0°00′N 0°00′E", 1312),
        ("0°00′00″N 0°00′00″E", 21.9),
        ("52R DP 517 176", 70.7),
        ("52R DP", 70_700),
        ("near 0.00 N 0.00 E", 1574),
        ("0.00 N 0.00 E (approx.)", 1574),
    ],
)
def test_the_radius_is_half_the_diagonal_of_the_cell_of_the_last_digit(
    text: str, radius_m: float
) -> None:
    assert circle_of(parse_position(text, NOWHERE)).radius_m == pytest.approx(radius_m, rel=2e-3)


def test_the_minutes_that_japans_directive_leaves_out_are_nought() -> None:
    position = parse_position("北緯33度12秒 東経126度59分53秒", NOWHERE)
    assert centre_of(circle_of(position)).lat == pytest.approx(33 + 12 / 3600)


def test_the_north_pole_and_the_antimeridian_are_places() -> None:
    assert circle_of(parse_position("90N 0E", NOWHERE)).centre == LatLon(90, 0)
    assert circle_of(parse_position("0 180", NOWHERE)).centre == LatLon(0, -180)


def test_about_270_km_west_of_oki_daito_is_a_sector(gazetteer: Gazetteer) -> None:
    position = parse_position("about 270 km west of Oki-Daito", gazetteer)
    sector = sector_of(position)
    assert (sector.from_bearing_deg, sector.to_bearing_deg) == (247.5, 292.5)
    # Ten per cent either way, and on the far side the island's own extent.
    assert sector.inner_radius_m == 243_000
    assert 297_000 <= sector.outer_radius_m <= 299_000
    centre = centre_of(sector)
    assert (round(centre.lat, 2), round(centre.lon, 2)) == (24.45, 128.52)
    assert position.anchor_id == shipped_id("place", "oki-daito")
    assert (position.bearing_deg, position.distance_m) == (270.0, 270_000)
    assert position.precision is PositionPrecision.RELATIVE


@pytest.mark.parametrize(
    "text",
    [
        "沖大東島の西約270km",
        "沖大東島の西方約270キロメートル",
        "Oki-Daito, about 270 km west",
        "approx. 270 kilometres W of Okidaito",
        "some 270 km to the west of OKI DAITO ISLAND",
        "about 270 km (some 146 NM) west of Oki-Daito",
    ],
)
def test_the_same_words_in_other_forms_give_the_same_sector(
    text: str, gazetteer: Gazetteer
) -> None:
    plain = parse_position("about 270 km west of Oki-Daito", gazetteer)
    assert parse_position(text, gazetteer).shape == plain.shape


@pytest.mark.parametrize(
    ("text", "inner_m", "outer_m", "half_deg"),
    [
        ("270 km west of Rasa Island", 265_000, 276_500, 22.5),
        ("270 km west-southwest of Rasa Island", 265_000, 276_500, 11.25),
        ("over 100 km WSW of Rasa Island", 100_000, 111_500, 11.25),
        ("20 to 30 km E of Rasa Island", 20_000, 31_500, 22.5),
        ("10.5 nautical miles east of Rasa Island", 19_353.4, 21_038.6, 22.5),
        ("more than 3 km from Rasa Island", 3000, 7500, 180),
        ("40 km 225° from Rasa Island", 35_000, 46_500, 0.5),
    ],
)
def test_distance_and_compass_word_bound_the_sector(
    text: str, inner_m: float, outer_m: float, half_deg: float, gazetteer: Gazetteer
) -> None:
    sector = sector_of(parse_position(text, gazetteer))
    span = (sector.to_bearing_deg - sector.from_bearing_deg) % 360 or 360
    assert sector.inner_radius_m == pytest.approx(inner_m)
    assert sector.outer_radius_m == pytest.approx(outer_m)
    assert span / 2 == pytest.approx(half_deg)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("70 NM SE of Hainan", "hainan"),
        ("海南岛东南约110公里", "hainan"),
        ("over 100 km north of the Senkaku / Diaoyu islands", "senkaku-diaoyu"),
        ("钓鱼岛以北约100公里", "senkaku-diaoyu"),
        ("about 420 km north of Kuba-jima", "kuba"),
        ("喜界島の東約190km", "kikai"),
        ("southeast of Okinawa island", "okinawa"),
        ("high seas southeast of Okinawa main island", "okinawa"),
        ("Sea of Japan / East Sea, off the Noto Peninsula", "noto"),
        ("能登半島沖", "noto"),
        ("Black Sea off Cape Fiolent, Crimea", "cape-fiolent"),
        ("in the vicinity of Gaven Reef", "gaven"),
        ("west of Crimea", "crimea"),
        ("Gulf of Finland near Vaindloo island", "vaindloo"),
        ("Second Thomas (Ayungin / Ren’ai) Shoal", "second-thomas"),
        ("仁爱礁", "second-thomas"),
        ("10.5 nautical miles east of Bajo de Masinloc", "scarborough"),
        ("Yellow Sea, international waters", "yellow-sea"),
    ],
)
def test_the_places_of_the_sample_cases_are_understood(
    text: str, code: str, gazetteer: Gazetteer
) -> None:
    position = parse_position(text, gazetteer)
    assert position.anchor_id == shipped_id("place", code)
    assert position.words == text
    assert position.shape is not None


def test_southeast_of_okinawa_holds_where_the_carrier_was(gazetteer: Gazetteer) -> None:
    area = parse_position("southeast of Okinawa", gazetteer)
    carrier = outline(Circle(centre=LatLon(24.45, 128.52), radius_m=1000))
    assert area.shape is not None
    assert outline(area.shape).contains(carrier)
    assert area.precision is PositionPrecision.SEA_AREA
    assert radius_m_of(area.shape) > 150_000


def test_more_than_a_distance_is_only_half_sure(gazetteer: Gazetteer) -> None:
    assert parse_position("more than 3 km from Vaindloo", gazetteer).confidence_pct == 50


def test_an_unknown_place_names_the_nearest(gazetteer: Gazetteer) -> None:
    with pytest.raises(Problem) as caught:
        parse_position("Oki-Dato", gazetteer)
    assert "Oki-Daito" in caught.value.mend


def test_a_name_of_two_places_lists_both() -> None:
    twins = [
        Place(
            id=shipped_id("place", str(lat)),
            names=(Name(text="Green Island"),),
            kind=PlaceKind.ISLAND,
            shape=Circle(centre=LatLon(lat, 121.5), radius_m=2000),
        )
        for lat in (22.66, -16.76)
    ]
    with pytest.raises(Problem, match=r"22\.7 N 121\.5 E.*16\.8 S 121\.5 E"):
        parse_position("3 km off Green Island", Gazetteer.of(twins))
