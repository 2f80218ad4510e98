"""The shipped places as a gazetteer."""

import pytest

from models.catalogue.place import Place
from models.catalogue.shipped import shipped_catalogue
from models.position.gazetteer import Gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer.of(entry for entry in shipped_catalogue() if isinstance(entry, Place))
