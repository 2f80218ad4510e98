"""Two incidents field by field: one label, what each says, and whether that is the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from desktop.panels.reading.head import participant_text
from desktop.value_words import Names, in_words
from desktop.words import field_label
from models.catalogue.catalogue import Catalogue
from models.encounter.episode import Episode
from models.encounter.incident import Incident
from models.review.words import status_words
from models.rules.judgement import Matrix, Row
from models.text import readable
from models.vocabulary.predicate import predicates

# The fields of an incident that are set side by side, in this order.
_FIELDS = (
    "types",
    "theatre",
    "severity",
    "severity_rationale",
    "force_level",
    "principals",
    "responses",
    "outcomes",
    "rules_invoked",
    "legal_areas",
    "issuer_labels",
    "weather",
    "contexts",
    "tags",
)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: the incident with its matrix."""

    incident: Incident
    matrix: Matrix


@dataclass(frozen=True, slots=True)
class Aligned:
    """A line of the comparison."""

    label: str
    left: str
    right: str

    @property
    def same(self) -> bool:
        """Whether both say the same in words."""
        return self.left == self.right


def aligned(left: Side, right: Side, catalogue: Catalogue, names: Names) -> tuple[Aligned, ...]:
    """Return the lines of the comparison; those on which neither says anything are left out."""
    rows = (
        Aligned("Work", *(status_words(side.incident) for side in (left, right))),
        *_acts(left.incident, right.incident, catalogue, names),
        *_fields(left.incident, right.incident, names),
        *_claims(left.matrix, right.matrix),
    )
    return tuple(row for row in rows if row.left or row.right)


def _fields(left: Incident, right: Incident, names: Names) -> Iterator[Aligned]:
    for name in _FIELDS:
        held = (getattr(one, name) for one in (left, right))
        yield Aligned(field_label("Incident", name), *(in_words(value, names) for value in held))


def _acts(left: Incident, right: Incident, catalogue: Catalogue, names: Names) -> Iterator[Aligned]:
    acts = zip_longest(left.episodes, right.episodes)
    several = max(len(left.episodes), len(right.episodes)) > 1
    for number, pair in enumerate(acts, 1):
        act = f"Act {number}: " if several else ""
        for label, words in _OF_AN_ACT:
            told = (words(one, catalogue, names) if one else "" for one in pair)
            yield Aligned(f"{act}{label if not act else label.lower()}", *told)


def _when(act: Episode, _catalogue: Catalogue, names: Names) -> str:
    return in_words(act.when, names)


def _where(act: Episode, _catalogue: Catalogue, names: Names) -> str:
    return in_words(act.position, names)


def _who(act: Episode, catalogue: Catalogue, _names: Names) -> str:
    return "\n".join(sorted(participant_text(one, catalogue) for one in act.participants))


_OF_AN_ACT = (("When", _when), ("Where", _where), ("Who took part", _who))


def _claims(left: Matrix, right: Matrix) -> Iterator[Aligned]:
    """Yield how the sides stand on each predicate that propositions of both are made of."""
    ours, theirs = _by_predicate(left), _by_predicate(right)
    for code, rows in ours.items():
        if code in theirs:
            known = predicates().get(code)
            label = known.label if known else code
            yield Aligned(f"Claimed: {label}", _stand(rows), _stand(theirs[code]))


def _by_predicate(matrix: Matrix) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {}
    for row in matrix.rows:
        if row.proposition.predicate:
            rows.setdefault(row.proposition.predicate, []).append(row)
    return rows


def _stand(rows: list[Row]) -> str:
    return "\n".join(
        f"{readable(row.relation) if row.relation else 'not scored'}: {row.proposition.text}"
        for row in rows
    )
