"""The badge of an incident: its worst relation, and how many there are of each."""

from collections import Counter
from collections.abc import Iterable

from models.rules.judgement import Badge, Relation, Row
from models.rules.relation import ORDER

RELATION_WORDS = {
    Relation.CONTESTED: "contested",
    Relation.SIDESTEPPED: "sidestepped",
    Relation.UNANSWERED: "unanswered",
    Relation.MINOR_DIFFERENCE: "minor difference",
    Relation.PARTLY_AGREED: "partly agreed",
    Relation.AGREED: "agreed",
    Relation.AGREED_NOT_SO: "agreed (not so)",
    Relation.THIRD_PARTY_ONLY: "third parties only",
    Relation.UNADDRESSED: "unaddressed",
}


def badge_of(rows: Iterable[Row]) -> Badge:
    """Return the badge over all scored rows; without any, it is unaddressed with no counts."""
    counted = Counter(row.relation for row in rows if row.relation is not None)
    counts = tuple((relation, counted[relation]) for relation in ORDER if counted[relation])
    return Badge(worst=counts[0][0] if counts else Relation.UNADDRESSED, counts=counts)


def badge_text(badge: Badge) -> str:
    """Return the counts in words, worst first: "3 contested · 1 sidestepped · 2 partly agreed"."""
    words = [f"{count} {RELATION_WORDS[relation]}" for relation, count in badge.counts]
    return " · ".join(words) or "no propositions"
