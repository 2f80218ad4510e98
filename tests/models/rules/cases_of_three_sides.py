"""Worked cases of three principals: two against one, and one that keeps still."""

from models.encounter.proposition import QuantityKind
from models.rules.judgement import Corroboration, Relation
from tests.models.rules.case import (
    AGREED,
    CATEGORY,
    CONTESTED,
    MINOR,
    NO,
    PARTLY,
    PARTLY_AGREED,
    SENSOR,
    SIDESTEPPED,
    UNANSWERED,
    YES,
    Case,
    Said,
)

_ALL = ("JP", "CN", "US")
_GAP = QuantityKind.LATERAL_SEPARATION

THREE_SIDES = (
    Case(
        "Two say so and the third denies it: one denial is enough.",
        (Said("JP", YES), Said("US", YES), Said("CN", NO)),
        CONTESTED,
        principals=_ALL,
    ),
    Case(
        "Two agree and the third spoke of other things: those who spoke on it agree.",
        (Said("JP", YES), Said("US", YES)),
        AGREED,
        spoke=("CN",),
        principals=_ALL,
    ),
    Case(
        "Two agree and the third has not spoken at all.",
        (Said("JP", YES), Said("US", PARTLY)),
        PARTLY_AGREED,
        principals=_ALL,
    ),
    Case(
        "All three say that it is not so.",
        (Said("JP", NO), Said("US", NO), Said("CN", NO)),
        Relation.AGREED_NOT_SO,
        principals=_ALL,
    ),
    Case(
        "One has a position, one kept still, one has not spoken: sidestepped by the one that did.",
        (Said("JP", YES),),
        SIDESTEPPED,
        spoke=("CN",),
        sidestepped_by=("CN",),
        principals=_ALL,
    ),
    Case(
        "One has a position and neither other has spoken; 7 to 17 December.",
        (Said("JP", YES),),
        UNANSWERED,
        days=10,
        principals=_ALL,
    ),
    Case(
        "30 m (25-35) meets 34 m (33.5-34.5); 34 and 38 m (37.5-38.5) are 3 m apart, within 5; "
        "30 and 38 are 2.5 m apart: the worst of the three counts.",
        (Said("JP", YES, "30 m"), Said("US", YES, "34 m"), Said("CN", YES, "38 m")),
        MINOR,
        quantity=_GAP,
        gap=(
            "gap 2.5 m (25–35 m against 37.5–38.5 m)"
            "no gap (25–35 m against 33.5–34.5 m)"
            "gap 3 m (37.5–38.5 m against 33.5–34.5 m)"
        ),
        principals=_ALL,
    ),
    Case(
        "Two kinds of one family are at odds although the third names only the family.",
        (Said("JP", YES, "radar.track"), Said("CN", YES, "radar.search"), Said("US", YES, "radar")),
        CONTESTED,
        kind=CATEGORY,
        principals=_ALL,
    ),
    Case(
        "A principal's own sensors are a position and corroborate nobody.",
        (Said("JP", YES), Said("US", YES, basis=SENSOR), Said("CN", NO)),
        CONTESTED,
        Corroboration.UNCORROBORATED,
        principals=_ALL,
    ),
)
