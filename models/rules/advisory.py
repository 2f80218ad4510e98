"""What in one side's own words is worth checking: stated value against stated conclusion.

Advisory, never a verdict: no relation and no badge depends on it (domain.md 3.3). Each remark
says which claims it rests on and no more than what follows from them.
"""

from collections.abc import Callable, Iterator
from itertools import chain

from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident
from models.rules.check_amounts import counts_of_acts, durations_and_times, speeds_and_depths
from models.rules.check_conversions import conversions
from models.rules.check_offsets import offsets_and_conclusions
from models.rules.judgement import Matrix
from models.rules.remark import Account, Remark, accounts_of

Check = Callable[[Account, Catalogue], Iterator[Remark]]
_OF_ONE_ACCOUNT: tuple[Check, ...] = (
    offsets_and_conclusions,
    durations_and_times,
    counts_of_acts,
    speeds_and_depths,
)


def remarks_on(incident: Incident, matrix: Matrix, catalogue: Catalogue) -> tuple[Remark, ...]:
    """Return what is worth checking in each party's effective claims, columns in their order."""
    found = (
        check(account, catalogue) for account in accounts_of(matrix) for check in _OF_ONE_ACCOUNT
    )
    return (*chain.from_iterable(found), *conversions(incident, matrix))


def remark_text(remark: Remark, catalogue: Catalogue) -> str:
    """Return a remark with whose words it is about at its head."""
    whose = catalogue.code_of(remark.party_id) or "Analyst's estimate"
    return f"{whose}: {remark.text}"
