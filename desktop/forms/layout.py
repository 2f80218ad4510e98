"""How the fields of each value are laid out: sections, order, and what folds away."""

from dataclasses import dataclass, fields
from typing import Any

from models.catalogue.author import Author
from models.catalogue.kept import Area, Batch, SavedFilter
from models.catalogue.name import Name
from models.catalogue.party import Party
from models.catalogue.place import Place
from models.catalogue.platform import IssuerCategory, Platform, SymbolCode, Unit
from models.catalogue.source import Capture, Source
from models.catalogue.zone import Zone
from models.encounter.assessment import Assessment
from models.encounter.claim import Claim
from models.encounter.context import ContextEvent
from models.encounter.episode import Emission, Episode
from models.encounter.incident import (
    Incident,
    IssuerLabel,
    LegalAreaClaim,
    Outcome,
    RuleInvoked,
)
from models.encounter.link import ContextLink, IncidentLink
from models.encounter.marking import Marking
from models.encounter.note import Note
from models.encounter.participant import Participant
from models.encounter.proposition import Proposition
from models.encounter.reporting import Reporting
from models.encounter.statement import Citation, Statement, Translation
from models.encounter.track import Fix, Track
from models.position.shape import Circle, Ellipse, Line, Polygon, Sector

Row = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Fields under one heading: `rows` are shown, `more` folds out. A tuple shares one line."""

    heading: str
    rows: tuple[Row, ...]
    more: tuple[Row, ...] = ()


_COUNTS = ("count_low", "count_best", "count_high")
_RADIO = ("flight_plan", "transponder", "radio_contact")

LAYOUT: dict[type, tuple[Section, ...]] = {
    Incident: (
        Section(
            "Encounter",
            ("title", "types", "summary", ("status", "theatre"), "severity", "severity_rationale"),
            (
                "duplicate_of_id",
                "force_level",
                "risk_of_collision",
                "risk_reasoning",
                "principals",
                "legal_areas",
                "first_claim",
                "weather",
                "tags",
            ),
        ),
        Section("Episodes and participants", ("episodes",), ("tracks",)),
        Section("Statements", ("statements",)),
        Section("Propositions and claims", ("propositions", "claims")),
        Section("Assessments", ("assessments", "notes")),
        Section(
            "Response and outcome",
            ("responses", "outcomes", "rules_invoked", "issuer_labels"),
            ("reporting",),
        ),
        Section("Context", ("contexts", "links")),
        Section("Handling", ("marking",)),
    ),
    Episode: (
        Section(
            "Episode",
            ("label", "when", "when_method", "position", "position_method", "participants"),
            ("estimated_by", "emission", "note"),
        ),
    ),
    Participant: (
        Section(
            "Participant",
            ("side_id", "platform_id", "unit_id", _COUNTS, ("service", "role")),
            ("identification_basis", _RADIO, "note"),
        ),
    ),
    Emission: (Section("", ("radar_mode_alleged", "pattern", "evidence_released")),),
    Statement: (
        Section(
            "Statement",
            (
                "party_id",
                "said",
                "gist",
                "quote",
                "quote_lang",
                "translations",
                "citations",
                ("channel", "speaker"),
                "speech_acts",
                "answers_id",
            ),
            ("reported", "side_id", "withdrawn", "marking", "note"),
        ),
    ),
    Translation: (Section("Translation", ("text", ("lang", "translator"), "official")),),
    Citation: (
        Section(
            "Citation",
            ("source_id", "capture_id", "exact", ("page", "at_s")),
            ("prefix", "suffix"),
        ),
    ),
    Proposition: (
        Section(
            "Proposition",
            ("text", "kind", "quantity_kind", "episode_id", "actor_id"),
            ("predicate", "object_id", "note"),
        ),
    ),
    Claim: (
        Section(
            "Claim",
            (
                "statement_id",
                "proposition_id",
                "stance",
                "figure",
                "words",
                ("basis", "credibility"),
            ),
            ("when", "position", "category", "withdrawn", "note"),
        ),
    ),
    Assessment: (
        Section(
            "Assessment",
            ("text", "proposition_id", ("likelihood", "confidence"), "basis", ("author", "at")),
            ("likelihood_scale", "supersedes_id"),
        ),
    ),
    Note: (Section("Remark", ("text", ("author", "at")), ("marking",)),),
    Track: (Section("Track", ("participant_id", "source_id", "method", "fixes"), ("note",)),),
    Fix: (Section("Fix", ("at", "place", ("altitude_m", "radius_m"))),),
    IssuerLabel: (Section("Label", ("text", "lang", "issuer_id")),),
    LegalAreaClaim: (Section("Legal kind of place", ("area", "by_id", "whose")),),
    Outcome: (Section("Outcome", ("what", "side_id", _COUNTS, "none_reported", "text")),),
    RuleInvoked: (Section("Rule invoked", ("code", "by_id", "text")),),
    Reporting: (Section("", ("party_id", "window", "counting_unit", "count")),),
    IncidentLink: (Section("Link", ("incident_id", "kind", "drawn_by_id", "note")),),
    ContextLink: (Section("Context", ("context_id", "relation", "claimed_by_id", "note")),),
    Marking: (Section("", ("sensitivity", "caveats", "graphic", "personal_data")),),
    ContextEvent: (
        Section(
            "Context event",
            ("title", "type", "party_id", "when", "text", "citations"),
            ("position", "silent_ids", "note"),
        ),
    ),
    Party: (
        Section(
            "Party",
            ("code", "names", "kind", "side_id"),
            ("parent_id", "aligned_with", "colour", "note"),
        ),
    ),
    Platform: (
        Section(
            "Class of ship or aircraft",
            ("code", "names", "domain", "category", "nato_name", "operators"),
            ("categories", "symbol", "confidence", "note"),
        ),
    ),
    Unit: (Section("Hull or tail", ("number", "names", "platform_id", "side_id"), ("note",)),),
    Place: (Section("Place", ("names", "kind", "shape"), ("confidence", "source", "note")),),
    Zone: (
        Section(
            "Zone",
            ("code", "names", "kind", "issuer", "shape", "open"),
            (
                "effective",
                ("floor_m", "ceiling_m"),
                "source",
                "licence",
                "confidence",
                "datum",
                "recognised_by",
                "contested_by",
                "note",
            ),
        ),
    ),
    Source: (
        Section(
            "Source",
            ("name", "title", "published", "reliability", "party_to_dispute", "reliability_note"),
            ("kind", "party_id", "lang", "url", "note"),
        ),
    ),
    Capture: (
        Section(
            "Kept copy",
            ("source_id", "file_name", "captured_at", "captured_by", "note"),
            (
                "media_type",
                "size_bytes",
                "sha256",
                "url_requested",
                "url_final",
                "tool",
                "evidentiary",
            ),
        ),
    ),
    Name: (Section("Name", ("text", "lang", "used_by", "note")),),
    IssuerCategory: (Section("Category", ("issuer", "category")),),
    SymbolCode: (Section("", (("symbol_set", "entity"), ("modifier_1", "modifier_2"))),),
    Author: (Section("Author", ("name", "organisation")),),
    Area: (Section("Area", ("name", "shape", "note")),),
    SavedFilter: (Section("Saved search", ("name", "text", "note")),),
    Batch: (
        Section(
            "Import",
            ("name", "note"),
            (
                "file_name",
                "sha256",
                "mapping",
                "imported_at",
                ("rows_added", "rows_refused"),
            ),
        ),
    ),
}

# Never typed: identities, the reference that the logbook gives, what a shape is.
HIDDEN_NAMES = frozenset({"id"})
_SHAPES: tuple[type, ...] = (Circle, Ellipse, Sector, Polygon, Line)
HIDDEN = frozenset({(Incident, "ref"), *((shape, "kind") for shape in _SHAPES)})

# What is written in sentences gets a box of several lines.
LONG = frozenset(
    {
        "summary",
        "severity_rationale",
        "risk_reasoning",
        "first_claim",
        "gist",
        "quote",
        "exact",
        "basis",
        "note",
        "reliability_note",
    }
)
LONG_TEXT = frozenset({Translation, Assessment, Note, Outcome, RuleInvoked, ContextEvent})


def sections_of(type_: type) -> tuple[Section, ...]:
    """Return the sections of a type; one that the table lacks shows its fields as they come."""
    return LAYOUT.get(type_) or (Section("", shown_fields(type_)),)


def shown_fields(type_: Any) -> tuple[str, ...]:
    """Return the fields of a type that are typed, in order of definition."""
    return tuple(field.name for field in fields(type_) if not is_hidden(type_, field.name))


def is_hidden(type_: Any, name: str) -> bool:
    """Whether a field is never typed."""
    return name in HIDDEN_NAMES or (type_, name) in HIDDEN


def is_long(type_: type, name: str) -> bool:
    """Whether a text is typed in a box of several lines."""
    return name in LONG or (name == "text" and type_ in LONG_TEXT)
