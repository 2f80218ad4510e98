"""All cases worked by hand."""

from tests.models.rules.cases_of_figures import FIGURES
from tests.models.rules.cases_of_places import CATEGORIES, TIMES_AND_PLACES
from tests.models.rules.cases_of_stances import CHANGES, STANCES
from tests.models.rules.cases_of_third_parties import THIRD_PARTIES
from tests.models.rules.cases_of_three_sides import THREE_SIDES

CASES = (
    *STANCES,
    *CHANGES,
    *FIGURES,
    *TIMES_AND_PLACES,
    *CATEGORIES,
    *THIRD_PARTIES,
    *THREE_SIDES,
)
