"""Worked cases of times, places and categories."""

from models.encounter.proposition import PropositionKind
from models.position.position import Position
from models.when.parse import parse_when
from models.when.when import When
from tests.models.rules.case import (
    AGREED,
    CATEGORY,
    CONTESTED,
    LEGAL,
    MINOR,
    NO,
    PARTLY_AGREED,
    PLACE,
    TIME,
    YES,
    Case,
    Said,
    at,
    from_to,
)

TIMES_AND_PLACES = (
    Case(
        "16:32-16:35 and 16:34-16:40 share a minute.",
        (
            Said("JP", YES, from_to((7, 32), (7, 35))),
            Said("CN", YES, from_to((7, 34), (7, 40))),
        ),
        AGREED,
        kind=TIME,
        gap="the times overlap",
    ),
    Case(
        "16:35 and 16:36: one minute, which clocks allow.",
        (
            Said("JP", YES, from_to((7, 32), (7, 35))),
            Said("CN", YES, from_to((7, 36), (7, 40))),
        ),
        MINOR,
        kind=TIME,
        gap="1 min between the two times",
    ),
    Case(
        "07:35Z to 09:37Z are 2 hours and 2 minutes.",
        (
            Said("JP", YES, from_to((7, 32), (7, 35))),
            Said("CN", YES, from_to((9, 37), (10, 8))),
        ),
        CONTESTED,
        kind=TIME,
        gap="2 h 2 min between the two times",
    ),
    Case(
        "A fact is agreed although its hour is not: the hour is shown and does not decide.",
        (
            Said("JP", YES, from_to((7, 32), (7, 35))),
            Said("CN", YES, from_to((9, 37), (10, 8))),
        ),
        AGREED,
        gap="2 h 2 min between the two times",
    ),
    Case(
        "A time that nothing bounds cannot be compared.",
        (Said("JP", YES, from_to((7, 32), (7, 35))), Said("CN", YES, When())),
        PARTLY_AGREED,
        kind=TIME,
        gap="cannot compare: a time without any bound",
    ),
    Case(
        "Half a degree of latitude is 55.4 km; circles of 30 km meet.",
        (Said("JP", YES, at(25.0, 30)), Said("CN", YES, at(25.5, 30))),
        AGREED,
        kind=PLACE,
        gap="55 km (30 NM) apart, uncertainties overlap",
    ),
    Case(
        "With circles of 20 km, 15.4 km are left between them.",
        (Said("JP", YES, at(25.0, 20)), Said("CN", YES, at(25.5, 20))),
        CONTESTED,
        kind=PLACE,
        gap="55 km (30 NM) apart, uncertainties do not overlap by 15 km",
    ),
    Case(
        "55.388 km less 27.5 and 27.5 leaves 0.4 km, which a wrong datum explains.",
        (Said("JP", YES, at(25.0, 27.5)), Said("CN", YES, at(25.5, 27.5))),
        MINOR,
        kind=PLACE,
        gap="55 km (30 NM) apart, uncertainties do not overlap by 388 m",
    ),
    Case(
        "179.9 E and 179.9 W at the equator are 0.2 degrees apart, 22.3 km, not 359.8 degrees.",
        (Said("JP", YES, at(0.0, 15, 179.9)), Said("CN", YES, at(0.0, 15, -179.9))),
        AGREED,
        kind=PLACE,
        gap="22 km (12 NM) apart, uncertainties overlap",
    ),
    Case(
        "With 10 km each, 2.3 km are left between them across the antimeridian.",
        (Said("JP", YES, at(0.0, 10, 179.9)), Said("CN", YES, at(0.0, 10, -179.9))),
        CONTESTED,
        kind=PLACE,
        gap="22 km (12 NM) apart, uncertainties do not overlap by 2.3 km",
    ),
    Case(
        "The same centre with different doubts: the smaller lies within the larger.",
        (Said("JP", YES, at(25.0, 5)), Said("CN", YES, at(25.0, 50))),
        AGREED,
        kind=PLACE,
        gap="same centre, uncertainties overlap",
    ),
    Case(
        "Places far apart, but one side denies that it was there at all: the stances decide.",
        (Said("JP", YES, at(25.0, 5)), Said("CN", NO, at(35.0, 5))),
        CONTESTED,
        kind=PLACE,
        gap="1,109 km (599 NM) apart, uncertainties do not overlap by 1,099 km",
    ),
    Case(
        "6 and 7 December without a zone may be one day, for each is as wide as in any zone.",
        (
            Said("JP", YES, parse_when("6 December 2025")),
            Said("CN", YES, parse_when("7 December 2025")),
        ),
        AGREED,
        kind=TIME,
        gap="the times overlap (a date without a zone is as wide as in any zone)",
    ),
    Case(
        "6 and 7 December Japan time follow one another and share no moment: near midnight both "
        "may mean one minute, which clocks allow.",
        (
            Said("JP", YES, parse_when("6 December 2025 Japan time")),
            Said("CN", YES, parse_when("7 December 2025 Japan time")),
        ),
        MINOR,
        kind=TIME,
        gap="no moment is in both of the two times",
    ),
    Case(
        "6 and 8 December Japan time: a day lies between.",
        (
            Said("JP", YES, parse_when("6 December 2025 Japan time")),
            Said("CN", YES, parse_when("8 December 2025 Japan time")),
        ),
        CONTESTED,
        kind=TIME,
        gap="1 d between the two times",
    ),
    Case(
        "December as a month holds the 6th.",
        (
            Said("JP", YES, parse_when("6 December 2025")),
            Said("CN", YES, parse_when("December 2025")),
        ),
        AGREED,
        kind=TIME,
        gap="the times overlap (a date without a zone is as wide as in any zone)",
    ),
    Case(
        "The same clock in two zones: 16:32 in Japan is 07:32Z, 16:32 in China 08:32Z.",
        (
            Said("JP", YES, parse_when("6 December 2025 16:32 JST")),
            Said("CN", YES, parse_when("6 December 2025 16:32 +08:00")),
        ),
        CONTESTED,
        kind=TIME,
        gap="1 h between the two times",
    ),
    Case(
        "A place known in words only has no distance from another.",
        (Said("JP", YES, at(25.0, 20)), Said("CN", YES, Position(words="in the training area"))),
        PARTLY_AGREED,
        kind=PLACE,
        gap="cannot compare: a place that is known in words only",
    ),
)

CATEGORIES = (
    Case(
        "The same category.",
        (Said("JP", YES, "radar.search"), Said("CN", YES, "radar.search")),
        AGREED,
        kind=CATEGORY,
    ),
    Case(
        "A family holds its kinds: an emission of a radar, and its search mode.",
        (Said("JP", YES, "radar"), Said("CN", YES, "radar.search")),
        AGREED,
        kind=CATEGORY,
    ),
    Case(
        "Two kinds of one family are not the same.",
        (Said("JP", YES, "radar.track"), Said("CN", YES, "radar.search")),
        CONTESTED,
        kind=CATEGORY,
    ),
    Case(
        "The branch is by steps, not by letters: radar2 is no kind of radar.",
        (Said("JP", YES, "radar"), Said("CN", YES, "radar2")),
        CONTESTED,
        kind=CATEGORY,
    ),
    Case(
        "Over the high seas to one, in national airspace to the other.",
        (Said("JP", YES, "high_seas"), Said("CN", YES, "national_airspace")),
        CONTESTED,
        kind=LEGAL,
    ),
    Case(
        "One names the kind of law, the other only says so: a code and none are not at odds.",
        (Said("JP", YES, "high_seas"), Said("CN", YES)),
        AGREED,
        kind=LEGAL,
    ),
    Case(
        "A denied category is contested although the codes are one.",
        (Said("JP", YES, "radar.track"), Said("CN", NO, "radar.track")),
        CONTESTED,
        kind=CATEGORY,
    ),
    Case(
        "Evaluations stand side by side and are never scored.",
        (Said("JP", YES), Said("CN", NO)),
        None,
        None,
        kind=PropositionKind.CHARACTERISATION,
    ),
)
