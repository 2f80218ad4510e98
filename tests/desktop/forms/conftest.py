"""A small catalogue and a stopped clock for forms."""

from datetime import UTC, datetime
from uuid import UUID, uuid5

import pytest
from PySide6.QtWidgets import QApplication

from desktop.forms.context import FormContext
from desktop.forms.scope import Scope
from desktop.theme.palette import LIGHT
from desktop.theme.style import apply_theme
from models.catalogue.catalogue import Catalogue
from models.catalogue.name import Name
from models.catalogue.party import Party, PartyKind
from models.catalogue.place import Place, PlaceKind
from models.catalogue.platform import Domain, Platform, Unit
from models.catalogue.source import Source
from models.encounter.context import ContextEvent
from models.position.gazetteer import Gazetteer
from models.position.shape import Circle, LatLon

NOW = datetime(2025, 12, 8, 3, 4, tzinfo=UTC)


def an_id(name: str) -> UUID:
    """Return the identity of a record of this small catalogue."""
    return uuid5(UUID(int=7), name)


def _names(*texts: str) -> tuple[Name, ...]:
    return tuple(Name(text=text) for text in texts)


def _party(code: str, kind: PartyKind, *names: str) -> Party:
    side = None if kind is PartyKind.STATE else an_id(code.partition("/")[0])
    return Party(id=an_id(code), code=code, names=_names(*names), kind=kind, side_id=side)


PLACES = (
    Place(
        id=an_id("oki-daito"),
        names=_names("Oki-Daito", "Oki-Daito Island"),
        kind=PlaceKind.ISLAND,
        shape=Circle(centre=LatLon(24.47, 131.19), radius_m=1500),
    ),
)
CATALOGUE = Catalogue.of(
    (
        _party("JP", PartyKind.STATE, "Japan"),
        _party("CN", PartyKind.STATE, "China"),
        _party("KR", PartyKind.STATE, "South Korea"),
        _party("JP/MOD", PartyKind.MINISTRY, "Ministry of Defense of Japan"),
        _party("JP/JASDF", PartyKind.SERVICE, "Japan Air Self-Defense Force"),
        _party("CN/PLAN", PartyKind.SERVICE, "People's Liberation Army Navy"),
        Platform(
            id=an_id("j15"),
            code="j15",
            names=_names("Shenyang J-15 / J-15T", "歼-15 飞鲨"),
            domain=Domain.AIR,
            nato_name="FLANKER-X2",
            operators=("CN/PLAN",),
        ),
        Platform(
            id=an_id("f15j"),
            code="f15j",
            names=_names("Mitsubishi F-15J"),
            domain=Domain.AIR,
            operators=("JP/JASDF",),
        ),
        Platform(
            id=an_id("f15k"),
            code="f15k",
            names=_names("Boeing F-15K"),
            domain=Domain.AIR,
            operators=("KR/ROKAF",),
        ),
        Platform(id=an_id("cv16"), code="cv16", names=_names("Type 001"), domain=Domain.SURFACE),
        Unit(
            id=an_id("liaoning"),
            names=_names("Liaoning", "辽宁舰"),
            number="16",
            side_id=an_id("CN"),
            platform_id=an_id("cv16"),
        ),
        Source(id=an_id("nhk"), name="NHK"),
        ContextEvent(id=an_id("ban"), type="ctx.export", title="Export ban on dual-use goods"),
        *PLACES,
    )
)


@pytest.fixture
def context(qapp: QApplication) -> FormContext:  # noqa: ARG001 - widgets need it
    """What a form may know: the small catalogue, and a clock that stands."""
    return FormContext(CATALOGUE, Gazetteer.of(PLACES), lambda: NOW, author="Analyst")


@pytest.fixture
def scope(context: FormContext) -> Scope:
    """What the fields of one form share."""
    return Scope(context)


@pytest.fixture(autouse=True, scope="session")
def _looks(qapp: QApplication) -> None:
    apply_theme(qapp, LIGHT)
