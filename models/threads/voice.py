"""For whom a statement speaks, and who would answer it."""

from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.encounter.chronology import in_order
from models.encounter.incident import Incident
from models.encounter.statement import Statement


def side_speaking(statement: Statement, catalogue: Catalogue) -> UUID:
    """Return the side whose words a statement is; the party itself where it belongs to none."""
    return statement.side_id or catalogue.side_of(statement.party_id) or statement.party_id


def who_answers(
    incident: Incident, statement: Statement, sides: tuple[UUID, ...], catalogue: Catalogue
) -> UUID | None:
    """Return the party that would answer a statement: the other side's latest speaker.

    `sides` are the principal sides. The side itself where it has not spoken; None where no other
    side is known.
    """
    own = side_speaking(statement, catalogue)
    others = [side for side in sides if side != own]
    spoken = [x for x in in_order(incident.statements) if side_speaking(x, catalogue) in others]
    if own in sides and spoken:
        return spoken[-1].party_id
    return others[0] if others else None
