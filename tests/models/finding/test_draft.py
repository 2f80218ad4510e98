"""From findings to an incident: only what was accepted, each with the spot it was read at."""

from dataclasses import replace

import pytest

from models.catalogue.catalogue import Catalogue
from models.catalogue.name import Name
from models.catalogue.party import Party
from models.catalogue.place import Place, PlaceKind
from models.catalogue.platform import Domain, Platform, Unit
from models.encounter.incident import Incident, Status
from models.encounter.proposition import PropositionKind, QuantityKind
from models.figure.parse import parse_figure
from models.finding.accepted import Accepted, Material, Use
from models.finding.draft import draft, taken_into
from models.finding.finding import Finding, FindingKind, Quotation, UnknownName
from models.finding.passage import located
from models.finding.review import item_of
from models.position.shape import Circle, LatLon
from models.problem import Problem
from models.rules.consistency import problems_in
from models.when.parse import parse_when
from tests.builders import a_catalogue, a_party, a_side, an_id

TEXT = (
    "On 6 Dec 2025 16:32 JST a J-15 came within about 45 yards of an F-15J near Okinawa. "
    "“A dangerous act at 50 yards,” the minister said. HMS Example watched."
)
JP, CN = a_side("JP"), a_side("CN")
MOD = a_party("JP/MOD", side=JP)
J15 = Platform(
    id=an_id(), code="j15", names=(Name(text="J-15"),), domain=Domain.AIR, operators=("CN/PLAN",)
)
F15 = Platform(
    id=an_id(), code="f15", names=(Name(text="F-15"),), domain=Domain.AIR, operators=("JP", "US")
)
SHIP = Unit(id=an_id(), side_id=CN.id, number="16", names=(Name(text="Liaoning"),))
OKINAWA = Place(
    id=an_id(),
    names=(Name(text="Okinawa"),),
    kind=PlaceKind.ISLAND,
    shape=Circle(centre=LatLon(26.5, 128.0), radius_m=60_000.0),
)
CATALOGUE = a_catalogue(JP, CN, MOD, J15, F15, SHIP, OKINAWA)
MATERIAL = Material(text=TEXT, lang="en", capture_id=an_id(), source_id=an_id(), voice_id=MOD.id)


def a_finding(kind: FindingKind, words: str, value: object) -> Finding:
    """Return the finding of some words of the text."""
    start = TEXT.index(words)
    return Finding(kind=kind, start=start, end=start + len(words), words=words, value=value)  # type: ignore[arg-type]


TIME = a_finding(FindingKind.WHEN, "6 Dec 2025 16:32 JST", parse_when("6 Dec 2025 16:32 JST"))
YARDS = replace(
    a_finding(FindingKind.FIGURE, "about 45 yards", parse_figure("about 45 yards")),
    quantity_kind=QuantityKind.CPA_SLANT,
)
QUOTED_YARDS = replace(
    a_finding(FindingKind.FIGURE, "50 yards", parse_figure("50 yards")),
    quantity_kind=QuantityKind.CPA_SLANT,
)
ISLAND = a_finding(FindingKind.PLACE, "Okinawa", OKINAWA.id)
JET = a_finding(FindingKind.PLATFORM, "J-15", J15.id)
OTHER_JET = a_finding(FindingKind.PLATFORM, "F-15J", F15.id)
QUOTE = a_finding(
    FindingKind.QUOTATION,
    "A dangerous act at 50 yards,",
    Quotation(words="A dangerous act at 50 yards,", speaker_id=MOD.id, speaker="the minister"),
)
STRANGER = a_finding(
    FindingKind.UNIT, "HMS Example", UnknownName(words="HMS Example", side_id=JP.id)
)


def used(*findings: Finding) -> tuple[Accepted, ...]:
    """Return findings accepted for what they become unless the analyst says otherwise."""
    return tuple(item_of(finding).accepted for finding in findings)


def drafted(*accepted: Accepted, material: Material = MATERIAL) -> Incident:
    """Return the draft, sound in itself."""
    made = draft(accepted, material, CATALOGUE, "A. Analyst")
    assert problems_in(made, CATALOGUE) == ()
    return made


def test_a_time_is_a_claim_of_whoever_speaks_unless_the_analyst_estimates_it() -> None:
    made = drafted(*used(TIME))
    (claim,), (proposition,), (statement,) = made.claims, made.propositions, made.statements
    assert (claim.when, proposition.kind) == (TIME.value, PropositionKind.TIME)
    assert (statement.party_id, made.episodes[0].when) == (MOD.id, None)
    assert made.status is Status.DRAFT

    (estimate,) = drafted(replace(used(TIME)[0], use=Use.ESTIMATE)).episodes
    assert (estimate.when, estimate.estimated_by) == (TIME.value, "A. Analyst")


def test_every_claim_points_back_to_the_spot_it_was_read_at() -> None:
    made = drafted(*used(TIME, YARDS, ISLAND))
    for claim, finding in zip(made.claims, (TIME, YARDS, ISLAND), strict=True):
        assert claim.citation is not None
        assert claim.citation.capture_id == MATERIAL.capture_id
        assert located(TEXT, claim.citation) == (finding.start, finding.end)
        assert claim.words == finding.words


def test_a_quotation_becomes_a_statement_verbatim_and_what_stands_in_it_its_claim() -> None:
    made = drafted(*used(QUOTE, QUOTED_YARDS))
    (statement,), (claim,) = made.statements, made.claims
    assert (statement.quote, statement.quote_lang) == ("A dangerous act at 50 yards,", "en")
    assert (statement.party_id, statement.speaker) == (MOD.id, "the minister")
    assert located(TEXT, statement.citations[0]) == (QUOTE.start, QUOTE.end)
    assert claim.statement_id == statement.id


def test_figures_of_one_kind_answer_one_proposition() -> None:
    made = drafted(*used(JET, OTHER_JET, YARDS, QUOTE, QUOTED_YARDS))
    (proposition,) = made.propositions
    assert (proposition.predicate, proposition.quantity_kind) == (
        "approach",
        QuantityKind.CPA_SLANT,
    )
    assert proposition.actor_id == CN.id
    assert [claim.figure for claim in made.claims] == [YARDS.value, QUOTED_YARDS.value]
    assert len({claim.statement_id for claim in made.claims}) == 2


def test_participants_have_the_side_of_the_catalogue_or_the_one_that_is_named() -> None:
    named = replace(used(OTHER_JET)[0], party_id=JP.id)
    sides = {
        one.platform_id: one.side_id for one in drafted(*used(JET), named).episodes[0].participants
    }
    assert sides == {J15.id: CN.id, F15.id: JP.id}
    (open_,) = drafted(*used(OTHER_JET)).episodes[0].participants
    assert open_.side_id is None


def test_a_craft_named_twice_takes_part_once_and_its_side_is_not_listed_beside_it() -> None:
    party = a_finding(FindingKind.PARTY, "J-15", CN.id)
    made = drafted(*used(party, JET, JET))
    assert [one.platform_id for one in made.episodes[0].participants] == [J15.id]
    (bare,) = drafted(*used(party)).episodes[0].participants
    assert (bare.side_id, bare.platform_id) == (CN.id, None)


def test_a_name_that_the_catalogue_lacks_stands_in_the_remark() -> None:
    (one,) = drafted(*used(STRANGER)).episodes[0].participants
    assert (one.note, one.side_id, one.unit_id) == ("HMS Example", JP.id, None)


def test_a_time_may_date_the_nearest_statement() -> None:
    said = replace(used(TIME)[0], use=Use.SAID)
    assert drafted(said, *used(QUOTE)).statements[0].said == TIME.value
    reported = replace(used(TIME)[0], use=Use.REPORTED)
    (own,) = drafted(reported).statements
    assert (own.reported, own.said) == (TIME.value, None)


def test_adding_to_an_incident_changes_nothing_that_it_holds() -> None:
    before = drafted(*used(JET, YARDS))
    after = taken_into(before, used(JET, OTHER_JET, QUOTE, QUOTED_YARDS), MATERIAL, CATALOGUE, "B")
    assert problems_in(after, CATALOGUE) == ()
    assert after.claims[: len(before.claims)] == before.claims
    assert after.statements[: len(before.statements)] == before.statements
    assert after.propositions == before.propositions
    assert len(after.episodes[0].participants) == 2
    again = taken_into(before, used(TIME), MATERIAL, CATALOGUE, "B")
    assert again.statements == before.statements


def test_what_an_incident_holds_already_is_not_added_twice() -> None:
    uses = used(JET, YARDS, QUOTE, QUOTED_YARDS)
    before = drafted(*uses)
    with pytest.raises(Problem, match="already"):
        taken_into(before, uses, MATERIAL, CATALOGUE, "B")
    more = taken_into(before, (*uses, *used(TIME)), MATERIAL, CATALOGUE, "B")
    assert len(more.claims) == len(before.claims) + 1
    assert more.statements == before.statements


@pytest.mark.parametrize(
    ("accepted", "material", "where"),
    [
        ((), MATERIAL, ""),
        (used(TIME), replace(MATERIAL, source_id=None), "source"),
        (used(TIME), replace(MATERIAL, voice_id=None), "voice"),
        (used(replace(QUOTE, value=Quotation(words="A dangerous act"))), MATERIAL, "speaker"),
        (used(replace(YARDS, quantity_kind=None)), MATERIAL, "figure"),
        (
            tuple(replace(one, use=Use.ESTIMATE) for one in used(TIME, TIME)),
            MATERIAL,
            "estimate",
        ),
    ],
)
def test_what_is_not_named_yet_is_said_with_its_place(
    accepted: tuple[Accepted, ...], material: Material, where: str
) -> None:
    with pytest.raises(Problem) as refused:
        draft(accepted, material, CATALOGUE, "A. Analyst")
    assert refused.value.where == where
    assert refused.value.mend


def test_an_empty_catalogue_is_no_hindrance() -> None:
    made = draft(used(TIME), MATERIAL, Catalogue.of(()), "A. Analyst")
    assert made.title


def test_the_party_that_speaks_may_be_read_in_the_text() -> None:
    speaker = replace(a_finding(FindingKind.PARTY, "minister", MOD.id))
    uses = (replace(used(speaker)[0], use=Use.SPEAKER), *used(TIME))
    made = drafted(*uses, material=replace(MATERIAL, voice_id=None))
    assert isinstance(CATALOGUE.entries[made.statements[0].party_id], Party)
    assert made.statements[0].party_id == MOD.id
    assert made.episodes[0].participants == ()
