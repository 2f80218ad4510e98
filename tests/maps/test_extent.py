"""What must be in view."""

from maps.extent import box_round_all
from models.position.shape import Circle, LatLon


def _at(lat: float, lon: float) -> Circle:
    return Circle(centre=LatLon(lat, lon), radius_m=1000)


def test_a_box_round_two_places_holds_both() -> None:
    box = box_round_all([_at(10, 100), _at(20, 120)])
    assert (box.south < 10, box.north > 20) == (True, True)
    assert (box.west < 100, box.east > 120) == (True, True)


def test_places_on_both_sides_of_the_date_line_share_a_narrow_box() -> None:
    box = box_round_all([_at(50, 179), _at(52, -179)])
    assert box.east - box.west < 3
    assert (box.west < 179, box.east > 181) == (True, True)
