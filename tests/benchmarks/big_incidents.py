"""Incidents by chance, spread over seas, times, sides and scripts as real sources are."""

import random
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.catalogue.party import Party, PartyKind
from models.catalogue.platform import Platform
from models.catalogue.shipped import shipped_catalogue
from models.catalogue.source import Reliability, Source
from models.encounter.claim import Claim, Stance
from models.encounter.episode import Episode
from models.encounter.incident import Incident, Severity, Status, Theatre
from models.encounter.participant import Participant
from models.encounter.proposition import Proposition
from models.encounter.statement import Citation, Statement
from models.position.geodesy import wrapped_lon
from models.position.position import Position, PositionPrecision
from models.position.shape import Circle, LatLon, Sector, Shape
from models.vocabulary.encounter_type import encounter_types
from models.when.when import TimePrecision, When

_FIRST = datetime(2012, 1, 1, tzinfo=UTC)
_DAYS = 14 * 365
# Where much happens: latitude, longitude, spread in degrees, weight, sides, theatre.
_SEAS: tuple[tuple[float, float, float, int, tuple[str, ...], Theatre], ...] = (
    (25.8, 124.0, 1.6, 30, ("CN", "JP"), Theatre.EAST_CHINA_SEA),
    (24.3, 119.6, 1.0, 30, ("CN", "TW"), Theatre.TAIWAN_STRAIT),
    (11.5, 115.5, 2.5, 16, ("CN", "PH", "US"), Theatre.SOUTH_CHINA_SEA),
    (37.3, 132.0, 1.5, 6, ("JP", "KR", "RU"), Theatre.SEA_OF_JAPAN_EAST_SEA),
    (58.5, 20.5, 2.0, 8, ("RU", "SE"), Theatre.BALTIC),
    (43.8, 33.0, 1.8, 6, ("RU", "UA"), Theatre.BLACK_SEA),
    (52.0, -179.0, 4.0, 4, ("RU", "US"), Theatre.ARCTIC_ALASKA),
)
_LATIN = (
    "aircraft vessel approached distance crew reported radar intercept closed warning radio "
    "shadowed patrol crossed bow helicopter destroyer fighter unsafe professional manoeuvre "
    "identified median line zone entered departed escorted coast guard water cannon flare laser "
    "collision avoided statement spokesperson ministry observed exercise formation carrier"
)
_HAN = "海 空 军 机 舰 公海 雷达 照射 接近 警告 宫古 海峡 航母 战斗机 巡逻 导弹 演习 监视"
_KANA = "レーダー照射 スクランブル 緊急発進 護衛艦 戦闘機 領空 接近 警戒監視 哨戒機 宮古海峡"
_TAGS = ("okinawa", "bashi", "carrier", "drone", "night", "unsafe", "imported")


@dataclass(frozen=True, slots=True)
class World:
    """What incidents are made of."""

    sides: dict[str, Party]
    platforms: tuple[Platform, ...]
    types: tuple[str, ...]
    sources: tuple[Source, ...]


def a_world(chance: random.Random) -> World:
    catalogue = Catalogue.of(shipped_catalogue())
    states = (PartyKind.STATE, PartyKind.BLOC)
    sides = {party.code: party for party in catalogue.all(Party) if party.kind in states}
    sources = tuple(
        Source(id=an_id(chance), name=f"Source {letter}", reliability=letter)
        for letter in Reliability
    )
    types = tuple(code for code in encounter_types() if not code.startswith("ctx."))
    return World(sides, tuple(catalogue.all(Platform)), types, sources)


def an_incident(chance: random.Random, world: World) -> Incident:
    lat, lon, spread, _, codes, theatre = chance.choices(_SEAS, [sea[3] for sea in _SEAS])[0]
    when = _when(chance) if chance.random() < 0.97 else None
    place = _position(chance, lat, lon, spread) if chance.random() < 0.9 else None
    sides = [world.sides[code] for code in codes if code in world.sides]
    acts = tuple(
        _episode(chance, world, sides, when, place)
        for _ in range(2 if chance.random() < 0.05 else 1)
    )
    claimed = chance.random() < 0.3
    title, words = _words(chance, 5), _words(chance, 14)
    whole = Incident(
        id=an_id(chance),
        title=title,
        summary=words,
        status=chance.choice(tuple(Status)[:4]),
        severity=chance.choices(tuple(Severity)[:2], (7, 3))[0],
        types=tuple(chance.sample(world.types, 2 if chance.random() < 0.2 else 1)),
        theatre=theatre,
        principals=tuple(side.id for side in sides[:2]),
        episodes=acts,
        tags=tuple(chance.sample(_TAGS, chance.choice((0, 0, 0, 1, 2)))),
    )
    return replace(whole, **_claims(chance, world, sides, acts[0], place)) if claimed else whole


def _episode(
    chance: random.Random,
    world: World,
    sides: list[Party],
    when: When | None,
    place: Position | None,
) -> Episode:
    participants = tuple(
        Participant(
            id=an_id(chance), side_id=side.id, platform_id=chance.choice(world.platforms).id
        )
        for side in sides[:2]
    )
    return Episode(id=an_id(chance), when=when, position=place, participants=participants)


def _claims(
    chance: random.Random,
    world: World,
    sides: list[Party],
    act: Episode,
    place: Position | None,
) -> dict[str, Any]:
    """Return two statements on one proposition: the second denies, agrees or says nothing."""
    proposition = Proposition(id=an_id(chance), text=_words(chance, 7), episode_id=act.id)
    statements, claims = [], []
    for side, stance in zip(sides, (Stance.ASSERTS, *_answers(chance)), strict=False):
        cited = Citation(source_id=chance.choice(world.sources).id)
        statements.append(
            Statement(
                id=an_id(chance), party_id=side.id, quote=_words(chance, 12), citations=(cited,)
            )
        )
        claims.append(
            Claim(
                id=an_id(chance),
                statement_id=statements[-1].id,
                proposition_id=proposition.id,
                stance=stance,
                words="It did not happen.",
                position=place if chance.random() < 0.3 else None,
            )
        )
    return {
        "statements": tuple(statements),
        "propositions": (proposition,),
        "claims": tuple(claims),
    }


def _answers(chance: random.Random) -> tuple[Stance, ...]:
    return chance.choice(((Stance.DENIES,), (Stance.ASSERTS,), ()))


def _when(chance: random.Random) -> When:
    """Return a time of the last fourteen years: to the minute, the day or the month."""
    at = _FIRST + timedelta(minutes=chance.randrange(_DAYS * 1440))
    fineness = chance.random()
    if fineness < 0.6:
        return When(
            earliest_start=at,
            latest_start=at,
            earliest_end=at,
            latest_end=at,
            precision=TimePrecision.MINUTE,
        )
    day = at.replace(hour=0, minute=0)
    if fineness < 0.9:
        end = day + timedelta(days=1)
        return When(earliest_start=day, latest_end=end, precision=TimePrecision.DAY)
    month = day.replace(day=1)
    end = (month + timedelta(days=32)).replace(day=1)
    return When(earliest_start=month, latest_end=end, precision=TimePrecision.MONTH)


def _position(chance: random.Random, lat: float, lon: float, spread: float) -> Position:
    """Return a place near the middle of a sea, or now and then anywhere."""
    if chance.random() < 0.08:
        lat, lon, spread = chance.uniform(-55, 65), chance.uniform(-180, 180), 0.0
    here = LatLon(
        max(-85.0, min(85.0, chance.gauss(lat, spread))), wrapped_lon(chance.gauss(lon, spread))
    )
    if chance.random() < 0.05:
        return Position(shape=_sector(chance, here), precision=PositionPrecision.RELATIVE)
    radius_m, precision = chance.choice(
        (
            (100.0, PositionPrecision.COORDINATE),
            (2_000.0, PositionPrecision.MAPPED),
            (10_000.0, PositionPrecision.RELATIVE),
            (50_000.0, PositionPrecision.SEA_AREA),
        )
    )
    return Position(shape=Circle(centre=here, radius_m=radius_m), precision=precision)


def _sector(chance: random.Random, anchor: LatLon) -> Shape:
    far, bearing = chance.uniform(20_000, 200_000), chance.uniform(0, 359)
    return Sector(
        anchor=anchor,
        inner_radius_m=far * 0.95,
        outer_radius_m=far * 1.05,
        from_bearing_deg=bearing,
        to_bearing_deg=(bearing + 45) % 360,
    )


def _words(chance: random.Random, number: int) -> str:
    script = chance.random()
    if script < 0.7:
        return " ".join(chance.choices(_LATIN_WORDS, k=number)).capitalize()
    return "".join(chance.choices(_HAN_WORDS if script < 0.85 else _KANA_WORDS, k=number))


_LATIN_WORDS, _HAN_WORDS, _KANA_WORDS = (text.split() for text in (_LATIN, _HAN, _KANA))


def an_id(chance: random.Random) -> UUID:
    return UUID(int=chance.getrandbits(128), version=4)
