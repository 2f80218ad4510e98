"""Worked cases of what the sides say, and of what they later say instead."""

from models.rules.judgement import Relation
from tests.models.rules.case import (
    AGREED,
    CONTESTED,
    DECLINES,
    NO,
    PARTLY,
    PARTLY_AGREED,
    RELAY,
    SIDESTEPPED,
    UNABLE,
    UNANSWERED,
    YES,
    Case,
    Said,
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
        "A retracted statement is no statement: nobody has answered; 7 to 17 December.",
        (Said("JP", YES), Said("CN", NO, retracted=True)),
        UNANSWERED,
        days=10,
    ),
    Case(
        "With the accusation retracted only the denial is left; 8 to 17 December.",
        (Said("JP", YES, retracted=True), Said("CN", NO, day=8)),
        UNANSWERED,
        days=9,
    ),
    Case(
        "Conceded in part and then denied again: the denial stands, the change shows.",
        (Said("JP", YES), Said("CN", PARTLY), Said("CN", NO, day=8)),
        CONTESTED,
        revised=("CN",),
    ),
    Case(
        "What a side only relays is its position all the same; relays matter for third parties.",
        (Said("JP", YES), Said("CN", NO, basis=RELAY)),
        CONTESTED,
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
