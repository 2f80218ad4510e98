"""What the checks say of an incident, in words."""

from models.catalogue.place import Place
from models.catalogue.zone import Zone
from models.encounter.incident import Incident
from models.rules.advisory import remark_text, remarks_on
from tests.builders import a_catalogue
from tests.models.rules.stage import PARTIES, judged


def told(incident: Incident, *entries: Zone | Place) -> list[str]:
    """Return the remarks; each rests on claims of the incident."""
    catalogue = a_catalogue(*PARTIES.values(), *entries)
    found = remarks_on(incident, judged(incident), catalogue)
    known = {claim.id for claim in incident.claims}
    assert all(set(remark.claim_ids) <= known for remark in found)
    return [remark_text(remark, catalogue) for remark in found]
