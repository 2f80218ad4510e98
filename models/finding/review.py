"""The review of one text: what was found in it, and what the analyst says to each finding."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any
from uuid import UUID

from models.bundle.codec import from_json, to_json
from models.encounter.proposition import QuantityKind
from models.figure.figure import Figure
from models.finding.accepted import USES, Accepted, Use
from models.finding.dealing import offered_measure
from models.finding.finding import Finding, FindingKind, Quotation, UnknownName
from models.position.position import Position
from models.problem import Problem
from models.value import Value
from models.when.when import When


class Verdict(StrEnum):
    """What the analyst says to a finding. Only what is accepted counts."""

    UNDECIDED = "undecided"
    ACCEPTED = "accepted"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Value):
    """One finding under review. `corrected` says that the analyst changed or marked it by hand."""

    accepted: Accepted
    verdict: Verdict = Verdict.UNDECIDED
    corrected: bool = False

    @property
    def finding(self) -> Finding:
        """The finding itself."""
        return self.accepted.finding


Review = tuple[Item, ...]


def review_of(findings: Iterable[Finding]) -> Review:
    """Return a review in which nothing is decided, in the order of the text."""
    return in_order(item_of(finding) for finding in findings)


def item_of(finding: Finding) -> Item:
    """Return a finding with what it becomes unless the analyst says otherwise."""
    predicate, kind = "", None
    if finding.kind is FindingKind.FIGURE:
        predicate, kind = offered_measure(finding)
    use = USES[finding.kind][0]
    return Item(
        accepted=Accepted(finding=finding, use=use, predicate=predicate, quantity_kind=kind)
    )


def in_order(items: Iterable[Item]) -> Review:
    """Return items in the order of the text."""
    return tuple(sorted(items, key=lambda item: (item.finding.start, item.finding.end)))


def accepted_in(review: Review) -> tuple[Accepted, ...]:
    """Return what counts."""
    return tuple(item.accepted for item in review if item.verdict is Verdict.ACCEPTED)


def touched(review: Review) -> Review:
    """Return the items to which the analyst said anything."""
    return tuple(item for item in review if item != item_of(item.finding))


def to_raw(review: Review) -> list[dict[str, Any]]:
    """Return what the analyst said as JSON-able data."""
    return [_raw(item) for item in touched(review)]


def with_raw(review: Review, raw: Sequence[dict[str, Any]]) -> Review:
    """Return the review with what was said before; kept items that are not found anew are added.

    What cannot be read any more is left out.
    """
    found = {_place(item): item for item in review}
    for item in filter(None, map(_item, raw)):
        anew = found.get(_place(item))
        found[_place(item)] = item if anew is None or item.corrected else _as_found(item, anew)
    return in_order(found.values())


def _as_found(item: Item, anew: Item) -> Item:
    """Return what was said to an item, of the finding as it is found now."""
    return replace(item, accepted=replace(item.accepted, finding=anew.finding))


def _place(item: Item) -> tuple[str, int, int]:
    return (item.finding.kind, item.finding.start, item.finding.end)


_TYPES: dict[FindingKind, Any] = {
    FindingKind.WHEN: When,
    FindingKind.POSITION: Position,
    FindingKind.FIGURE: Figure,
    FindingKind.QUOTATION: Quotation,
    FindingKind.UNIT: UnknownName | UUID,
}


def _raw(item: Item) -> dict[str, Any]:
    finding, used = item.finding, item.accepted
    return {
        "kind": finding.kind.value,
        "span": [finding.start, finding.end],
        "words": finding.words,
        "value": json.loads(to_json(finding.value)),
        "verdict": item.verdict.value,
        "corrected": item.corrected,
        "use": used.use.value,
        "predicate": used.predicate,
        "quantity_kind": used.quantity_kind.value if used.quantity_kind else None,
        "party_id": str(used.party_id) if used.party_id else None,
    }


def _item(raw: dict[str, Any]) -> Item | None:
    try:
        return _item_in(raw)
    except (KeyError, ValueError, Problem):
        return None


def _item_in(raw: dict[str, Any]) -> Item:
    kind, (start, end) = FindingKind(raw["kind"]), raw["span"]
    value = from_json(_TYPES.get(kind, UUID), json.dumps(raw["value"]))
    finding = Finding(kind=kind, start=start, end=end, words=raw["words"], value=value)
    quantity = raw["quantity_kind"]
    used = Accepted(
        finding=finding,
        use=Use(raw["use"]),
        predicate=raw["predicate"],
        quantity_kind=QuantityKind(quantity) if quantity else None,
        party_id=UUID(raw["party_id"]) if raw["party_id"] else None,
    )
    return Item(accepted=used, verdict=Verdict(raw["verdict"]), corrected=bool(raw["corrected"]))


def said_to(item: Item, verdict: Verdict) -> Item:
    """Return an item with another verdict."""
    return replace(item, verdict=verdict)


def corrected(item: Item, value: Any) -> Item:
    """Return an item with another value, accepted: what the analyst wrote counts."""
    finding = replace(item.finding, value=value, others=(), note="")
    used = replace(item.accepted, finding=finding)
    return replace(item, accepted=used, corrected=True, verdict=Verdict.ACCEPTED)
