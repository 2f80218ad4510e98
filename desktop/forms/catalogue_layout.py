"""How the fields of the records that incidents refer to are laid out."""

from desktop.forms.plan import Section
from models.catalogue.author import Author
from models.catalogue.kept import Area, Batch, SavedFilter
from models.catalogue.name import Name
from models.catalogue.party import Party
from models.catalogue.place import Place
from models.catalogue.platform import IssuerCategory, Platform, SymbolCode, Unit
from models.catalogue.source import Capture, Source
from models.catalogue.zone import Zone
from models.encounter.context import ContextEvent

CATALOGUE_LAYOUT: dict[type, tuple[Section, ...]] = {
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
            (
                "name",
                "title",
                "published",
                ("reliability", "party_to_dispute"),
                "reliability_note",
            ),
            ("kind", "party_id", "lang", "url", "note"),
        ),
    ),
    Capture: (
        Section(
            "Kept copy",
            ("title", "source_id", "lang", "set_aside", "note"),
            (
                "file_name",
                "captured_at",
                "captured_by",
                "media_type",
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
