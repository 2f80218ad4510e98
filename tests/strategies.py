"""Hypothesis strategies for every kind of record.

`records()` are single records with references to nowhere, `incidents()` are whole and agree with
themselves, `logbooks()` are tuples of records in which every reference resolves.
"""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any, get_args, get_type_hints
from uuid import UUID

from hypothesis import strategies as st

from models.encounter.claim import Claim, Stance
from models.encounter.incident import Incident, Severity
from models.encounter.proposition import Proposition
from models.encounter.statement import Statement
from models.figure.figure import FigureUnit
from models.record import TYPE_OF, Kind, Record
from models.rules.claim_consistency import fits
from tests.leaf_strategies import figures
from tests.value_strategies import POOL_OF, Pools, values


def records(*kinds: Kind) -> st.SearchStrategy[Record]:
    """Single records of these kinds, or of every kind; what they refer to need not exist."""
    return st.one_of(
        *(incidents() if kind is Kind.INCIDENT else values(TYPE_OF[kind]) for kind in kinds or Kind)
    )


@st.composite
def incidents(draw: st.DrawFn, pools: Pools | None = None) -> Incident:
    """Whole incidents in which no rule of consistency is broken.

    Without pools the parties, platforms and sources they name are nowhere to be found.
    """
    outer = {**(pools or _nowhere(draw))}
    given: dict[str, Any] = {}
    seen: set[UUID] = {_TWICE}
    for part, kind in _INNER.items():
        given[part] = tuple(_parts(draw, part, kind, outer, seen))
    frame = draw(values(Incident, {**outer, **dict.fromkeys(_INNER.values(), ())}))
    whole: Incident = replace(frame, **given)
    claims = [_honest(draw, claim, whole.propositions) for claim in whole.claims]
    given_reason = whole.severity_rationale
    rationale = given_reason if given_reason.strip() else "Seen so."
    severe = whole.severity in {Severity.SERIOUS, Severity.HIGH_RISK}
    finished: Incident = replace(
        whole,
        claims=tuple(claims),
        statements=tuple(map(_in_order, whole.statements)),
        severity_rationale=rationale if severe else whole.severity_rationale,
    )
    return finished


_INNER = {
    "episodes": "episode",
    "statements": "statement",
    "propositions": "proposition",
    "claims": "claim",
    "assessments": "assessment",
    "tracks": "track",
    "notes": "note",
}
_ITEM = {
    field.name: get_args(get_type_hints(Incident)[field.name])[0]
    for field in fields(Incident)
    if field.name in _INNER
}


def _parts(
    draw: st.DrawFn, part: str, kind: str, pools: dict[str, Any], seen: set[UUID]
) -> list[Any]:
    made: list[Any] = []
    for _ in range(draw(st.integers(0, 3))):
        strategy = values(_ITEM[part], pools)
        if strategy.is_empty:
            break
        made.append(draw(_not_in(seen, strategy)))
        seen |= _ids(made[-1])
        # Each may name the ones before it, so nothing answers itself or in a circle.
        pools[kind] = [item.id for item in made]
        pools["participant"] = [
            *pools.get("participant", ()),
            *(p.id for p in getattr(made[-1], "participants", ())),
        ]
    pools.setdefault(kind, [])
    return made


def _not_in(seen: set[UUID], strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return strategy.filter(lambda item: not _ids(item) & seen)


def _ids(item: Any) -> set[UUID]:
    """Return the ids of a part and of its participants; a repeated one makes the set short."""
    ids = [item.id, *(participant.id for participant in getattr(item, "participants", ()))]
    return set(ids) if len(set(ids)) == len(ids) else {_TWICE}


_TWICE = UUID(int=0)


def _honest(draw: st.DrawFn, claim: Claim, propositions: Sequence[Proposition]) -> Claim:
    """Give the claim a figure of the kind its proposition asks for, and a denial its words."""
    asked = next(p.quantity_kind for p in propositions if p.id == claim.proposition_id)
    fitting = [unit for unit in FigureUnit if asked and fits(unit, asked)]
    figure = draw(figures(fitting)) if claim.figure and fitting else None
    words = claim.words.strip() or "as it said itself"
    return replace(
        claim, figure=figure, words=words if claim.stance is Stance.DENIES else claim.words
    )


def _in_order(statement: Statement) -> Statement:
    """Give each earlier wording words, and an end only to the last, so that none is out of turn."""
    held = tuple(replace(w, quote=w.quote.strip() or "As first said.") for w in statement.earlier)
    opened = tuple(replace(wording, until=None) for wording in held[:-1])
    return replace(statement, earlier=(*opened, *held[-1:]))


def _nowhere(draw: st.DrawFn) -> dict[str, Sequence[UUID]]:
    kinds = ("party", "platform", "unit", "place", "source", "capture", "context_event", "incident")
    return {kind: (draw(st.uuids(version=4)),) for kind in kinds}


@st.composite
def logbooks(draw: st.DrawFn, max_incidents: int = 3) -> tuple[Record, ...]:
    """Whole logbooks: what a record names stands before it; codes and references are unique."""
    pools: dict[str, list[UUID]] = {kind: [] for kind in set(POOL_OF.values())}
    made: list[Record] = []
    seen: set[UUID] = set()
    for kind in Kind:
        most = max_incidents if kind is Kind.INCIDENT else 3
        for _ in range(draw(st.integers(0, most))):
            strategy = _record(kind, pools)
            if strategy.is_empty:
                break
            record = _unique(draw(strategy.filter(lambda r: r.id not in seen)), len(made))
            made.append(record)
            seen.add(record.id)
            pools.setdefault(kind.value, []).append(record.id)
    return tuple(made)


def _record(kind: Kind, pools: Pools) -> st.SearchStrategy[Record]:
    return incidents(pools) if kind is Kind.INCIDENT else values(TYPE_OF[kind], pools)


def _unique(record: Any, number: int) -> Any:
    if isinstance(record, Incident):
        return replace(record, ref=f"OKI-2025-{number:04}")
    if hasattr(record, "code"):
        return replace(record, code=f"{record.code[:4]}/{number}")
    return record
