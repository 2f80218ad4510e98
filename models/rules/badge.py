"""The badge of an incident: its worst relation, and how many there are of each."""

from collections import Counter
from collections.abc import Iterable

from models.rules.judgement import Badge, Relation, Row
from models.rules.relation import ORDER


def badge_of(rows: Iterable[Row]) -> Badge:
    """Return the badge over all scored rows; without any, it is unaddressed with no counts."""
    counted = Counter(row.relation for row in rows if row.relation is not None)
    counts = tuple((relation, counted[relation]) for relation in ORDER if counted[relation])
    return Badge(worst=counts[0][0] if counts else Relation.UNADDRESSED, counts=counts)
