"""The sample logbook: twelve real encounters that a newcomer opens."""

from functools import cache
from importlib.resources import files

from models.bundle.bundle import Bundle
from models.bundle.read import read_bundle
from models.catalogue.author import Author


@cache
def sample_bundle() -> Bundle:
    """Return the shipped sample as a bundle."""
    return read_bundle((files("resources") / "sample" / "sample.json").read_bytes())


def sample_author() -> Author:
    """Return who is named in history as having put the sample in."""
    return sample_bundle().authors[0]
