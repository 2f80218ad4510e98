"""A small logbook in which every flag of the command line finds something and leaves something."""

from dataclasses import replace

from models.bundle.bundle import Bundle
from models.catalogue.name import Name
from models.catalogue.party import PartyKind
from models.catalogue.platform import Domain, Platform
from models.encounter.claim import Basis, Stance
from models.encounter.context import ContextEvent
from models.encounter.incident import Incident, Severity, Status
from models.encounter.link import ContextLink, ContextRelation
from models.encounter.proposition import QuantityKind
from models.figure.parse import parse_figure
from models.position.position import Position
from models.position.shape import Circle, LatLon
from models.when.parse import parse_when
from tests.builders import (
    a_claim,
    a_participant,
    a_party,
    a_proposition,
    a_side,
    a_statement,
    an_episode,
    an_id,
    an_incident,
    an_instant,
)

JP, CN, KR = a_side("JP"), a_side("CN"), a_side("KR")
PAPER = a_party("PAPER", kind=PartyKind.INDEPENDENT_MEDIA)
J15 = Platform(id=an_id(), code="j15", names=(Name(text="J-15"),), domain=Domain.AIR)
REMARK = ContextEvent(id=an_id(), type="ctx.remark", title="A remark", party_id=JP.id)

ACT = an_episode(
    a_participant(CN, J15.id),
    a_participant(JP),
    when=an_instant(6, 7, 32),
    position=Position(shape=Circle(centre=LatLon(25.0, 129.0), radius_m=50_000), words="at sea"),
)
REACHED = a_proposition("A radar emission reached an aircraft.", episode=ACT)
NEAREST = a_proposition("The closest distance", quantity_kind=QuantityKind.CPA_SLANT)
FROM_JP = replace(a_statement(JP, said=an_instant(7)), quote="公海上空で照射", quote_lang="ja")
FROM_CN = replace(a_statement(CN, said=an_instant(8), answers=FROM_JP), gist="Denies it.")
FROM_PAPER = a_statement(PAPER, said=an_instant(9))
HIDDEN_TITLE = "Radar\u202e on\x1b[31m a fighter"

RADAR = replace(
    an_incident(
        ACT,
        REACHED,
        NEAREST,
        FROM_JP,
        FROM_CN,
        FROM_PAPER,
        a_claim(FROM_JP, REACHED),
        a_claim(FROM_CN, REACHED, Stance.DENIES, words="not so"),
        a_claim(FROM_PAPER, REACHED, basis=Basis.EYEWITNESS),
        a_claim(FROM_JP, NEAREST, figure=parse_figure("52 km")),
        a_claim(FROM_CN, NEAREST, figure=parse_figure("40 km")),
    ),
    ref="OKI-2025-0001",
    title=HIDDEN_TITLE,
    types=("em.radar",),
    status=Status.REVIEWED,
    severity=Severity.SERIOUS,
    severity_rationale="Crewed aircraft.",
    contexts=(ContextLink(context_id=REMARK.id, relation=ContextRelation.BACKGROUND),),
)
CANNON = replace(
    an_incident(
        an_episode(a_participant(KR), when=parse_when("December 2025")),
    ),
    ref="OKI-2025-0002",
    title="Water cannon at a shoal",
    types=("sea.water_cannon",),
)
UNDATED: Incident = replace(an_incident(), ref="OKI-2025-0003", title="Heard of, no more")
BUNDLE = Bundle.of((JP, CN, KR, PAPER, J15, REMARK, RADAR, CANNON, UNDATED))
