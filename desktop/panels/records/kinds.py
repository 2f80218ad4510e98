"""The kinds of record that the catalogue browses."""

from models.record import Kind
from models.text import readable

# Incidents have a list of their own; batches and authors come of what is done, not of forms.
KINDS = tuple(kind for kind in Kind if kind not in {Kind.INCIDENT, Kind.BATCH, Kind.AUTHOR})
MERGED = frozenset(KINDS) - {Kind.AREA, Kind.SAVED_FILTER}


def plural(kind: Kind) -> str:
    """Return what several records of a kind are called: "Parties", "Platforms"."""
    words = readable(kind).capitalize()
    return words[:-1] + "ies" if words.endswith("y") else words + "s"
