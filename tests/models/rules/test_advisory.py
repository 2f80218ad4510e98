"""Stated value against stated conclusion: what is worth checking, and what is not."""

from dataclasses import replace

import pytest

from models.encounter.claim import Claim
from models.encounter.episode import Episode
from models.encounter.incident import Incident
from models.encounter.proposition import Proposition, PropositionKind, QuantityKind
from models.figure.parse import parse_figure
from models.position.position import Position
from models.rules.check_conversions import disagreement
from tests.builders import (
    a_claim,
    a_proposition,
    a_statement,
    an_episode,
    an_incident,
)
from tests.models.rules.case import from_to
from tests.models.rules.stage import CN, JP
from tests.models.rules.told import told

ACT = an_episode()
SAID = a_statement(JP)


def act_of(text: str, kind: QuantityKind | None, episode: Episode | None = ACT) -> Proposition:
    made = a_proposition(text, quantity_kind=kind, episode=episode, actor=CN)
    return replace(made, predicate="illumination")


def amounts(*pairs: tuple[Proposition, Claim], acts: tuple[Episode, ...] = (ACT,)) -> Incident:
    propositions = tuple(proposition for proposition, _ in pairs)
    claims = tuple(claim for _, claim in pairs)
    return an_incident(*acts, *propositions, SAID, *claims, principals=(JP, CN))


def figured(
    kind: QuantityKind, figure: str, episode: Episode | None = ACT
) -> tuple[Proposition, Claim]:
    asked = act_of(kind.value, kind, episode)
    return asked, a_claim(SAID, asked, figure=parse_figure(figure))


def timed(start: tuple[int, int], end: tuple[int, int]) -> tuple[Proposition, Claim]:
    asked = replace(act_of("It went on then.", None), kind=PropositionKind.TIME)
    return asked, a_claim(SAID, asked, when=replace(from_to(start, end), words="the times"))


@pytest.mark.parametrize(
    ("duration", "end", "reason"),
    [
        ("about 3 minutes", (7, 35), "2.7-3.3 minutes hold the 3 from 07:32 to 07:35"),
        ("about 30 minutes", (8, 3), "27-33 minutes hold the 31 from 07:32 to 08:03"),
        ("more than 2 minutes", (7, 35), "3 is more than 2"),
    ],
)
def test_a_duration_that_fits_its_times_is_left_alone(
    duration: str, end: tuple[int, int], reason: str
) -> None:
    incident = amounts(figured(QuantityKind.DURATION, duration), timed((7, 32), end))
    assert told(incident) == [], reason


def test_a_duration_that_does_not_fit_its_times_is_worth_checking() -> None:
    incident = amounts(figured(QuantityKind.DURATION, "12 minutes"), timed((7, 32), (7, 35)))
    assert told(incident) == [
        (
            "JP: the stated duration (“12 minutes”) and the stated times (the times, 3 min) do not "
            "meet."
        )
    ]


def test_a_moment_says_nothing_of_how_long() -> None:
    incident = amounts(figured(QuantityKind.DURATION, "6 hours"), timed((7, 32), (7, 32)))
    assert told(incident) == []


def test_the_duration_of_one_act_is_not_held_against_the_times_of_another() -> None:
    other = an_episode()
    duration = figured(QuantityKind.DURATION, "12 minutes", other)
    assert told(amounts(duration, timed((7, 32), (7, 35)), acts=(ACT, other))) == []


def test_the_duration_of_one_side_is_not_held_against_the_times_of_the_other() -> None:
    asked, claim = figured(QuantityKind.DURATION, "12 minutes")
    theirs = a_statement(CN)
    times, said = timed((7, 32), (7, 35))
    incident = an_incident(
        ACT,
        asked,
        times,
        SAID,
        theirs,
        claim,
        replace(said, statement_id=theirs.id),
        principals=(JP, CN),
    )
    assert told(incident) == []


@pytest.mark.parametrize(
    ("count", "remark"),
    [
        ("twice", ""),
        ("at least 1 act", ""),
        (
            "3 acts",
            "JP: the stated number (“3 acts”) is not that of the acts stated one by one (2).",
        ),
    ],
)
def test_a_count_is_held_against_the_acts_that_are_stated_one_by_one(
    count: str, remark: str
) -> None:
    acts = (an_episode(), an_episode())
    listed = [(asked := act_of("It did.", None, act), a_claim(SAID, asked)) for act in acts]
    incident = amounts(figured(QuantityKind.COUNT_ACTS, count, None), *listed, acts=acts)
    assert told(incident) == ([remark] if remark else [])


def test_a_count_alone_is_left_alone() -> None:
    assert told(amounts(figured(QuantityKind.COUNT_ACTS, "3 acts", None))) == []


def test_a_speed_that_cannot_carry_so_far_in_the_time_is_worth_checking() -> None:
    incident = amounts(
        figured(QuantityKind.DEPTH_OF_ENTRY, "50 km"),
        figured(QuantityKind.SPEED, "900 km/h"),
        figured(QuantityKind.DURATION, "2 minutes"),
    )
    # 950 km/h for 2.5 minutes are 39.6 km; 50 km is 45 to 55.
    assert told(incident) == [
        (
            "JP: at the stated speed (“900 km/h”) the stated time (“2 minutes”) covers at most "
            "40 km, less than the stated depth (“50 km”)."
        )
    ]


def test_a_speed_that_carries_farther_is_left_alone() -> None:
    incident = amounts(
        figured(QuantityKind.DEPTH_OF_ENTRY, "30 km"),
        figured(QuantityKind.SPEED, "900 km/h"),
        figured(QuantityKind.DURATION, "2 minutes"),
    )
    assert told(incident) == []


@pytest.mark.parametrize(
    ("words", "finding"),
    [
        ("about 70 nautical miles (some 110 km) southeast of X", "70 NM is 130 km, not 110 km."),
        ("9 m (50 feet)", "9 m is 30 ft, not 50 ft."),
        ("20 to 30 feet (20 to 30 m)", "20–30 ft is 6.1–9.1 m, not 20–30 m."),
    ],
)
def test_two_figures_that_are_not_one_value_are_worth_checking(words: str, finding: str) -> None:
    assert disagreement(words) == f"“{words}” gives two figures that are not one value: {finding}"


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("45 yards (41 m)", "45 yards are 41.1 m"),
        ("20 to 30 feet (7-10 m)", "7 m is 6.5-7.5 and 20 feet 15-25, which are 4.6-7.6 m"),
        ("9 m (30 ft)", "9 m is 8.5-9.5 and 30 feet 25-35, which are 7.6-10.7 m"),
        ("12 NM (22 km)", "12 NM are 22.2 km"),
        ("100 km (NE of the rocks)", "what stands in brackets is no figure"),
        ("Scarborough (Bajo de Masinloc) Shoal", "no figure at all"),
        ("50 km (3 minutes)", "a length and a time are not two figures of one value"),
        ("3 km", "one figure"),
        ("", "nothing"),
    ],
)
def test_two_figures_of_one_value_are_left_alone(words: str, reason: str) -> None:
    assert disagreement(words) == "", reason


def test_a_place_with_two_figures_is_told_of_whoever_gave_it() -> None:
    words = "70 NM (110 km) southeast"
    estimated = an_episode(position=Position(words=words))
    place = a_proposition(kind=PropositionKind.PLACE)
    claim = a_claim(SAID, place, position=Position(words=words.replace("70", "71")))
    incident = an_incident(estimated, place, SAID, claim, principals=(JP, CN))
    assert [line.partition(":")[0] for line in told(incident)] == ["JP", "Analyst's estimate"]
