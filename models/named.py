"""What any record is called: the name shown first, and every other by which it may be sought."""

from collections.abc import Iterator

from models.record import Record


def names_of(record: Record) -> tuple[str, ...]:
    """Return the names of a record, the one to show first; never empty."""
    return tuple(dict.fromkeys(name for name in _names(record) if name)) or (str(record.id),)


def _names(record: Record) -> Iterator[str]:
    title = getattr(record, "title", "")
    name = getattr(record, "name", "")
    yield f"{name}: {title}" if name and title else name or title
    yield from (name.text for name in getattr(record, "names", ()))
    for field in ("number", "code", "ref", "nato_name", "file_name", "sha256"):
        yield getattr(record, field, "")
