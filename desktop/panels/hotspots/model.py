"""The hotspots as rows: number, place and strength, incidents."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from maps.hotspots.notes import score_words
from maps.hotspots.request import HotspotRequest
from maps.hotspots.result import Hotspot, HotspotResult
from models.position.position import PositionNotation
from models.position.shape import Circle, LatLon
from models.position.write import in_notation

_Index = QModelIndex | QPersistentModelIndex
_HEADS = ("", "Where and how strong", "Incidents")
_NUMBERS = (0, 2)
# A place is written as finely as a tenth of the bandwidth deserves.
_FINE_M = 185.2
_NM_M = 1_852.0


class HotspotModel(QAbstractTableModel):
    """One row for each hotspot, the strongest first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._result: HotspotResult | None = None

    def show_result(self, result: HotspotResult | None) -> None:
        """Show other hotspots, or none."""
        self.beginResetModel()
        self._result = result
        self.endResetModel()

    def hotspot(self, row: int) -> Hotspot:
        """Return the hotspot of a row."""
        return self._found()[row]

    def surroundings(self, row: int) -> Circle:
        """Return what to bring into view of a hotspot: four bandwidths round its middle."""
        one, request = self.hotspot(row), self._asked()
        return Circle(centre=_middle(one), radius_m=4 * request.bandwidth_nm * _NM_M)

    def _found(self) -> tuple[Hotspot, ...]:
        return self._result.hotspots if self._result else ()

    def _asked(self) -> HotspotRequest:
        return self._result.request if self._result else HotspotRequest()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._found())

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(_HEADS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in _NUMBERS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        one = self.hotspot(index.row())
        return self._cells(index.row() + 1, one)[index.column()]

    def _cells(self, number: int, one: Hotspot) -> tuple[str, ...]:
        request = self._asked()
        fine_m = request.bandwidth_nm * _FINE_M
        doubt = "" if one.stands else "not by precise records alone"
        strength = filter(None, (score_words(request, one.score), one.turn.value, doubt))
        where = in_notation(_middle(one), PositionNotation.DDM, fine_m)
        return str(number), f"{where}\n{' · '.join(strength)}", f"{len(one.members):,}"

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = (
                Qt.AlignmentFlag.AlignRight if section in _NUMBERS else Qt.AlignmentFlag.AlignLeft
            )
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return _HEADS[section] if role == Qt.ItemDataRole.DisplayRole else None


def _middle(one: Hotspot) -> LatLon:
    return LatLon(one.lat, one.lon)
