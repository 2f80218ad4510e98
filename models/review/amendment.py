"""One amendment of several incidents at once: what it does to each, and to which it cannot."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident, Severity, Theatre
from models.encounter.link import ContextLink
from models.encounter.marking import Marking
from models.encounter.publication import Publication
from models.problem import Problem
from models.record import Change
from models.review.frozen import refuse_change
from models.review.step import WAYS, Step, next_publication, taken
from models.rules.consistency import problems_in
from models.text import readable
from models.value import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment(Value):
    """What is to change in each of several incidents; what is None or empty stays as it is.

    `severity_rationale` goes with `severity`. `step` moves the state of the work on, last of all;
    to publish, it needs `publication`, which gets each incident's own number.
    """

    theatre: Theatre | None = None
    severity: Severity | None = None
    severity_rationale: str = ""
    add_types: tuple[str, ...] = ()
    remove_types: tuple[str, ...] = ()
    add_tags: tuple[str, ...] = ()
    remove_tags: tuple[str, ...] = ()
    marking: Marking | None = None
    principals: tuple[UUID, ...] = ()
    context: ContextLink | None = None
    step: Step | None = None
    publication: Publication | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that an amendment does: in words, and to an incident."""

    words: str
    to: Callable[[Incident], Incident]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an amendment of several would do: the lines of it, and for each incident one of three.

    `lines` are words such as "theatre → baltic (3 already so)".
    """

    lines: tuple[str, ...]
    changes: tuple[Change, ...]
    same: tuple[Incident, ...]
    refused: tuple[tuple[Incident, Problem], ...]


def plan_of(incidents: Iterable[Incident], amendment: Amendment, catalogue: Catalogue) -> Plan:
    """Return what an amendment would do to each of these incidents; nothing is written."""
    held, parts = tuple(incidents), tuple(parts_of(amendment, catalogue))
    changes: list[Change] = []
    same: list[Incident] = []
    refused: list[tuple[Incident, Problem]] = []
    for incident in held:
        try:
            change = _change(incident, parts, catalogue)
        except Problem as problem:
            refused.append((incident, problem))
            continue
        if change is None:
            same.append(incident)
        else:
            changes.append(change)
    lines = tuple(_line(part, held) for part in parts)
    return Plan(lines=lines, changes=tuple(changes), same=tuple(same), refused=tuple(refused))


def _change(incident: Incident, parts: Iterable[Part], catalogue: Catalogue) -> Change | None:
    after = incident
    for part in parts:
        after = part.to(after)
    if after == incident:
        return None
    change = Change(before=incident, after=after)
    refuse_change(change)
    for problem in problems_in(after, catalogue):
        raise problem
    return change


def _line(part: Part, incidents: Iterable[Incident]) -> str:
    already = sum(_is_so(part, incident) for incident in incidents)
    return f"{part.words} ({already} already so)" if already else part.words


def _is_so(part: Part, incident: Incident) -> bool:
    try:
        return part.to(incident) == incident
    except Problem:
        return False


def parts_of(amendment: Amendment, catalogue: Catalogue) -> Iterator[Part]:
    """Yield the things that an amendment does, each by itself, the step last."""
    if amendment.theatre:
        yield _set("theatre", readable(amendment.theatre), theatre=amendment.theatre)
    if amendment.severity:
        rationale = amendment.severity_rationale
        held = {"severity": amendment.severity, "severity_rationale": rationale}
        yield _set("severity", readable(amendment.severity), **held)
    for field, what in (("types", "type"), ("tags", "tag")):
        for code in getattr(amendment, f"add_{field}"):
            yield _added(field, what, code)
        for code in getattr(amendment, f"remove_{field}"):
            yield _removed(field, what, code)
    if amendment.marking:
        words = f"TLP {readable(amendment.marking.sensitivity)}"
        yield _set("handling", words, marking=amendment.marking)
    if amendment.principals:
        codes = " – ".join(map(catalogue.code_of, amendment.principals))
        yield _set("principal sides", codes, principals=amendment.principals)
    if amendment.context:
        yield _linked(amendment.context, catalogue)
    if amendment.step:
        yield _stepped(amendment.step, amendment.publication, catalogue)


def _set(what: str, words: str, **held: object) -> Part:
    return Part(f"{what} → {words}", lambda incident: _replaced(incident, held))


def _replaced(incident: Incident, held: dict[str, object]) -> Incident:
    return replace(incident, **held)  # type: ignore[arg-type]


def _added(field: str, what: str, code: str) -> Part:
    def add(incident: Incident) -> Incident:
        old = getattr(incident, field)
        return incident if code in old else _replaced(incident, {field: (*old, code)})

    return Part(f"{what} +{code}", add)


def _removed(field: str, what: str, code: str) -> Part:
    def remove(incident: Incident) -> Incident:
        kept = tuple(one for one in getattr(incident, field) if one != code)
        return _replaced(incident, {field: kept})

    return Part(f"{what} −{code}", remove)


def _linked(link: ContextLink, catalogue: Catalogue) -> Part:
    def add(incident: Incident) -> Incident:
        held = incident.contexts
        return incident if link in held else replace(incident, contexts=(*held, link))

    name = catalogue.name_of(link.context_id)
    return Part(f"context +{name} ({readable(link.relation)})", add)


def _stepped(step: Step, publication: Publication | None, catalogue: Catalogue) -> Part:
    def go(incident: Incident) -> Incident:
        if incident.status is WAYS[step].leads_to:
            return incident
        own = next_publication(incident, publication) if publication else None
        return taken(step, incident, catalogue=catalogue, publication=own)

    return Part(f"status → {readable(WAYS[step].leads_to)}", go)
