"""Builders of the values that the map shows: real kinds of cases, places from memory."""

from uuid import NAMESPACE_URL, UUID, uuid5

from models.catalogue.catalogue import Catalogue, Entry
from models.catalogue.name import Name
from models.catalogue.party import Party, PartyKind
from models.catalogue.place import Place, PlaceKind
from models.catalogue.platform import Domain, Platform, SymbolCode
from models.catalogue.zone import Zone, ZoneKind
from models.encounter.claim import Claim, Stance
from models.encounter.episode import Episode
from models.encounter.incident import Incident, Severity, Status, Theatre
from models.encounter.proposition import Proposition, PropositionKind
from models.filter.summary import IncidentSummary, Spot
from models.position.position import Position, PositionPrecision
from models.position.shape import Circle, LatLon, Line, Polygon, Sector, Shape
from models.rules.judgement import Badge, Cell, CellState, Column, Matrix, Relation, Row

_BADGE = Badge(worst=Relation.CONTESTED, counts=((Relation.CONTESTED, 1),))


def an_id(words: str) -> UUID:
    return uuid5(NAMESPACE_URL, ascii(words))


def a_circle(lat: float, lon: float, radius_m: float = 100.0) -> Circle:
    return Circle(centre=LatLon(lat, lon), radius_m=radius_m)


def a_spot(
    shape: Shape,
    precision: PositionPrecision = PositionPrecision.COORDINATE,
    *,
    words: str = "",
    claimed_by: str = "",
) -> Spot:
    claimed_by_id = an_id(claimed_by) if claimed_by else None
    return Spot(
        id=an_id(f"spot {shape}"),
        shape=shape,
        precision=precision,
        words=words,
        claimed_by=claimed_by,
        claimed_by_id=claimed_by_id,
    )


def a_summary(
    title: str,
    *spots: Spot,
    platform: str = "",
    types: tuple[str, ...] = ("air.intercept",),
    sides: tuple[str, ...] = ("CN", "JP"),
) -> IncidentSummary:
    return IncidentSummary(
        id=an_id(title),
        ref=f"TST-2025-{len(title):04}",
        title=title,
        status=Status.DRAFT,
        severity=Severity.NOT_DETERMINED,
        theatre=Theatre.OTHER,
        types=types,
        when=None,
        sides=sides,
        platform_ids=(an_id(platform),) if platform else (),
        spots=spots,
        badge=_BADGE,
    )


OKI_DAITO = LatLon(24.467, 131.19)
WEST_OF_OKI_DAITO = Sector(
    anchor=OKI_DAITO,
    inner_radius_m=265_000,
    outer_radius_m=275_000,
    from_bearing_deg=247.5,
    to_bearing_deg=292.5,
)
NOTO = "Fire-control radar off the Noto peninsula"


def some_summaries() -> tuple[IncidentSummary, ...]:
    area, theatre = PositionPrecision.SEA_AREA, PositionPrecision.THEATRE
    relative, unknown = PositionPrecision.RELATIVE, PositionPrecision.UNKNOWN
    return (
        a_summary(
            "Fire-control radar on F-15s southeast of Okinawa",
            a_spot(WEST_OF_OKI_DAITO, relative, words="about 270 km west of Oki-Daito"),
            a_spot(a_circle(25.6, 129.3, 150_000), area, words="southeast of Okinawa"),
            platform="j15",
            types=("em.fc_radar",),
        ),
        a_summary(
            NOTO,
            a_spot(a_circle(37.0, 135.2, 25_000), relative, claimed_by="JP"),
            a_spot(a_circle(37.25, 134.9, 30_000), relative, claimed_by="KR"),
            platform="p1",
            sides=("JP", "KR"),
        ),
        a_summary(
            "Passage off Cape Fiolent",
            a_spot(a_circle(44.45, 33.4, 2_000)),
            platform="ddg",
            types=("sea.ts_intrusion",),
            sides=("GB", "RU"),
        ),
        a_summary(
            "Close quarters at Gaven Reef",
            a_spot(a_circle(10.2, 114.2, 12_000), PositionPrecision.NAMED_PLACE),
            platform="ddg",
            types=("sea.bow_crossing",),
            sides=("CN", "US"),
        ),
        a_summary("Drone over the Black Sea", a_spot(a_circle(44.0, 31.5, 120_000), area)),
        a_summary(
            "Sonar near divers",
            a_spot(a_circle(27.5, 124.5, 250_000), theatre),
            types=("sub.active_sonar",),
            sides=("AU", "CN"),
        ),
        a_summary("Somewhere off Hainan", a_spot(a_circle(17.6, 111.4, 90_000), unknown)),
        a_summary("Collision at Scarborough", a_spot(a_circle(15.15, 117.75)), platform="ddg"),
        a_summary("Across the line", a_spot(a_circle(55.0, 179.8, 90_000), area), sides=()),
        a_summary("No place at all"),
    )


def a_party(code: str, kind: PartyKind = PartyKind.STATE, name: str = "") -> Party:
    return Party(id=an_id(code), code=code, names=(Name(text=name or code),), kind=kind)


def a_zone(code: str, shape: Shape, *, name: str = "", confidence: str = "high") -> Zone:
    return Zone(
        id=an_id(code),
        code=code,
        names=(Name(text=name or code),),
        kind=ZoneKind.ADIZ,
        issuer="ROC MND",
        shape=shape,
        open=isinstance(shape, Line),
        confidence=confidence,
    )


def a_place(text: str, shape: Shape, kind: PlaceKind, *others: Name) -> Place:
    return Place(id=an_id(text), names=(Name(text=text), *others), kind=kind, shape=shape)


def ring(*corners: tuple[float, float]) -> tuple[LatLon, ...]:
    return tuple(LatLon(lat, lon) for lat, lon in corners)


def _platform(code: str, domain: Domain, symbol_set: str, entity: str) -> Platform:
    symbol = SymbolCode(symbol_set=symbol_set, entity=entity)
    names = (Name(text=code),)
    return Platform(id=an_id(code), code=code, names=names, domain=domain, symbol=symbol)


def a_catalogue(*more: Entry) -> Catalogue:
    nominal = ring((21.0, 117.5), (21.0, 121.5), (22.5, 123.0), (29.0, 123.0), (29.0, 117.5))
    ecs = ring((33.183, 121.783), (33.183, 125.0), (31.0, 128.333), (25.633, 125.0), (24.75, 123.0))
    return Catalogue.of(
        (
            *(a_party(code) for code in ("AU", "CN", "GB", "JP", "KR", "RU", "US")),
            _platform("j15", Domain.AIR, "01", "110105"),
            _platform("p1", Domain.AIR, "01", "110110"),
            _platform("ddg", Domain.SURFACE, "30", "120203"),
            a_zone("tw", Polygon(ring=nominal), name="Taiwan ADIZ (nominal)", confidence="medium"),
            a_zone("ecs", Line(points=ecs), name="East China Sea ADIZ"),
            a_place("East China Sea", a_circle(28.8, 125.0, 500_000), PlaceKind.SEA),
            a_place("Philippine Sea", a_circle(20.0, 133.0, 900_000), PlaceKind.SEA),
            Place(
                id=an_id("between"),
                names=(
                    Name(text="Sea of Japan", used_by="JP"),
                    Name(text="East Sea", used_by="KR"),
                    Name(text="동해", lang="ko", used_by="KR"),
                ),
                kind=PlaceKind.SEA,
                shape=a_circle(40.0, 135.0, 500_000),
            ),
            a_place("Oki-Daito", Circle(centre=OKI_DAITO, radius_m=1_500), PlaceKind.ISLAND),
            Place(
                id=an_id("islets"),
                names=(Name(text="Diaoyu", used_by="CN"), Name(text="Senkaku", used_by="JP")),
                kind=PlaceKind.ISLAND_GROUP,
                shape=a_circle(25.745, 123.474, 4_000),
            ),
            *more,
        )
    )


def a_claim(words: str, position: Position) -> Claim:
    return Claim(
        id=an_id(words),
        statement_id=an_id("statement"),
        proposition_id=an_id("where"),
        stance=Stance.ASSERTS,
        position=position,
    )


def a_rival_case(japan: Shape | None = None, korea: Shape | None = None) -> tuple[Incident, Matrix]:
    """Return the Noto incident with what two sides claim of its place."""
    shapes = {
        "JP": japan or a_circle(37.0, 135.2, 25_000),
        "KR": korea or a_circle(37.25, 134.9, 30_000),
    }
    words = {"JP": "off the Noto peninsula", "KR": "100 km northeast of Dokdo"}
    claims = {
        code: a_claim(code, Position(shape=shapes[code], words=words[code])) for code in shapes
    }
    where = Proposition(id=an_id("where"), text="Where it was", kind=PropositionKind.PLACE)
    cells = tuple(
        Cell(party_id=an_id(code), state=CellState.ASSERTS, claims=(claim,), effective=claim)
        for code, claim in claims.items()
    )
    columns = tuple(Column(party_id=an_id(c), code=c, principal=True) for c in shapes)
    row = Row(proposition=where, cells=cells, relation=Relation.CONTESTED, corroboration=None)
    position = Position(shape=a_circle(37.1, 135.05, 60_000), precision=PositionPrecision.RELATIVE)
    episode = Episode(id=an_id("episode"), position=position)
    incident = Incident(
        id=an_id(NOTO), title=NOTO, episodes=(episode,), claims=tuple(claims.values())
    )
    return incident, Matrix(columns=columns, rows=(row,), badge=_BADGE)
