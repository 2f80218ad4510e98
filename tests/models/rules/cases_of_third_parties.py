"""Worked cases of what others add to what the sides say."""

from models.encounter.claim import Basis
from models.rules.judgement import Corroboration, Relation
from tests.models.rules.case import CONTESTED, NO, RELAY, SENSOR, UNABLE, YES, Case, Said

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
