"""Figures with their hedges, positions and ships, in several languages."""

from decimal import Decimal

import pytest

from models.catalogue.catalogue import Catalogue
from models.catalogue.shipped import shipped_catalogue, shipped_id
from models.encounter.proposition import QuantityKind
from models.figure.figure import Figure, FigureUnit, Hedge
from models.finding.find import findings_in
from models.finding.finding import Finding, FindingKind, Quotation, UnknownName
from models.position.position import Position

SHIPPED = Catalogue.of(shipped_catalogue())


def found(text: str, kind: FindingKind) -> list[Finding]:
    return [finding for finding in findings_in(text, SHIPPED) if finding.kind is kind]


@pytest.mark.parametrize(
    ("words", "number", "unit", "hedge"),
    [
        ("within 45 yards", "45", FigureUnit.YARD, Hedge.WITHIN),
        ("nearly 270 km", "270", FigureUnit.KILOMETRE, Hedge.NEARLY),
        ("約270km", "270", FigureUnit.KILOMETRE, Hedge.ABOUT),
        ("約２７０ｋｍ", "270", FigureUnit.KILOMETRE, Hedge.ABOUT),
        ("不到50海里", "50", FigureUnit.NAUTICAL_MILE, Hedge.LESS_THAN),
        ("30分間", "30", FigureUnit.MINUTE, Hedge.NONE),
        ("약 30km", "30", FigureUnit.KILOMETRE, Hedge.ABOUT),
        ("около 5 миль", "5", FigureUnit.NAUTICAL_MILE, Hedge.ABOUT),
    ],
)
def test_a_figure_is_found_with_its_hedge(
    words: str, number: str, unit: FigureUnit, hedge: Hedge
) -> None:
    (finding,) = found(f"The distance: {words}.", FindingKind.FIGURE)
    value = finding.value
    assert isinstance(value, Figure)
    assert (finding.words, value.words) == (words, words)
    assert (value.number, value.unit, value.hedge) == (Decimal(number), unit, hedge)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("at an altitude of 3,000 feet", QuantityKind.ALTITUDE),
        ("20 feet above the aircraft", QuantityKind.VERTICAL_SEPARATION),
        ("at 24 knots", QuantityKind.SPEED),
        ("for 30 minutes", QuantityKind.DURATION),
        ("two Chinese aircraft", QuantityKind.COUNT_PLATFORMS),
        ("it passed four times", QuantityKind.COUNT_ACTS),
        ("about 15 km", None),
    ],
)
def test_the_words_beside_a_figure_tell_what_it_measures(
    text: str, kind: QuantityKind | None
) -> None:
    (finding,) = found(text, FindingKind.FIGURE)
    assert finding.quantity_kind is kind


@pytest.mark.parametrize(
    "words",
    [
        "about 270 km west of Oki-Daito",
        "southeast of Okinawa",
        "near Gaven Reef",
        "沖大東島の西約２７０ｋｍの海域",
        "25°28′30″N 128°31′12″E",
        "北緯２５度２８分、東経１２８度３１分",
        "52R DP 517 176",
        "01:16.5N – 104:09.9E",
    ],
)
def test_a_position_is_found_whole(words: str) -> None:
    (finding,) = found(f"It was {words}.", FindingKind.POSITION)
    assert finding.words == words
    assert isinstance(finding.value, Position)
    assert finding.value.shape is not None


def test_a_place_alone_is_a_place_and_no_position() -> None:
    assert found("They left Okinawa.", FindingKind.POSITION) == []
    (finding,) = found("They left Okinawa.", FindingKind.PLACE)
    assert finding.value == shipped_id("place", "okinawa")


def test_a_coast_guard_is_not_taken_for_the_sea_that_its_name_begins_with() -> None:
    text = "菲律宾海警船撞击中国海警3104舰。"
    assert found(text, FindingKind.PLACE) == []
    (party,) = found(text, FindingKind.PARTY)
    (unit,) = found(text, FindingKind.UNIT)
    assert party.value == shipped_id("party", "PH/PCG")
    assert unit.value == shipped_id("unit", "ccg-3104")


def test_a_ship_and_the_number_behind_it_are_one() -> None:
    (known,) = found("USS Decatur (DDG-73) passed.", FindingKind.UNIT)
    (unknown,) = found("HMS Richmond (F239) passed.", FindingKind.UNIT)
    assert known.words == "USS Decatur (DDG-73)"
    assert unknown.words == "HMS Richmond (F239)"
    assert isinstance(unknown.value, UnknownName)
    assert unknown.value.side_id == shipped_id("party", "GB")


def test_a_body_without_its_state_is_that_of_the_state_before_it() -> None:
    (_, body) = found("Russia protested. The Ministry of Defence spoke.", FindingKind.PARTY)
    assert body.value == shipped_id("party", "RU/MOD")
    assert body.note


def test_a_body_of_a_state_that_has_none_here_is_left_out() -> None:
    text = "China protested. Canada's Defence Minister spoke."
    values = [finding.value for finding in found(text, FindingKind.PARTY)]
    assert values == [shipped_id("party", "CN"), shipped_id("party", "CA")]


@pytest.mark.parametrize(
    ("text", "speaker", "code"),
    [
        ("Japan said “it was dangerous indeed”.", "Japan", "JP"),
        ("“It was dangerous indeed,” the US Navy said.", "US Navy", "US/USN"),
        ("日方表示：“这完全不符合事实。”", "日方", "JP"),
        ("中国側は「事実と異なる主張だ」と述べた。", "中国側", "CN"),
        ("«Самолёт не нарушал», — заявило Минобороны России.", "Минобороны России", "RU/MOD"),
        ("“We stay on,” PCG spokesman Jay Tarriela wrote.", "PCG spokesman Jay Tarriela", "PH/PCG"),
    ],
)  # fmt: skip
def test_a_quotation_names_its_speaker(text: str, speaker: str, code: str) -> None:
    (finding,) = found(text, FindingKind.QUOTATION)
    value = finding.value
    assert isinstance(value, Quotation)
    assert value.speaker == speaker
    assert value.speaker_id == shipped_id("party", code)


def test_quotation_marks_round_a_ship_are_no_quotation() -> None:
    assert found("The destroyer “Ningbo” passed.", FindingKind.QUOTATION) == []
