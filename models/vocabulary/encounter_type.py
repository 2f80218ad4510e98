"""The kinds of encounter, as the field names them."""

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from models.value import Value
from models.vocabulary.table import rows_of


@dataclass(frozen=True, slots=True, kw_only=True)
class EncounterType(Value):
    """One kind of encounter: `code` is "em.radar", `ja` and `zh` the terms seen in sources.

    Those of the group "context" (`ctx.*`) are not encounters but events beside them.
    """

    code: str
    group: str
    label: str
    definition: str
    ja: str
    zh: str


@cache
def encounter_types() -> MappingProxyType[str, EncounterType]:
    """Return every type by its code, in the order in which they are offered."""
    rows = (EncounterType(**row) for row in rows_of("encounter_types"))
    return MappingProxyType({row.code: row for row in rows})
