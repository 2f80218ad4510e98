"""The sample logbook: twelve real encounters that a newcomer opens."""

from functools import cache
from importlib.resources import files

from models.bundle.bundle import Bundle
from models.bundle.read import read_bundle


@cache
def sample_bundle() -> Bundle:
    """Return the shipped sample as a bundle."""
    return read_bundle((files("resources") / "sample" / "sample.json").read_bytes())
