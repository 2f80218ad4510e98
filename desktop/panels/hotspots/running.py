"""One search on a worker: how far it is, and the way to stop it."""

from dataclasses import dataclass

from maps.hotspots.points import points_of
from maps.hotspots.request import HotspotRequest
from maps.hotspots.result import HotspotResult
from models.filter.answer import Answer
from models.problem import Problem


@dataclass(slots=True, eq=False)
class Running:
    """A search for hotspots among the incidents of an answer.

    The worker writes `part` and `words`, the window reads them; the window writes `stopped`.
    """

    request: HotspotRequest
    answer: Answer
    part: float = 0.0
    words: str = "Reading the places"
    stopped: bool = False

    def work(self) -> HotspotResult:
        """Search. Problem when it was stopped, or cannot be done."""
        # SciPy takes a quarter of a second to load: not while the window opens.
        from maps.hotspots.search import hotspots  # noqa: PLC0415

        return hotspots(self.request, points_of(self.answer, self.request.unit), self._tell)

    def _tell(self, part: float, words: str) -> None:
        if self.stopped:
            raise Problem("the search was stopped")
        self.part, self.words = part, words
