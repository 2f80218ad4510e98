"""Half-done reviews of captures on disk, so that closing the reader or a crash costs nothing."""

from typing import Any
from uuid import UUID

from desktop.forms.drafts import keep_drafts, kept_drafts
from models.finding.review import Review, to_raw, with_raw


class Reviews:
    """What was said to the findings of each capture of one logbook.

    They lie beside the drafts of forms: a review is nobody's word until something is drafted of it.
    """

    def __init__(self, logbook: str) -> None:
        """Read what was kept for a logbook (its path)."""
        self._key = f"{logbook}#reviews"
        self._kept: dict[str, list[dict[str, Any]]] = {
            draft["capture"]: draft["review"] for draft in kept_drafts(self._key)
        }

    def brought_back(self, capture_id: UUID, review: Review) -> Review:
        """Return a review with what was said to it before."""
        return with_raw(review, self._kept.get(str(capture_id), []))

    def keep(self, capture_id: UUID, review: Review) -> None:
        """Keep what was said so far. Problem when the disk refuses."""
        raw = to_raw(review)
        if raw == self._kept.get(str(capture_id), []):
            return
        self._kept[str(capture_id)] = raw
        drafts = ({"capture": id_, "review": said} for id_, said in self._kept.items() if said)
        keep_drafts(self._key, tuple(drafts))
