"""Where the places of an incident lie among declared boundaries, with whose line each is."""

from collections.abc import Sequence

from desktop.panels.reading.section import Section
from models.catalogue.catalogue import Catalogue
from models.rules.zone_test import ZoneTouch, by_place, touch_text


def zones_section(touches: Sequence[ZoneTouch], catalogue: Catalogue) -> Section:
    """Return each claimed place and each estimate with the zones that it touches."""
    section = Section("Zones touched")
    section.add_rows(
        [(_whose(some[0], catalogue), _told(some, catalogue)) for some in by_place(touches)]
    )
    section.add_text(_METHOD, "quiet")
    return section


def _whose(touch: ZoneTouch, catalogue: Catalogue) -> str:
    return catalogue.code_of(touch.party_id) or "Estimate"


def _told(touches: Sequence[ZoneTouch], catalogue: Catalogue) -> str:
    answers = [f"{answer[0].upper()}{answer[1:]}." for answer in _answers(touches, catalogue)]
    place = f"“{touches[0].place}”" if touches[0].place else "A position on the map"
    return "\n".join([place, *answers])


def _answers(touches: Sequence[ZoneTouch], catalogue: Catalogue) -> list[str]:
    return [touch_text(touch, catalogue) for touch in touches]


_METHOD = (
    "Computed with the uncertainty of each place; a boundary is as its issuer declared it. "
    "A zone that is not named here is not touched, or its line is not in this logbook."
)
