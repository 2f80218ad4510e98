"""Where else in the catalogue words fit, when none of the kind that is shown does."""

from desktop.open_log import OpenLog
from desktop.panels.records.kinds import KINDS, plural
from models.catalogue.search import SearchIndex
from models.record import Kind

# A kind of more records is not searched while somebody types.
_MANY = 2000


class Elsewhere:
    """Searches the other kinds; what was folded once is kept."""

    def __init__(self, log: OpenLog) -> None:
        self._log = log
        self._folded: dict[Kind, SearchIndex] = {}

    def words(self, text: str, shown: Kind) -> str:
        """Return how many records of which other kinds fit, or an empty text."""
        found = {kind: self._count(text, kind) for kind in KINDS if kind is not shown}
        fitting = ", ".join(f"{plural(kind)} {count}" for kind, count in found.items() if count)
        return f"Nothing fits here, but elsewhere: {fitting}. Choose above." if fitting else ""

    def _count(self, text: str, kind: Kind) -> int:
        records = self._log.records(kind)
        if len(records) > _MANY:
            return 0
        index = self._folded[kind] = SearchIndex.of(records, self._folded.get(kind))
        return len(index.find(text))
