"""Cases worked by hand: who said what of one proposition, what follows, and why.

JP and CN are the principals. JP/MOD and CN/TV are bodies of theirs; US is allied with JP, AU with
US only; NGO and NHK belong to no side. Days are of December 2025.
"""

from dataclasses import dataclass

from models.encounter.claim import Basis, Stance
from models.encounter.proposition import PropositionKind, QuantityKind
from models.position.position import Position
from models.position.shape import Circle, LatLon
from models.rules.judgement import Corroboration, Relation
from models.when.when import When
from tests.builders import an_instant

Value = str | When | Position | None


@dataclass(frozen=True)
class Said:
    """One claim: a figure is given as text, a category as a code."""

    who: str
    stance: Stance
    value: Value = None
    day: int | None = 7
    basis: Basis = Basis.UNSPECIFIED
    withdrawn: bool = False


@dataclass(frozen=True)
class Case:
    """What was said of one proposition, who else spoke, and what follows."""

    reason: str
    said: tuple[Said, ...]
    relation: Relation | None
    corroboration: Corroboration | None = Corroboration.UNCORROBORATED
    kind: PropositionKind = PropositionKind.FACT
    quantity: QuantityKind | None = None
    spoke: tuple[str, ...] = ()
    gap: str = ""
    revised: tuple[str, ...] = ()
    sidestepped_by: tuple[str, ...] = ()
    days: int | None = None


YES, NO, PARTLY = Stance.ASSERTS, Stance.DENIES, Stance.PARTLY
DECLINES, UNABLE = Stance.NO_COMMENT, Stance.UNABLE
SENSOR, RELAY = Basis.OWN_SENSOR, Basis.RELAY
CONTESTED, AGREED, PARTLY_AGREED = Relation.CONTESTED, Relation.AGREED, Relation.PARTLY_AGREED
MINOR, SIDESTEPPED, UNANSWERED = (
    Relation.MINOR_DIFFERENCE,
    Relation.SIDESTEPPED,
    Relation.UNANSWERED,
)
CPA, LATERAL = QuantityKind.CPA_SLANT, QuantityKind.LATERAL_SEPARATION
RANGE, ALTITUDE = QuantityKind.RANGE_AT_ILLUMINATION, QuantityKind.ALTITUDE
SPEED, DURATION, AIRCRAFT = (
    QuantityKind.SPEED,
    QuantityKind.DURATION,
    QuantityKind.COUNT_PLATFORMS,
)
TIME, PLACE = PropositionKind.TIME, PropositionKind.PLACE
CATEGORY, LEGAL = PropositionKind.CATEGORY, PropositionKind.LEGAL


def at(lat: float, radius_km: float) -> Position:
    """Return a circle on the meridian of 125 E."""
    return Position(shape=Circle(centre=LatLon(lat, 125.0), radius_m=radius_km * 1000))


def from_to(start: tuple[int, int], end: tuple[int, int]) -> When:
    """Return a sharp stretch of 6 December."""
    first, last = an_instant(6, *start), an_instant(6, *end)
    return When(
        earliest_start=first.earliest_start,
        latest_start=first.latest_start,
        earliest_end=last.earliest_end,
        latest_end=last.latest_end,
    )


STANCES = (
    Case("Nobody said anything of it.", (), Relation.UNADDRESSED),
    Case(
        "Both spoke on the incident and neither on this.",
        (),
        Relation.UNADDRESSED,
        spoke=("JP", "CN"),
    ),
    Case("One says so, the other denies it.", (Said("JP", YES), Said("CN", NO)), CONTESTED),
    Case("Part of it conceded is still pro.", (Said("JP", NO), Said("CN", PARTLY)), CONTESTED),
    Case("Both say so.", (Said("JP", YES), Said("CN", YES)), AGREED),
    Case("One concedes only part.", (Said("JP", YES), Said("CN", PARTLY)), PARTLY_AGREED),
    Case("Both concede only part.", (Said("JP", PARTLY), Said("CN", PARTLY)), PARTLY_AGREED),
    Case(
        "Both say it is not so: no airspace was entered.",
        (Said("JP", NO), Said("CN", NO)),
        Relation.AGREED_NOT_SO,
    ),
    Case(
        "The other side has not spoken at all; 10 days from 7 to 17 December.",
        (Said("JP", YES),),
        UNANSWERED,
        days=10,
    ),
    Case(
        "Said again on the 15th, but the count starts with the first time, the 7th.",
        (Said("JP", YES), Said("JP", YES, day=15)),
        UNANSWERED,
        days=10,
    ),
    Case(
        "It is not known when it was said, so there is nothing to count from.",
        (Said("JP", YES, day=None),),
        UNANSWERED,
    ),
    Case(
        "A denial nobody answered is a position too.",
        (Said("CN", NO, day=8),),
        UNANSWERED,
        days=9,
    ),
    Case(
        "The other side spoke of other things: the second illumination of the Okinawa case.",
        (Said("JP", YES),),
        SIDESTEPPED,
        spoke=("CN",),
        sidestepped_by=("CN",),
    ),
    Case(
        "To decline comment is to have spoken without a position.",
        (Said("JP", YES), Said("CN", DECLINES)),
        SIDESTEPPED,
        sidestepped_by=("CN",),
    ),
    Case(
        "So is having no information.",
        (Said("JP", YES), Said("CN", UNABLE)),
        SIDESTEPPED,
        sidestepped_by=("CN",),
    ),
    Case(
        "What only a newspaper reports is no answer of the side.",
        (Said("JP", YES), Said("NHK", NO)),
        UNANSWERED,
        days=10,
    ),
    Case(
        "Both sides declined: nobody has a position.",
        (Said("JP", DECLINES), Said("CN", DECLINES)),
        Relation.UNADDRESSED,
    ),
)

CHANGES = (
    Case(
        "First denied, then conceded in part: the later stance stands, the change shows.",
        (Said("JP", YES), Said("CN", NO), Said("CN", PARTLY, day=8)),
        PARTLY_AGREED,
        revised=("CN",),
    ),
    Case(
        "The same, entered in the other order.",
        (Said("CN", PARTLY, day=8), Said("CN", NO), Said("JP", YES)),
        PARTLY_AGREED,
        revised=("CN",),
    ),
    Case(
        "Declining comment later does not take the denial back.",
        (Said("JP", YES), Said("CN", NO), Said("CN", DECLINES, day=9)),
        CONTESTED,
    ),
    Case(
        "Nor does having no information later.",
        (Said("JP", YES), Said("CN", YES), Said("CN", UNABLE, day=9)),
        AGREED,
    ),
    Case(
        "Repeating a stance is no revision.",
        (Said("JP", YES), Said("CN", NO), Said("CN", NO, day=9)),
        CONTESTED,
    ),
    Case(
        "A withdrawn denial never counts; its statement stands, so the side has spoken.",
        (Said("JP", YES), Said("CN", NO, withdrawn=True)),
        SIDESTEPPED,
        sidestepped_by=("CN",),
    ),
    Case(
        "What stood before a withdrawn claim stands again, and nothing was revised.",
        (Said("JP", YES), Said("CN", YES), Said("CN", NO, day=9, withdrawn=True)),
        AGREED,
    ),
    Case(
        "A claim without a date counts as the earliest, so the dated one stands.",
        (Said("JP", YES), Said("CN", NO, day=None), Said("CN", YES)),
        AGREED,
        revised=("CN",),
    ),
    Case(
        "Of two stances taken at one moment the qualified one counts.",
        (Said("JP", YES), Said("CN", NO), Said("CN", PARTLY)),
        PARTLY_AGREED,
        revised=("CN",),
    ),
    Case(
        "A ministry and the state it belongs to are one voice.",
        (Said("JP", YES), Said("JP/MOD", NO, day=8), Said("CN", NO)),
        Relation.AGREED_NOT_SO,
        revised=("JP",),
    ),
    Case(
        "State media speak for their side.",
        (Said("JP", YES), Said("CN/TV", NO)),
        CONTESTED,
    ),
)

FIGURES = (
    Case(
        "25-35 m against 45-55 m: 10 m apart, more than 5 m and than 5 % of 35 m.",
        (Said("JP", YES, "30 m"), Said("CN", YES, "50 m")),
        CONTESTED,
        quantity=LATERAL,
        gap="gap 10 m (25–35 m against 45–55 m)",
    ),
    Case(
        "About 45 is 40.5-49.5, 50 is 45-55: they meet.",
        (Said("JP", YES, "about 45 m"), Said("CN", YES, "50 m")),
        AGREED,
        quantity=LATERAL,
        gap="no gap (40.5–49.5 m against 45–55 m)",
    ),
    Case(
        "52 is 51.5-52.5; 1.5 km from 50, less than 5 % of 50 km, which is 2.5 km.",
        (Said("JP", YES, "52 km"), Said("CN", YES, "< 50 km")),
        MINOR,
        quantity=RANGE,
        gap="gap 1.5 km (51.5–52.5 km against at most 50 km)",
    ),
    Case(
        "148 km against less than 50 km: 97.5 km apart.",
        (Said("JP", YES, "148 km"), Said("CN", YES, "< 50 km")),
        CONTESTED,
        quantity=RANGE,
        gap="gap 97.5 km (147.5–148.5 km against at most 50 km)",
    ),
    Case(
        "A contest of stances comes before any figure.",
        (Said("JP", YES, "30 m"), Said("CN", NO, "30 m")),
        CONTESTED,
        quantity=LATERAL,
        gap="no gap (25–35 m against 25–35 m)",
    ),
    Case(
        "Only one side gives a number: both say there was such a distance.",
        (Said("JP", YES, "30 m"), Said("CN", YES)),
        AGREED,
        quantity=LATERAL,
    ),
    Case(
        "Like figures, but one side concedes only in part.",
        (Said("JP", YES, "30 m"), Said("CN", PARTLY, "30 m")),
        PARTLY_AGREED,
        quantity=LATERAL,
        gap="no gap (25–35 m against 25–35 m)",
    ),
    Case(
        "150 m is 145-155, 500 m is 450-550: the altitudes of the Noto dispute.",
        (Said("JP", YES, "150 m"), Said("CN", YES, "500 m")),
        CONTESTED,
        quantity=ALTITUDE,
        gap="gap 295 m (145–155 m against 450–550 m)",
    ),
    Case(
        "49 and 51 yards: 48.5-49.5 and 50.5-51.5, 1 yd apart, 0.9144 m, within 5 m.",
        (Said("JP", YES, "49 yards"), Said("CN", YES, "51 yards")),
        MINOR,
        quantity=CPA,
        gap="gap 1 yd (48.5–49.5 yd against 50.5–51.5 yd)",
    ),
    Case(
        "20 to 30 feet is 6.096-9.144 m, 9 m is 8.5-9.5 m: they meet across units.",
        (Said("JP", YES, "20 to 30 feet"), Said("CN", YES, "9 m")),
        AGREED,
        quantity=LATERAL,
        gap="no gap (6.096–9.144 m against 8.5–9.5 m)",
    ),
    Case(
        "50 feet is 13.716-16.764 m, 9 m is 8.5-9.5 m: 4.216 m apart, within 5 m.",
        (Said("JP", YES, "50 feet"), Said("CN", YES, "9 m")),
        MINOR,
        quantity=LATERAL,
        gap="gap 4.216 m (13.72–16.76 m against 8.5–9.5 m)",
    ),
    Case(
        "Over 50 is 50-55, nearly 50 is 45-50: they touch at 50.",
        (Said("JP", YES, "over 50 km"), Said("CN", YES, "nearly 50 km")),
        AGREED,
        quantity=RANGE,
        gap="no gap (50–55 km against 45–50 km)",
    ),
    Case(
        "More than 60 is open upwards, within 50 is 0-50: 10 km apart, more than 2.5 km.",
        (Said("JP", YES, "more than 60 km"), Said("CN", YES, "within 50 km")),
        CONTESTED,
        quantity=RANGE,
        gap="gap 10 km (at least 60 km against at most 50 km)",
    ),
    Case(
        "Two open intervals always meet.",
        (Said("JP", YES, "more than 60 km"), Said("CN", YES, "more than 3 km")),
        AGREED,
        quantity=RANGE,
        gap="no gap (at least 60 km against at least 3 km)",
    ),
    Case(
        "Counts without a hedge are exact: 3 aircraft are not 2.",
        (Said("JP", YES, "3 aircraft"), Said("CN", YES, "2 aircraft")),
        CONTESTED,
        quantity=AIRCRAFT,
        gap="gap 1 (3 against 2)",
    ),
    Case(
        "About 5 aircraft may be 4 to 6.",
        (Said("JP", YES, "about 5 aircraft"), Said("CN", YES, "6 aircraft")),
        AGREED,
        quantity=AIRCRAFT,
        gap="no gap (4–6 against 6)",
    ),
    Case(
        "3 minutes is 2.5-3.5, 5 minutes is 4.5-5.5: 1 minute apart, which clocks allow.",
        (Said("JP", YES, "3 minutes"), Said("CN", YES, "5 minutes")),
        MINOR,
        quantity=DURATION,
        gap="gap 1 min (2.5–3.5 min against 4.5–5.5 min)",
    ),
    Case(
        "3 minutes against 12 minutes: 11.5 - 3.5 = 8 minutes apart.",
        (Said("JP", YES, "3 minutes"), Said("CN", YES, "12 minutes")),
        CONTESTED,
        quantity=DURATION,
        gap="gap 8 min (2.5–3.5 min against 11.5–12.5 min)",
    ),
    Case(
        "A Mach number is no speed without height: both give one, whether alike is not known.",
        (Said("JP", YES, "Mach 0.8"), Said("CN", YES, "450 knots")),
        PARTLY_AGREED,
        quantity=SPEED,
        gap="cannot compare: mach against speed",
    ),
    Case(
        "The figure given last stands, as stances do.",
        (Said("JP", YES, "30 m"), Said("CN", YES, "50 m"), Said("CN", YES, "35 m", day=9)),
        AGREED,
        quantity=LATERAL,
        gap="no gap (25–35 m against 34.5–35.5 m)",
    ),
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
        gap="55 km apart, uncertainties overlap",
    ),
    Case(
        "With circles of 20 km, 15.4 km are left between them.",
        (Said("JP", YES, at(25.0, 20)), Said("CN", YES, at(25.5, 20))),
        CONTESTED,
        kind=PLACE,
        gap="55 km apart; 15 km between what either allows",
    ),
    Case(
        "55.388 km less 27.5 and 27.5 leaves 0.4 km, which a wrong datum explains.",
        (Said("JP", YES, at(25.0, 27.5)), Said("CN", YES, at(25.5, 27.5))),
        MINOR,
        kind=PLACE,
        gap="55 km apart; 388 m between what either allows",
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
        "Evaluations stand side by side and are never scored.",
        (Said("JP", YES), Said("CN", NO)),
        None,
        None,
        kind=PropositionKind.CHARACTERISATION,
    ),
)

THIRD_PARTIES = (
    Case(
        "Only others say so, one on a basis of its own: nobody else's word to confirm.",
        (Said("NGO", YES, basis=SENSOR),),
        Relation.THIRD_PARTY_ONLY,
    ),
    Case(
        "Two who know it by themselves confirm each other.",
        (Said("NGO", YES, basis=SENSOR), Said("US", YES, basis=SENSOR)),
        Relation.THIRD_PARTY_ONLY,
        Corroboration.CORROBORATED,
    ),
    Case(
        "Corroborated, and contested all the same: two axes.",
        (Said("JP", YES), Said("CN", NO), Said("NGO", YES, basis=SENSOR)),
        CONTESTED,
        Corroboration.CORROBORATED,
    ),
    Case(
        "A relay adds nothing.",
        (Said("JP", YES), Said("CN", NO), Said("NHK", YES, basis=RELAY)),
        CONTESTED,
    ),
    Case(
        "Nor do unnamed sources.",
        (Said("JP", YES), Said("CN", NO), Said("NHK", YES, basis=Basis.UNNAMED_SOURCES)),
        CONTESTED,
    ),
    Case(
        "A side's own sensors do not corroborate the side.",
        (Said("JP", YES, basis=SENSOR), Said("CN", NO)),
        CONTESTED,
    ),
    Case(
        "An independent denial contradicts.",
        (Said("JP", YES), Said("CN", NO), Said("NGO", NO, basis=Basis.ANALYSIS)),
        CONTESTED,
        Corroboration.CONTRADICTED,
    ),
    Case(
        "One supports, one opposes.",
        (
            Said("JP", YES),
            Said("CN", NO),
            Said("US", YES, basis=SENSOR),
            Said("NGO", NO, basis=Basis.DOCUMENT),
        ),
        CONTESTED,
        Corroboration.MIXED,
    ),
    Case(
        "Of a third party too the latest counts.",
        (
            Said("JP", YES),
            Said("CN", NO),
            Said("NGO", YES, basis=SENSOR),
            Said("NGO", NO, day=9, basis=Basis.DOCUMENT),
        ),
        CONTESTED,
        Corroboration.CONTRADICTED,
        revised=("NGO",),
    ),
    Case(
        "A later relay of the same does not take away what it saw itself.",
        (
            Said("JP", YES),
            Said("CN", NO),
            Said("NGO", YES, basis=SENSOR),
            Said("NGO", YES, day=9, basis=RELAY),
        ),
        CONTESTED,
        Corroboration.CORROBORATED,
    ),
    Case(
        "One that has since said the opposite, if only by hearsay, supports nobody.",
        (
            Said("JP", YES),
            Said("CN", NO),
            Said("NGO", YES, basis=SENSOR),
            Said("NGO", NO, day=9, basis=RELAY),
        ),
        CONTESTED,
        revised=("NGO",),
    ),
    Case(
        "A withdrawn report corroborates nothing.",
        (Said("JP", YES), Said("CN", NO), Said("NGO", YES, basis=SENSOR, withdrawn=True)),
        CONTESTED,
    ),
    Case(
        "To be unable to confirm is no opposition.",
        (Said("JP", YES), Said("CN", NO), Said("US", UNABLE, basis=SENSOR)),
        CONTESTED,
    ),
)

CASES = (*STANCES, *CHANGES, *FIGURES, *TIMES_AND_PLACES, *CATEGORIES, *THIRD_PARTIES)
