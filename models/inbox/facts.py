"""What is said of a capture and of a source in a line."""

from models.catalogue.source import RELIABILITIES, Capture, Source

_MOST_LETTERS = 60


def named(capture: Capture) -> str:
    """Return what a capture is called within a sentence: its title in quotation marks."""
    title = capture.title or capture.file_name or capture.sha256[:12]
    return f"“{title if len(title) <= _MOST_LETTERS else title[: _MOST_LETTERS - 1] + '…'}”"


def facts_of(capture: Capture) -> str:
    """Return when and by whom it was made, what it is, its size, language and hash."""
    at = f"captured {capture.captured_at:%d %b %Y %H:%MZ}" if capture.captured_at else ""
    by = f"by {capture.captured_by}" if capture.captured_by else ""
    parts = (
        " ".join(filter(None, (at, by))),
        capture.file_name if capture.title else "",
        capture.media_type,
        size_words(capture.size_bytes),
        capture.lang,
        f"SHA-256 {capture.sha256[:12]}…",
    )
    return "  ·  ".join(part for part in parts if part)


def size_words(size_bytes: int) -> str:
    """Return a size as people read it: "812 bytes", "12 kB", "5.2 MB"."""
    if size_bytes < 1000:
        return f"{size_bytes} bytes"
    if size_bytes < 1_000_000:
        return f"{size_bytes / 1000:.3g} kB"
    return f"{size_bytes / 1_000_000:.3g} MB"


def rating_of(source: Source, *, new: bool = False) -> str:
    """Return the Admiralty letter in words, with the flag beside it."""
    words = f"{source.reliability}: {RELIABILITIES[source.reliability]}"
    flag = "party to the dispute" if source.party_to_dispute else ""
    head = "New source" if new else "Reliability"
    return "  ·  ".join(p for p in (f"{head} {words}", flag, source.reliability_note) if p)
