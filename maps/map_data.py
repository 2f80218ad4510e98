"""Everything that the map shows, as one frozen value."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from maps.drawn import NOTHING_DRAWN, Drawn
from maps.ground import Overlay
from maps.hotspots.result import HotspotResult
from maps.spot_table import SpotTable
from maps.viewpoint import Viewpoint
from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident
from models.filter.answer import Answer
from models.filter.index import IncidentIndex
from models.filter.pages import Read, held_in
from models.filter.summary import IncidentSummary
from models.position.shape import Shape
from models.rules.judgement import Matrix
from models.tiles.tile_source import TileSource


@dataclass(frozen=True, slots=True, eq=False)
class MapData:
    """The incidents in view, the catalogue, the selected incident with its matrix.

    `read` gives the summaries of the few incidents whose words are asked for. `marked_id` is the
    id of the incident that is marked: the selected one, once it is here. `viewpoint` is whose eyes
    the symbols see with: nobody's by default. `preview` is a shape that is being typed and belongs
    to no record yet; `drawn` what stands beside the incidents; `hotspots` are those found last.
    """

    answer: Answer
    read: Read
    catalogue: Catalogue
    selected: Incident | None = None
    matrix: Matrix | None = None
    marked_id: str = ""
    viewpoint: Viewpoint = Viewpoint()
    preview: Shape | None = None
    drawn: Drawn = NOTHING_DRAWN
    tiles: tuple[TileSource, ...] = ()
    overlay: Overlay = field(default_factory=Overlay)
    hotspots: HotspotResult | None = None

    @classmethod
    def of(
        cls,
        summaries: Iterable[IncidentSummary],
        catalogue: Catalogue,
        selected: Incident | None = None,
        matrix: Matrix | None = None,
    ) -> "MapData":
        """Return the data for these incidents, which are all there are."""
        held = {summary.id: summary for summary in summaries}
        index = IncidentIndex.of(held.values())
        return cls(index.ids, held_in(held), catalogue).selecting(selected, matrix)

    def table(self) -> SpotTable:
        """Return where the incidents are. It takes a while at a million: ask on a worker."""
        return SpotTable.of(self.answer, self.overlay)

    def showing(self, answer: Answer, catalogue: Catalogue) -> "MapData":
        """Return the same with what another filter lets through, of a log that went on."""
        return replace(self, answer=answer, catalogue=catalogue)

    def selecting(self, selected: Incident | None, matrix: Matrix | None) -> "MapData":
        """Return the same with another incident selected."""
        marked_id = str(selected.id) if selected else ""
        return replace(self, selected=selected, matrix=matrix, marked_id=marked_id)

    def marking(self, incident_id: str) -> "MapData":
        """Return the same with a mark on an incident, whose sides' places may not be here yet."""
        here = self.selected is not None and str(self.selected.id) == incident_id
        return self if here else replace(self.selecting(None, None), marked_id=incident_id)

    def seen_from(self, viewpoint: Viewpoint) -> "MapData":
        """Return the same as another viewpoint sees it."""
        return replace(self, viewpoint=viewpoint)

    def previewing(self, shape: Shape | None) -> "MapData":
        """Return the same with another shape being typed."""
        return replace(self, preview=shape)

    def drawing(self, drawn: Drawn) -> "MapData":
        """Return the same with other areas and drawings beside the incidents."""
        return replace(self, drawn=drawn)

    def heated(self, hotspots: HotspotResult | None) -> "MapData":
        """Return the same with other hotspots, or none."""
        return replace(self, hotspots=hotspots)

    def among(self, before: "MapData") -> "MapData":
        """Return the same with what stood beside the incidents of other data."""
        beside = {"drawn": before.drawn, "hotspots": before.hotspots, "tiles": before.tiles}
        return replace(self, **beside)  # type: ignore[arg-type]

    def on_tiles(self, tiles: tuple[TileSource, ...]) -> "MapData":
        """Return the same over other files of map tiles, the lowest first."""
        return replace(self, tiles=tiles)
