"""Whatever the text, what is found stands where it is said to stand."""

from itertools import pairwise
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from models.catalogue.catalogue import Catalogue, Entry
from models.catalogue.party import Party
from models.catalogue.platform import Platform, Unit
from models.catalogue.shipped import shipped_catalogue
from models.finding.find import findings_in
from models.finding.finding import Finding, FindingKind, UnknownName
from models.record import Kind
from models.when.parse import parse_when
from models.when.when import When
from tests.strategies import records

SHIPPED = Catalogue.of(shipped_catalogue())
NEWS = parse_when("9 December 2025 JST")
SCRAPS = st.sampled_from(
    [
        "6 December 2025", " on ", "16:32", " JST", "-", " to ", " and ", "between ", "about ",
        "12月7日", "令和７年", "１６時３２分", "ごろ", "から", "下午4时", "yesterday", "Saturday",
        "061632IDEC25", "2025-12-06", "31 February 2025", "12/6/2025", "Dec. ", "May ", "2025",
        "270 km", " west of ", "Oki-Daito", "沖大東島の西約", "270", "km", "45 yards", "within ",
        "25°28′N ", "128°31′E", "90.5 N 200 E", "52R DP 517 176", "1,2,3", "10^400 m",
        "J-15", "F-15", "s", "D", "Japan", "'s ", "Chinese", "Ministry of Defence", "HMS ",
        "Defender", " (D36)", "522", "中国", "海警3104", "“", "”", "「", "」", '"', " said ",
        "according to ", "\n", "。", ". ", "\u202e", "\u200b", "\u00ad", "́", "İ", "ﷺ", "㌔", "½",
    ]
)  # fmt: skip
TEXTS = st.lists(SCRAPS | st.text(max_size=5), max_size=25).map("".join)


def by_kind(findings: tuple[Finding, ...]) -> dict[FindingKind, list[Finding]]:
    return {kind: [f for f in findings if f.kind is kind] for kind in FindingKind}


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.sampled_from([None, NEWS]))
def test_the_words_of_a_finding_are_those_of_its_span(text: str, published: When | None) -> None:
    findings = findings_in(text, SHIPPED, published=published)
    assert [f.start for f in findings] == sorted(f.start for f in findings)
    for finding in findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert finding.words == text[finding.start : finding.end]
    for of_kind in by_kind(findings).values():
        for first, second in pairwise(of_kind):
            assert first.end <= second.start


# A class that is named like its only ship is asked for what the ship is asked for.
SHIPS = {name.text for unit in SHIPPED.all(Unit) for name in unit.names}
ENTRIES: list[Party | Platform] = [*SHIPPED.all(Party), *SHIPPED.all(Platform)]
KINDS = (Kind.PARTY, Kind.PLATFORM, Kind.UNIT, Kind.PLACE)


@settings(max_examples=150, deadline=None)
@given(st.lists(records(*KINDS), max_size=4), TEXTS)
def test_any_catalogue_will_do_and_its_order_does_not_matter(
    entries: list[Entry], text: str
) -> None:
    names = [name.text for entry in entries for name in getattr(entry, "names", ())]
    said = f"{text} {' and '.join(names)}"
    distinct = list({entry.id: entry for entry in entries}.values())
    findings = findings_in(said, Catalogue.of(distinct))
    assert all(finding.words == said[finding.start : finding.end] for finding in findings)
    assert findings == findings_in(said, Catalogue.of(reversed(distinct)))


NAMES = sorted(
    {
        (name.text, entry.id)
        for entry in ENTRIES
        for name in entry.names
        if not set("/,(") & set(name.text) and name.text not in SHIPS
    }
)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(NAMES), st.sampled_from(["{}", "It was {}.", "（{}）", "\n{}\n", "…{}, so"]))
def test_every_name_of_the_catalogue_is_found(name: tuple[str, UUID], frame: str) -> None:
    text, id_ = name
    found = findings_in(frame.format(text), SHIPPED)
    meant = {entry for finding in found for entry in (finding.value, *finding.others)}
    assert id_ in meant


def test_an_unknown_ship_is_offered_with_the_side_of_its_prefix() -> None:
    (finding,) = (f for f in findings_in("HMS Richmond sailed.", SHIPPED) if f.kind == "unit")
    assert isinstance(finding.value, UnknownName)
    assert SHIPPED.code_of(finding.value.side_id) == "GB"
