"""When something happened or was said: free text, read at once."""

from dataclasses import replace
from datetime import date, datetime

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from desktop.forms.fields.parsed import ParsedField
from desktop.forms.scope import Scope
from models.problem import Problem
from models.when.dtg import as_dtg
from models.when.edtf import as_edtf
from models.when.lapse import lapse_of
from models.when.parse import parse_when
from models.when.when import When
from models.when.write import as_both, as_local

ZONE_WIDTH_PX = 88


class WhenField(ParsedField):
    """Takes a time in any notation; echoes it in local time, in UTC and as a date-time group.

    A clock time needs its zone: from the text, or from the zone box, which nothing fills but the
    analyst. `Now` writes the present minute in UTC.
    """

    def __init__(
        self, scope: Scope, *, required: bool = False, parent: QWidget | None = None
    ) -> None:
        placeholder = "061632IDEC25 · about 16:30 JST · 2025-12-06 · December 2025"
        super().__init__(placeholder=placeholder, required=required, parent=parent)
        self._now = scope.context.now
        self.zone = QLineEdit(self)
        self.zone.setPlaceholderText("zone")
        self.zone.setFixedWidth(ZONE_WIDTH_PX)
        self.zone.setAccessibleName("Time zone, used where the text names none")
        self.now = QPushButton("Now", self)
        self.now.setAccessibleName("Write the present time")
        self.row.addWidget(self.zone)
        self.row.addWidget(self.now)
        self.zone.textChanged.connect(self._entered)
        self.now.clicked.connect(self._write_now)

    def raw(self) -> dict[str, str]:
        """Return the text and the zone."""
        return {"text": self.edit.text(), "zone": self.zone.text()}

    def set_raw(self, raw: dict[str, str]) -> None:
        """Enter them again."""
        self.zone.setText(raw["zone"])
        self.edit.setText(raw["text"])

    def show_value(self, value: When | None) -> None:
        """Show its words where they read back as the same time, else a notation that does."""
        self.zone.setText(value.zone if value else "")
        super().show_value(value)

    def parsed(self, text: str) -> When:
        """Return the time said; words that were shown as a notation stay the words."""
        when = parse_when(text, zone=self.zone.text().strip(), reference=self._reference())
        kept = self._kept
        if isinstance(kept, When) and kept.words and self._shown_text() != kept.words:
            return replace(when, words=kept.words)
        return when

    def echo_of(self, value: When) -> str:
        """Return local time with UTC beside, the date-time group, and words not in the box."""
        parts = [as_both(value), as_dtg(value)]
        if value.words and value.words != self.edit.text():
            parts.append(f"given as “{value.words}”")
        return " · ".join(dict.fromkeys(part for part in parts if part))

    def written(self, value: When) -> str:
        """Return the first of words, local time and EDTF that is read as this very time."""
        local = as_local(value)
        for text in (value.words, local, as_edtf(value)):
            if text and self._reads_as(text, value):
                return text
        return value.words or local

    def _reads_as(self, text: str, value: When) -> bool:
        try:
            again = parse_when(text, zone=value.zone, reference=self._today())
        except Problem:
            return False
        return _instants(again) == _instants(value)

    def _shown_text(self) -> str:
        return str(self._shown["text"]) if isinstance(self._shown, dict) else ""

    def _reference(self) -> date:
        kept = self._kept
        known = lapse_of(kept).earliest_start if isinstance(kept, When) else None
        return known.date() if known else self._today()

    def _today(self) -> date:
        return self._now().date()

    def _write_now(self) -> None:
        self.edit.setText(f"{self._now():%Y-%m-%dT%H:%MZ}")
        self.edit.setFocus()


class InstantField(ParsedField):
    """Takes one instant (when a note was written): any notation that names one, and the zone."""

    def __init__(
        self, scope: Scope, *, required: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(placeholder="2025-12-06T16:32Z", required=required, parent=parent)
        self._now = scope.context.now

    def parsed(self, text: str) -> datetime:
        """Return the instant; Problem when the text leaves it open."""
        when = parse_when(text, reference=self._now().date())
        if when.earliest_start is None or when.earliest_start != when.latest_start:
            mend = "Write it as 2025-12-06T16:32Z."
            raise Problem("this is a span, not one instant", mend=mend)
        return when.earliest_start

    def echo_of(self, value: datetime) -> str:
        """Return it in UTC."""
        return f"{value:%Y-%m-%d %H:%M:%S} UTC"

    def written(self, value: datetime) -> str:
        """Return it to the second."""
        return f"{value:%Y-%m-%dT%H:%M:%SZ}"


def _instants(when: When) -> tuple[datetime | None, ...]:
    return (when.earliest_start, when.latest_start, when.earliest_end, when.latest_end)
