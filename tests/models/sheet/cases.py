"""Incidents for the sheet: a radar dispute with words in six languages, and an empty report."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from uuid import NAMESPACE_URL, UUID, uuid5

from models.catalogue.catalogue import Catalogue
from models.catalogue.source import Capture, Reliability, Source
from models.encounter.assessment import Assessment, Confidence, Likelihood
from models.encounter.claim import Basis, Stance
from models.encounter.context import ContextEvent
from models.encounter.incident import Incident
from models.encounter.link import ContextLink, ContextRelation, IncidentLink, LinkKind
from models.encounter.marking import Marking, Sensitivity
from models.encounter.proposition import PropositionKind, QuantityKind
from models.encounter.statement import Citation, SpeechAct, Translation
from models.figure.figure import Figure, FigureUnit, Hedge
from models.position.position import Position, PositionPrecision
from models.position.shape import Circle, LatLon, Shape
from models.rules.matrix import claim_matrix
from models.sheet.content import sheet_content
from models.sheet.sheet import LocatorMap, Sheet
from tests.builders import (
    a_catalogue,
    a_claim,
    a_participant,
    a_party,
    a_proposition,
    a_side,
    a_statement,
    an_episode,
    an_incident,
    an_instant,
)

NOW = datetime(2026, 1, 10, 9, tzinfo=UTC)
JAPANESE = "レーダー照射を断続的に行った。骨直"
CHINESE = "与事实完全不符。骨直"
TAIWANESE = "譴責任何破壞區域穩定的行為。"
KOREAN = "우려를 표명한다."
RUSSIAN = "Обе стороны должны проявлять сдержанность."
ARABIC = "تدعو مصر جميع الأطراف إلى ضبط النفس"

JP, CN = a_side("JP"), a_side("CN")
MOD, MND = a_party("JP/MOD", side=JP), a_party("CN/MND", side=CN)
THIRD = {
    "TW": (TAIWANESE, "zh-Hant"),
    "KR": (KOREAN, "ko"),
    "RU": (RUSSIAN, "ru"),
    "EG": (ARABIC, "ar"),
    "AU": ("We are concerned.", "en"),
    "US": ("Not conducive to peace.", "en"),
    "PH": ("We are watching.", "en"),
    "EU": ("We call for restraint.", "en"),
    "UN": ("We call for calm.", "en"),
}
OTHERS = {code: a_side(code) for code in THIRD}


def an_id(words: str) -> UUID:
    return uuid5(NAMESPACE_URL, words)


SOURCE = Source(
    id=an_id("source"),
    name="Ministry",
    title="レーダー照射について",
    lang="ja",
    url="https://example.org/" + "a" * 200,
    reliability=Reliability.C,
    party_to_dispute=True,
)
CAPTURE = Capture(id=an_id("capture"), source_id=SOURCE.id, sha256="a3f1" * 16, size_bytes=1)
BAN = ContextEvent(id=an_id("ban"), type="ctx.export", title="Export ban", party_id=CN.id)
CATALOGUE: Catalogue = a_catalogue(JP, CN, MOD, MND, *OTHERS.values(), SOURCE, CAPTURE, BAN)


def a_place(shape: Shape | None, words: str) -> Position:
    return Position(shape=shape, words=words, precision=PositionPrecision.SEA_AREA)


EAST = a_place(Circle(centre=LatLon(25.2, 128.9), radius_m=100_000.0), "southeast of Okinawa")
WEST = a_place(Circle(centre=LatLon(24.7, 126.9), radius_m=40_000.0), "east of Miyako")


def radar_case(*third_parties: str) -> Incident:
    """Return a dispute of two sides on radar, distance and place, with these third parties."""
    episode = an_episode(
        a_participant(CN), a_participant(JP), when=an_instant(6, 7, 32), position=EAST
    )
    emission = a_proposition(episode=episode, actor=CN)
    distance = a_proposition("Closest distance.", quantity_kind=QuantityKind.CPA_SLANT)
    place = a_proposition("Place of the act.", kind=PropositionKind.PLACE)
    manner = a_proposition("Manner of flight.", kind=PropositionKind.CHARACTERISATION)
    first = replace(
        a_statement(MOD, said=an_instant(7)),
        quote=JAPANESE,
        quote_lang="ja",
        speech_acts=(SpeechAct.DISCLOSE,),
        translations=(Translation(text="Radar was directed.", translator="the ministry"),),
        citations=(Citation(source_id=SOURCE.id, capture_id=CAPTURE.id, page="2"),),
    )
    denial = replace(
        a_statement(MND, said=an_instant(8), answers=first), quote=CHINESE, quote_lang="zh-Hans"
    )
    later = a_statement(MND, said=an_instant(9), answers=first)
    voices = [
        replace(
            a_statement(OTHERS[code], said=an_instant(10)),
            quote=THIRD[code][0],
            quote_lang=THIRD[code][1],
        )
        for code in third_parties
    ]
    kilometres = Figure(number=Decimal(52), unit=FigureUnit.KILOMETRE, words="52キロ")
    nearer = Figure(number=Decimal(50), unit=FigureUnit.KILOMETRE, hedge=Hedge.LESS_THAN)
    incident = an_incident(
        episode,
        *(emission, distance, place, manner),
        *(first, denial, later, *voices),
        a_claim(first, emission, basis=Basis.OWN_SENSOR, credibility=2),
        a_claim(denial, emission, Stance.DENIES),
        a_claim(later, emission, Stance.PARTLY),
        a_claim(first, distance, figure=kilometres),
        a_claim(denial, distance, figure=nearer),
        a_claim(first, place, position=EAST),
        a_claim(denial, place, position=WEST),
        a_claim(first, manner, words="危険な行為"),
        *(a_claim(voice, emission, basis=Basis.ANALYSIS) for voice in voices),
        principals=(JP, CN),
    )
    return replace(
        incident,
        ref="OKI-2025-0001",
        title="Radar over the sea",
        marking=Marking(sensitivity=Sensitivity.AMBER_STRICT, caveats=("for official use",)),
        assessments=(
            Assessment(
                id=an_id("assessment"),
                text="The radar tracked.",
                likelihood=Likelihood.LIKELY,
                confidence=Confidence.LOW,
                basis="one sensor.",
                author="A. Analyst",
                at=NOW,
                proposition_id=emission.id,
            ),
        ),
        contexts=(ContextLink(context_id=BAN.id, relation=ContextRelation.RETALIATION),),
        links=(IncidentLink(incident_id=an_id("other"), kind=LinkKind.FOLLOWS),),
    )


def bare_case() -> Incident:
    """Return a report of which nothing but the title is known."""
    return replace(an_incident(), ref="OKI-2025-0002", title="A report")


def a_sheet(
    incident: Incident, catalogue: Catalogue = CATALOGUE, locator: LocatorMap | None = None
) -> Sheet:
    """Return the sheet of an incident as of one fixed day."""
    matrix = claim_matrix(incident, catalogue, NOW)
    linked = {an_id("other"): "OKI-2018-0001, an older dispute"}
    return sheet_content(
        incident, matrix, catalogue, "history 42, 5f3a", NOW, locator=locator, linked=linked
    )
