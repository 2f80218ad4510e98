"""What a record says of its subject, field by field, in words."""

from collections.abc import Iterator
from dataclasses import fields

from desktop.panels.records.columns import sort_words
from desktop.value_words import entry_names, in_words
from desktop.words import field_label
from models.catalogue.catalogue import Catalogue
from models.catalogue.zone import Zone
from models.named import names_of
from models.record import Record
from models.store.shelf import standing_of
from models.text import readable

# Said in the head of the preview, or drawn.
_ELSEWHERE = frozenset({"id", "names", "symbol", "colour"})


def headline(record: Record, catalogue: Catalogue) -> str:
    """Return what a record is in a line: its sort, who declared it, where it is from."""
    declared = ""
    if isinstance(record, Zone):
        declared = f"as declared by {record.issuer}" if record.issuer else "issuer not recorded"
    sure = getattr(record, "confidence", "")
    parts = (
        getattr(record, "category", "") or sort_words(record, catalogue),
        declared,
        f"{sure} confidence" if sure else "",
        readable(standing_of(record)),
    )
    return "  ·  ".join(part for part in parts if part)


def facts_of(record: Record, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yield the fields that say something, each with its label, in their order."""
    title, entries = names_of(record)[0], entry_names(catalogue)
    for field in fields(record):
        value = getattr(record, field.name)
        unsaid = field.name in _ELSEWHERE or value is False
        words = "" if unsaid else in_words(value, entries)
        if words and words != title:
            yield field_label(type(record).__name__, field.name), words
