"""The words of the help, chapter by chapter, from resources/help."""

from importlib.metadata import version
from importlib.resources import files
from string import Template

from models.figure.hedge import HEDGES
from models.text import readable


def chapters() -> tuple[tuple[str, str], ...]:
    """Return heading and text of each chapter, the hedge table and the version filled in."""
    text = (files("resources") / "help" / "help.txt").read_text("utf-8")
    filled = Template(text).substitute(intervals=_intervals(), version=version("encounter-log"))
    parts = (part.partition("\n") for part in filled.removeprefix("# ").split("\n# "))
    return tuple((heading.strip(), body.strip()) for heading, _, body in parts)


def _intervals() -> str:
    rows = (
        f"{readable(hedge)} ({', '.join(rule.spellings[:4]) or 'no word'}): {rule.text}"
        for hedge, rule in HEDGES.items()
    )
    return "\n".join(rows)
