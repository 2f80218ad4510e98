"""Values for the map's tests, made by hand."""

import pytest

from maps.map_data import MapData
from tests.maps.build import a_catalogue, a_rival_case, some_summaries


@pytest.fixture
def data() -> MapData:
    """Return incidents of every kind of place, with one selected whose sides differ on where."""
    incident, matrix = a_rival_case()
    return MapData.of(some_summaries(), a_catalogue(), incident, matrix)
