"""What a time line shows: incidents, the events beside them, and the links between these."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.encounter.context import ContextEvent
from models.encounter.incident import Incident
from models.encounter.link import LinkKind
from models.filter.summary import IncidentSummary
from models.text import readable
from models.timeline.extent import Extent, extent_of
from models.vocabulary.encounter_type import encounter_types
from models.when.write import as_both


@dataclass(frozen=True, slots=True)
class Mark:
    """An incident or an event. `code` is the party whose event it is, `kind` what sort of event.

    `when` is its time in words; `extent` is None where it is undated.
    """

    id: UUID
    title: str
    extent: Extent | None
    when: str
    code: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """Marks of one sort under one name."""

    name: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """A link from the incident to another mark: what kind, and who draws it ("" the analyst)."""

    incident_id: UUID
    other_id: UUID
    kind: str
    by: str

    @property
    def words(self) -> str:
        """The link in words: "retaliation, claimed by CN"."""
        verb = "cited" if self.kind == LinkKind.PRECEDENT_CITED else "claimed"
        kind = "precedent" if verb == "cited" else readable(self.kind)
        return f"{kind}, {verb} by {self.by}" if self.by else kind


@dataclass(frozen=True)
class Scene:
    """Incidents in the upper lane, events by their kind in the lower ones, ties of one incident."""

    incidents: Lane
    events: tuple[Lane, ...]
    ties: tuple[Tie, ...] = ()

    @cached_property
    def marks(self) -> dict[UUID, Mark]:
        """Every mark by its identity."""
        return {mark.id: mark for lane in self.lanes for mark in lane.marks}

    @cached_property
    def incident_ids(self) -> frozenset[UUID]:
        """The marks that are incidents."""
        return frozenset(mark.id for mark in self.incidents.marks)

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """All lanes, from the top."""
        return (self.incidents, *self.events)

    @cached_property
    def in_order(self) -> tuple[Mark, ...]:
        """All marks in order of time, undated ones last."""
        dated = [mark for mark in self.marks.values() if mark.extent is not None]
        undated = tuple(mark for mark in self.marks.values() if mark.extent is None)
        return (*sorted(dated, key=_middle), *undated)

    def tied(self, id_: UUID) -> Tie | None:
        """Return the tie that leads to a mark, or None."""
        return next((tie for tie in self.ties if tie.other_id == id_), None)

    def spans(self, ids: Iterable[UUID] | None = None) -> tuple[tuple[float, float], ...]:
        """Return first and last second of these marks, or of all; undated ones have none."""
        wanted = self.marks.keys() if ids is None else ids
        found = (self.marks[id_].extent for id_ in wanted if id_ in self.marks)
        return tuple((extent.first_s, extent.last_s) for extent in found if extent is not None)

    def about(self, id_: UUID) -> tuple[tuple[float, float], ...]:
        """Return the spans of an incident and of the events that are tied to it."""
        others = [tie.other_id for tie in self.ties if tie.other_id not in self.incident_ids]
        return self.spans((id_, *others))


def scene_of(
    incidents: Iterable[IncidentSummary],
    events: Iterable[ContextEvent],
    selected: Incident | None,
    catalogue: Catalogue,
) -> Scene:
    """Return the scene of these incidents and events, with the ties of the selected incident."""
    marks = tuple(
        Mark(s.id, s.title, extent_of(s.when), as_both(s.when) if s.when else "undated")
        for s in incidents
    )
    ties = tuple(_ties(selected, catalogue)) if selected is not None else ()
    return Scene(Lane("Incidents", marks), tuple(_event_lanes(events, catalogue)), ties)


def _event_lanes(events: Iterable[ContextEvent], catalogue: Catalogue) -> Iterator[Lane]:
    by_name: dict[str, list[Mark]] = {}
    for event in events:
        by_name.setdefault(_NAMES.get(event.type, _OTHER), []).append(_mark(event, catalogue))
    for name in dict.fromkeys((*_NAMES.values(), _OTHER)):
        if name in by_name:
            yield Lane(name, tuple(by_name[name]))


def _mark(event: ContextEvent, catalogue: Catalogue) -> Mark:
    when = as_both(event.when) if event.when else "undated"
    code = catalogue.code_of(event.party_id)
    extent, kind = extent_of(event.when), _kind_words(event.type)
    return Mark(event.id, event.title, extent, when, code, kind)


def _kind_words(type_: str) -> str:
    known = encounter_types().get(type_)
    return known.label if known else type_


# Short enough to stand before a lane; export and import are told apart by their titles.
_NAMES = {
    "ctx.remark": "Remarks",
    "ctx.export": "Trade",
    "ctx.import": "Trade",
    "ctx.protest": "Protests",
    "ctx.zone": "Zones",
    "ctx.notice": "Notices",
    "ctx.hotline": "Hotlines",
    "ctx.talks": "Talks",
}
_OTHER = "Other events"


def _ties(incident: Incident, catalogue: Catalogue) -> Iterator[Tie]:
    for context in incident.contexts:
        by = catalogue.code_of(context.claimed_by_id)
        yield Tie(incident.id, context.context_id, context.relation, by)
    for link in incident.links:
        by = catalogue.code_of(link.drawn_by_id)
        yield Tie(incident.id, link.incident_id, link.kind, by)


def _middle(mark: Mark) -> float:
    return mark.extent.middle_s if mark.extent is not None else 0.0
