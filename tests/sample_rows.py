"""The sample logbook as tests read it: its records, its incidents, the rows of their matrices."""

from datetime import UTC, datetime
from uuid import UUID

from models.bundle.sample import sample_bundle
from models.catalogue.catalogue import Catalogue, Entry
from models.record import Record
from models.rules.judgement import Row
from models.rules.matrix import claim_matrix

NOW = datetime(2026, 12, 1, tzinfo=UTC)
RECORDS: dict[UUID, Record] = {record.id: record for record in sample_bundle().records()}
CATALOGUE = Catalogue.of(record for record in RECORDS.values() if isinstance(record, Entry))
INCIDENTS = {incident.ref: incident for incident in sample_bundle().incidents}


def row_of(ref: str, part: str) -> Row:
    """Return the row of an incident whose proposition holds these words."""
    rows = claim_matrix(INCIDENTS[ref], CATALOGUE, NOW).rows
    [row] = [row for row in rows if part in row.proposition.text]
    return row
