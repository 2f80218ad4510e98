"""The kinds of record that the catalogue browses."""

from models.record import Kind

# Incidents have a list of their own; batches and authors come of what is done, not of forms.
KINDS = tuple(kind for kind in Kind if kind not in {Kind.INCIDENT, Kind.BATCH, Kind.AUTHOR})
MERGED = frozenset(KINDS) - {Kind.AREA, Kind.SAVED_FILTER}
