from dataclasses import replace

import pytest

from models.catalogue.catalogue import Catalogue
from models.catalogue.name import Name
from models.catalogue.platform import Platform
from models.catalogue.shipped import shipped_catalogue, shipped_id
from models.finding.find import findings_in
from models.finding.finding import Finding, FindingKind, Quotation

SHIPPED = Catalogue.of(shipped_catalogue())


def found(text: str, kind: FindingKind) -> list[Finding]:
    return [finding for finding in findings_in(text, SHIPPED) if finding.kind is kind]


def values(text: str, kind: FindingKind) -> list[object]:
    return [finding.value for finding in found(text, kind)]


@pytest.mark.parametrize("words", ["F-15", "F15", "F—15", "Ｆ－１５", "F-15s", "F-15J"])
def test_a_type_number_is_found_however_its_hyphen_is_written(words: str) -> None:
    f15 = shipped_id("platform", "f15j")
    assert values(f"A {words} flew by.", FindingKind.PLATFORM) == [f15]


def test_what_a_family_name_may_also_mean_is_offered_beside_it() -> None:
    (finding,) = found("Two F-15 took off.", FindingKind.PLATFORM)
    assert finding.others == (shipped_id("platform", "f15k"),)


def test_a_variant_that_the_catalogue_lacks_is_told() -> None:
    (finding,) = found("A J-15D was seen.", FindingKind.PLATFORM)
    assert (finding.words, finding.value) == ("J-15D", shipped_id("platform", "j15"))
    assert "J-15D" in finding.note


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Japan's Ministry of Defense said so.", "JP/MOD"),
        ("The Japanese Defence Ministry said so.", "JP/MOD"),
        ("The U.S. Navy said so.", "US/USN"),
        ("中国国防部发言人表示。", "CN/MND"),
        ("防衛省は発表した。", "JP/MOD"),
    ],
)
def test_a_ministry_is_found_under_its_many_names(text: str, code: str) -> None:
    assert shipped_id("party", code) in values(text, FindingKind.PARTY)


@pytest.mark.parametrize(
    "text", ["It is up to us in May.", "The ph value was low.", "A south china bowl."]
)
def test_common_words_are_no_parties(text: str) -> None:
    assert values(text, FindingKind.PARTY) == []


def test_a_party_inside_the_name_of_a_sea_is_not_offered() -> None:
    assert values("Over the South China Sea and the Sea of Japan.", FindingKind.PARTY) == []


def test_a_ship_that_is_named_like_a_city_needs_the_company_of_a_ship() -> None:
    assert values("He was born in Ningbo.", FindingKind.UNIT) == []
    ningbo = shipped_id("unit", "ningbo-139")
    assert set(values("The destroyer Ningbo (139) passed.", FindingKind.UNIT)) == {ningbo}


def test_a_quotation_names_who_spoke() -> None:
    text = "A spokesman of China's Ministry of National Defense said: “It was lawful and safe.”"
    (quotation,) = values(text, FindingKind.QUOTATION)
    assert isinstance(quotation, Quotation)
    assert quotation.words == "It was lawful and safe."
    assert quotation.speaker_id == shipped_id("party", "CN/MND")


def test_the_order_of_the_catalogue_does_not_matter() -> None:
    text = "An F-15 of Japan met a J-15 of the Liaoning near Okinawa; Y-8 and J-8II followed."
    backward = Catalogue.of(reversed(shipped_catalogue()))
    assert findings_in(text, SHIPPED) == findings_in(text, backward)


def test_a_renamed_entry_is_found_by_its_new_name_alone() -> None:
    j20 = SHIPPED.entries[shipped_id("platform", "j20")]
    assert isinstance(j20, Platform)
    renamed = Catalogue.of([replace(j20, names=(Name(text="Wyvern bird"),))])
    (finding,) = findings_in("A Wyvern bird and a J-20 were met.", renamed)
    assert (finding.words, finding.value) == ("Wyvern bird", j20.id)
