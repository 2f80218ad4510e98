"""The catalogue that is shipped is whole, and holds what the sample cases name."""

from collections import Counter
from itertools import combinations
from math import dist
from uuid import UUID

import pytest

from models.catalogue.catalogue import Catalogue
from models.catalogue.party import Party, PartyKind
from models.catalogue.place import Place
from models.catalogue.platform import Platform, Unit
from models.catalogue.shipped import names_in, shipped_catalogue, shipped_id
from models.catalogue.zone import Zone
from models.position.geometry import outline, radius_m_of
from models.position.shape import Line
from models.record import Kind, kind_of
from models.vocabulary.table import rows_of

ENTRIES = shipped_catalogue()
CATALOGUE = Catalogue.of(ENTRIES)
PARTIES = {party.code: party for party in CATALOGUE.all(Party)}
SIDES = [party for party in PARTIES.values() if party.kind in {PartyKind.STATE, PartyKind.BLOC}]
OPPOSED = [
    ("JP", "CN"), ("JP", "KR"), ("GB", "RU"), ("US", "CN"), ("US", "RU"), ("EE", "RU"),
    ("AU", "CN"), ("PH", "CN"), ("US", "PH"), ("TW", "CN"), ("NATO", "RU"), ("UA", "RU"),
]  # fmt: skip
# Machado, Oliveira and Fernandes (2009), severity 1: no red receptors; no green ones.
PROTANOPIA = (
    (0.152286, 1.052583, -0.204868),
    (0.114503, 0.786281, 0.099216),
    (-0.003882, -0.048116, 1.051998),
)
DEUTERANOPIA = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.01182, 0.04294, 0.968881),
)
FULL = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def linear(colour: str) -> tuple[float, ...]:
    parts = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    return tuple(p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a: str, b: str) -> float:
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


def seen(colour: str, eye: tuple[tuple[float, ...], ...]) -> tuple[float, float, float]:
    """Return the colour in CIE Lab as an eye sees it."""
    light = linear(colour)
    red, green, blue = (
        min(max(sum(a * b for a, b in zip(row, light, strict=True)), 0), 1) for row in eye
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize("name", ["parties", "platforms", "units", "places", "zones"])
def test_a_code_stands_for_one_entry(name: str) -> None:
    codes = Counter(row["code"] for row in rows_of(name))
    assert [code for code, count in codes.items() if count > 1 or not code] == []


def test_identities_are_unique_and_stay_for_ever() -> None:
    assert len({entry.id for entry in ENTRIES}) == len(ENTRIES)
    assert shipped_id("party", "JP") == UUID("f5b671cd-d230-5233-802c-06a87cb6c634")
    assert all(PARTIES[code].id == shipped_id(Kind.PARTY, code) for code in PARTIES)


def test_it_is_large_enough() -> None:
    counts = Counter(kind_of(entry) for entry in ENTRIES)
    assert counts[Kind.PLATFORM] >= 115
    assert counts[Kind.PLACE] >= 150
    assert counts[Kind.ZONE] == 6


def test_every_reference_leads_somewhere() -> None:
    for party in PARTIES.values():
        others = {party.parent_id, party.side_id, *party.aligned_with} - {None}
        assert others <= set(CATALOGUE.entries), party.code
    for unit in CATALOGUE.all(Unit):
        assert {unit.platform_id, unit.side_id} <= set(CATALOGUE.entries), unit.number


def test_every_operator_issuer_and_user_of_a_name_is_a_known_party() -> None:
    used = {name.used_by for entry in ENTRIES for name in getattr(entry, "names", ())} - {""}
    for platform in CATALOGUE.all(Platform):
        used |= {*platform.operators, *(category.issuer for category in platform.categories)}
    for zone in CATALOGUE.all(Zone):
        used |= {zone.issuer, *zone.recognised_by, *zone.contested_by}
    assert used - set(PARTIES) == set()


def test_a_body_below_a_side_belongs_to_it_and_a_free_one_to_none() -> None:
    assert CATALOGUE.side_of(shipped_id("party", "JP/JASDF")) == shipped_id("party", "JP")
    assert PARTIES["US/7FLT"].side_id == shipped_id("party", "US")
    assert PARTIES["US/7FLT"].parent_id == shipped_id("party", "US/PACFLT")
    assert CATALOGUE.side_of(shipped_id("party", "REUTERS")) is None


def test_alliances_hold_both_ways_and_among_the_members_of_a_bloc() -> None:
    allies = {code: set(party.aligned_with) for code, party in PARTIES.items()}
    for code, others in allies.items():
        assert shipped_id("party", code) not in others
        for other in others:
            assert shipped_id("party", code) in allies[CATALOGUE.code_of(other)]
    for a, b in (("JP", "US"), ("KR", "US"), ("PH", "US"), ("AU", "US"), ("EE", "IT")):
        assert shipped_id("party", b) in allies[a]
    assert shipped_id("party", "US") not in allies["CN"] | allies["TW"] | allies["UA"]


def test_the_parties_of_the_sample_cases_are_there() -> None:
    codes = """
    JP/MOD JP/JASDF JP/JMSDF JP/PMO CN/PLAN CN/MND CN/MFA CN/MOFCOM CN/CCG CN/CCTV CN/YYTT KR/MND
    RU/MOD GB/MOD US/PACFLT US/EUCOM US/DOS US/DOD AU/DOD EE/MFA EE/EDF PH/PCG PH/AFP PH/NMC
    NATO NHK BBC AFP REUTERS KYODO DIMSUM"""
    assert set(codes.split()) - set(PARTIES) == set()


def test_the_hulls_of_the_sample_cases_are_there() -> None:
    numbers = {unit.number for unit in CATALOGUE.all(Unit)}
    hulls = """16 101 117 124 DD-116 DDH-971 D36 DDG-73 170 DD-103 522 526 DD-111 FFH-156 139 LT-57
    3104 164 MRRV-4406 DDG-39"""
    assert set(hulls.split()) - numbers == set()


@pytest.mark.parametrize("ground", ["#ffffff", "#f7f5ef", "#182127"])
def test_the_colour_of_a_side_stands_out_on_light_and_on_dark(ground: str) -> None:
    pale = {side.code for side in SIDES if side.colour and contrast(side.colour, ground) < 3}
    assert pale == set()


@pytest.mark.parametrize("eye", [FULL, PROTANOPIA, DEUTERANOPIA])
@pytest.mark.parametrize("pair", OPPOSED)
def test_sides_that_often_meet_differ_in_colour_to_every_eye(
    pair: tuple[str, str], eye: tuple[tuple[float, ...], ...]
) -> None:
    one, other = (seen(PARTIES[code].colour, eye) for code in pair)
    assert dist(one, other) > 18


def test_no_two_sides_share_a_colour() -> None:
    colours = [(side.code, side.colour) for side in SIDES if side.colour]
    assert [(a, b) for a, b in combinations(colours, 2) if a[1] == b[1]] == []


def test_every_place_has_a_name_a_confidence_and_a_drawable_extent() -> None:
    for place in CATALOGUE.all(Place):
        assert place.names
        assert place.confidence in {"high", "medium", "low"}
        assert 0 < radius_m_of(place.shape) < 2_000_000
        assert outline(place.shape).is_valid


def test_a_disputed_place_bears_the_names_of_its_parties() -> None:
    rocks = CATALOGUE.entries[shipped_id("place", "liancourt")]
    assert isinstance(rocks, Place)
    assert rocks.names[0].used_by == ""
    assert {"JP", "KR"} <= {name.used_by for name in rocks.names}


def test_a_line_or_a_part_of_a_zone_is_open() -> None:
    for zone in CATALOGUE.all(Zone):
        assert zone.open == isinstance(zone.shape, Line)
        assert zone.source
        assert zone.confidence


def test_names_carry_language_and_user() -> None:
    english, japanese = names_in("Naha@en; 那覇@ja@JP")
    assert (english.text, english.lang, english.used_by) == ("Naha", "en", "")
    assert (japanese.text, japanese.lang, japanese.used_by) == ("那覇", "ja", "JP")


def test_a_name_in_a_script_bears_a_language_of_that_script() -> None:
    for entry in ENTRIES:
        for name in getattr(entry, "names", ()):
            if any("\u3040" <= sign <= "\u30ff" for sign in name.text):
                assert name.lang == "ja", name
            if any("\uac00" <= sign <= "\ud7a3" for sign in name.text):
                assert name.lang == "ko", name
            if any("\u4e00" <= sign <= "\u9fff" for sign in name.text):
                assert name.lang in {"ja", "zh-Hans", "zh-Hant"}, name
