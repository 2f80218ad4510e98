"""The human reference of an incident: `OKI-2025-0001`, never changed and never given twice."""

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from models.encounter.incident import Incident
from models.problem import Problem
from models.store.chunks import rows_where
from models.store.tables import IncidentRow, LogbookRow, RefCounterRow

_CODE = re.compile(r"[A-Z][A-Z0-9]{0,7}")
_REF = re.compile(r"([A-Z][A-Z0-9]{0,7})-(\d{4})-(\d{4,9})")


def check_code(code: str) -> None:
    """Raise Problem unless this can be the short code of a logbook."""
    if not _CODE.fullmatch(code):
        mend = "Use one to eight capital letters and digits, a letter first, such as OKI."
        raise Problem(f"{code!r} cannot be the code of a logbook", where="code", mend=mend)


def code_from(name: str) -> str:
    """Return a code for a new logbook made from a name: its first letters and digits, or LOG."""
    letters = "".join(c for c in name.upper() if c.isascii() and c.isalnum())
    return letters.lstrip("0123456789")[:8] or "LOG"


class RefBook:
    """Gives references to the incidents of one write."""

    def __init__(self, connection: Connection, incidents: Collection[Incident]) -> None:
        """Look up what is known of these incidents and of the references they bring."""
        self._connection = connection
        self._code: str = connection.execute(select(LogbookRow.code)).scalar_one()
        known = select(IncidentRow.id, IncidentRow.ref)
        ids = {str(incident.id) for incident in incidents}
        self._had = {row.id: row.ref for row in rows_where(connection, known, IncidentRow.id, ids)}
        brought = {incident.ref for incident in incidents if incident.ref}
        taken = rows_where(connection, known, IncidentRow.ref, brought)
        self._owners: dict[str, str] = {row.ref: row.id for row in taken}
        self._last: dict[int, int] = {}

    def give(self, incident: Incident, now: datetime) -> Incident:
        """Return the incident with its reference: its own, the one it had, or the next free.

        The year is that of the earliest time known, or else of today. Problem where another
        incident has or had the reference, or where this one had another.
        """
        if ref := self._had.get(str(incident.id)):
            return _as_before(incident, ref)
        if not incident.ref:
            incident = replace(incident, ref=self._next(_year_of(incident, now)))
        self._take(incident)
        return incident

    def save(self) -> None:
        """Write how far the counters have come."""
        for year, last in self._last.items():
            query = update(RefCounterRow).where(RefCounterRow.year == year).values(last=last)
            if self._connection.execute(query).rowcount == 0:
                self._connection.execute(insert(RefCounterRow), [{"year": year, "last": last}])

    def _next(self, year: int) -> str:
        while True:
            self._last[year] = self._counted(year) + 1
            ref = f"{self._code}-{year:04d}-{self._last[year]:04d}"
            if ref not in self._owners:
                return ref

    def _take(self, incident: Incident) -> None:
        owner = self._owners.setdefault(incident.ref, str(incident.id))
        if owner != str(incident.id):
            what = f"another incident has or had the reference {incident.ref}"
            mend = "Leave the reference empty, and the logbook gives the next free one."
            raise Problem(what, where="ref", mend=mend)
        found = _REF.fullmatch(incident.ref)
        if found and found[1] == self._code:
            year, number = int(found[2]), int(found[3])
            self._last[year] = max(self._counted(year), number)
        self._had[str(incident.id)] = incident.ref

    def _counted(self, year: int) -> int:
        if year not in self._last:
            query = select(RefCounterRow.last).where(RefCounterRow.year == year)
            self._last[year] = self._connection.execute(query).scalar() or 0
        return self._last[year]


def _as_before(incident: Incident, ref: str) -> Incident:
    if incident.ref not in {"", ref}:
        what = f"the reference {ref} would become {incident.ref}"
        raise Problem(what, where="ref", mend="A reference never changes; leave it as it is.")
    return incident if incident.ref else replace(incident, ref=ref)


def _year_of(incident: Incident, now: datetime) -> int:
    whens = [episode.when for episode in incident.episodes]
    whens += [statement.reported for statement in incident.statements]
    known = [
        instant
        for when in whens
        if when is not None
        for instant in (when.earliest_start, when.latest_start, when.earliest_end, when.latest_end)
        if instant is not None
    ]
    return min(known, default=now).year
