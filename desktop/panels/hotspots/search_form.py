"""What a search for hotspots is made with: method, bandwidth, area, unit, periods."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from desktop.open_log import OpenLog
from desktop.plain_label import PlainLabel
from maps.hotspots.request import HotspotRequest, Method
from models.catalogue.zone import Zone
from models.encounter.reporting import CountingUnit
from models.filter.incident_filter import Period, Within
from models.filter.tree import head_of
from models.hidden import mark_hidden
from models.position.shape import Line
from models.problem import Problem
from models.when.parse import parse_when

_METHODS = {
    Method.GI: "Significance (Gi*)",
    Method.DENSITY: "Density",
    Method.CLUSTERS: "Clusters",
}
_ROUND, _FILTERED = "Round the incidents", "Area of the filter"


class SearchForm(QWidget):
    """Signal: `asked()` when Enter was pressed in it."""

    asked = Signal()

    def __init__(self, log: OpenLog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self.method, self.area, self.unit = QComboBox(self), QComboBox(self), QComboBox(self)
        self.bandwidth, self.least, self.days = QLineEdit("50"), QLineEdit("5"), QLineEdit()
        self.earlier, self.later = QLineEdit(), QLineEdit()
        self.fault = PlainLabel("", "problem", self)
        self._fill()
        self._lay_out()
        self.setFocusProxy(self.method)
        self.method.currentIndexChanged.connect(self._fit)
        for box in (self.bandwidth, self.least, self.days, self.earlier, self.later):
            box.returnPressed.connect(self.asked)
        self._fit()

    def _fill(self) -> None:
        for method, words in _METHODS.items():
            self.method.addItem(words, method)
        for unit in CountingUnit:
            self.unit.addItem(unit.value.replace("_", "-").capitalize(), unit)
        self.days.setPlaceholderText("Any time")
        self.earlier.setPlaceholderText("2001/2014")
        self.later.setPlaceholderText("2015/2025")
        self.refresh()

    def refresh(self) -> None:
        """Offer the areas that there are now."""
        chosen = self.area.currentText()
        self.area.clear()
        self.area.addItem(_ROUND, ())
        if head_of(self._log.filter).within:
            self.area.addItem(_FILTERED, head_of(self._log.filter).within)
        for zone in self._log.catalogue.all(Zone):
            if not zone.open and not isinstance(zone.shape, Line):
                self.area.addItem(mark_hidden(f"{zone.code}, {zone.issuer}"), (zone.shape,))
        self.area.setCurrentIndex(max(self.area.findText(chosen), 0))

    def _lay_out(self) -> None:
        self.form = QFormLayout(self)
        self.form.setContentsMargins(12, 12, 12, 8)
        self.form.setSpacing(8)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._periods = QWidget(self)
        row = QHBoxLayout(self._periods)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.earlier)
        row.addWidget(self.later)
        rows = (
            ("Method", self.method),
            ("Bandwidth, NM", self.bandwidth),
            ("Waters", self.area),
            ("Unit", self.unit),
            ("At least", self.least),
            ("Within days", self.days),
            ("Compare", self._periods),
        )
        for words, field in rows:
            field.setAccessibleName(words)
            label = PlainLabel(words)
            # Beside its box in one line, as wide as its words.
            label.setWordWrap(False)
            self.form.addRow(label, field)
        for box, words in ((self.earlier, "Earlier period"), (self.later, "Later period")):
            box.setAccessibleName(words)
        self.form.addRow(self.fault)
        self.fault.hide()

    def _fit(self) -> None:
        method = Method(self.method.currentData())
        self.form.setRowVisible(self.least, method is Method.CLUSTERS)
        self.form.setRowVisible(self.days, method is Method.CLUSTERS)
        self.form.setRowVisible(self._periods, method is Method.GI)

    def request(self) -> HotspotRequest | None:
        """Return what is asked for; None when a fault was said in place."""
        try:
            found = self._request()
        except Problem as problem:
            self.say(problem)
            return None
        self.fault.hide()
        return found

    def say(self, problem: Problem) -> None:
        """Say what is wrong with what is asked for."""
        self.fault.show_text(" ".join(filter(None, (f"{problem.what}.", problem.mend))))
        self.fault.show()

    def _request(self) -> HotspotRequest:
        method = Method(self.method.currentData())
        within: tuple[Within, ...] = tuple(self.area.currentData() or ())
        clusters, days = method is Method.CLUSTERS, self.days.text().strip()
        return HotspotRequest(
            method=method,
            bandwidth_nm=_number(self.bandwidth.text(), "the bandwidth"),
            within=within,
            unit=CountingUnit(self.unit.currentData()),
            compare=self._compared() if method is Method.GI else None,
            least=_number(self.least.text(), "the least number") if clusters else 5.0,
            lapse_days=_number(days, "the lapse") if clusters and days else None,
        )

    def _compared(self) -> tuple[Period, Period] | None:
        texts = self.earlier.text().strip(), self.later.text().strip()
        if not any(texts):
            return None
        if not all(texts):
            raise Problem("only one of two periods is given", mend="Give both, or neither.")
        earlier, later = map(_period, texts)
        return earlier, later


def _number(text: str, what: str) -> float:
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        raise Problem(f"{what} is no number", mend="Write it in figures.") from None


def _period(text: str) -> Period:
    when = parse_when(text, zone="UTC")
    return Period(start=when.earliest_start, end=when.latest_end)
