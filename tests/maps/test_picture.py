"""The drawing of a view for paper."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable

from maps.drawing import Radius, range_rings
from maps.drawn import Drawn
from maps.extent import Box
from maps.picture import MOST_SINGLES, Painted, Picture, painted
from models.catalogue.kept import Area
from models.filter.index import IncidentIndex
from models.filter.pages import held_in
from models.filter.summary import IncidentSummary
from models.position.shape import Circle, LatLon
from tests.builders import an_id as a_new_id
from tests.maps.build import a_catalogue, a_circle, a_spot, a_summary, some_summaries

SVG = "{http://www.w3.org/2000/svg}"


def drawn(summaries: Iterable[IncidentSummary], box: Box, **more: object) -> Painted:
    held = {one.id: one for one in summaries}
    picture = Picture(
        box=box,
        answer=IncidentIndex.of(held.values()).ids.newest_first(),
        read=held_in(held),
        catalogue=a_catalogue(),
        **more,  # type: ignore[arg-type]
    )
    return painted(picture, 200, 120)


def texts(painting: Painted) -> set[str]:
    root = ET.fromstring(painting.svg)  # noqa: S314 - our own
    return {one.text for one in root.iter(f"{SVG}text") if one.text}


def test_few_incidents_stand_one_by_one_and_many_are_counted() -> None:
    box = Box(110, 5, 120, 15)
    spots = [a_spot(a_circle(10 + n % 50 / 10_000, 115)) for n in range(MOST_SINGLES + 1)]
    many = [a_summary(f"no {n}", spot) for n, spot in enumerate(spots)]
    few = drawn(many[:3], box)
    assert (few.incidents, few.one_by_one) == (3, True)
    counted = drawn(many, box)
    assert (counted.incidents, counted.one_by_one) == (MOST_SINGLES + 1, False)
    assert str(MOST_SINGLES + 1) in texts(counted)


def test_what_lies_across_180_is_counted_and_drawn() -> None:
    box = Box(170, 50, 190, 60)
    here = drawn([a_summary("west", a_spot(a_circle(55, -175)))], box)
    assert here.incidents == 1
    ring = range_rings("x", LatLon(55, 179), [Radius(metres=300_000, words="300 km")])
    assert "300 km" in texts(drawn([], box, drawn=Drawn(drawings=(ring,))))
    beyond = range_rings("x", LatLon(55, 0), [Radius(metres=300_000, words="300 km")])
    assert "300 km" not in texts(drawn([], box, drawn=Drawn(drawings=(beyond,))))


def test_what_is_switched_off_is_not_drawn() -> None:
    box = Box(120, 30, 140, 45)
    shape = Circle(centre=LatLon(33, 124), radius_m=100_000)
    kept = Drawn(areas=(Area(id=a_new_id(), name="<Area> & more", shape=shape),))
    shown = drawn(some_summaries(), box, drawn=kept)
    assert {"<Area> & more", "Sea of Japan (JP) / East Sea (KR)"} <= texts(shown)
    hidden = frozenset({"Areas", "Places", "Graticule", "Zones"})
    less = drawn(some_summaries(), box, drawn=kept, hidden=hidden)
    assert not {"<Area> & more", "Sea of Japan (JP) / East Sea (KR)", "130°E"} & texts(less)
