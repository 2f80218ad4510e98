"""A stated distance from a point against what the same side concludes of a boundary."""

from collections.abc import Iterator
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.catalogue.place import Place
from models.catalogue.zone import Zone, ZoneKind
from models.encounter.proposition import QuantityKind
from models.figure.figure import Figure
from models.figure.interval import interval_of
from models.figure.write import bounds_text
from models.position.boundary import boundary
from models.position.geodesy import lengths_m
from models.position.geometry import centre_of, gap_m, radius_m_of
from models.position.shape import LatLon
from models.position.zones import is_open
from models.rules.check_amounts import said
from models.rules.remark import Account, Remark, Taken
from models.rules.zone_test import side_code

_KILOMETRE_M = 1000.0


def offsets_and_conclusions(account: Account, catalogue: Catalogue) -> Iterator[Remark]:
    """Compare "more than 3 km from X" with "did not enter the airspace of Y".

    What is said is whether such a distance places somebody outside or inside the waters that Y
    declares, and no more than that.
    """
    for taken, figure in account.figures(QuantityKind.DISTANCE_TO_POINT):
        for entry in account.taken:
            if _is_about_entry(entry, taken):
                text = _weighed(figure, entry, account, catalogue)
                if text:
                    yield account.remark(text, taken, entry)


def _is_about_entry(entry: Taken, taken: Taken) -> bool:
    asked = entry.proposition
    same = asked.episode_id is None or asked.episode_id == taken.proposition.episode_id
    return asked.predicate == "entry_zone" and asked.quantity_kind is None and same


def _weighed(figure: Figure, entry: Taken, account: Account, catalogue: Catalogue) -> str:
    anchor, zones = _anchor(account, catalogue), _waters(entry, catalogue)
    stated = _stated(figure, anchor)
    if anchor is None or not zones:
        if entry.says_so:
            return ""
        return f"{stated} {_unsettled(entry)}: {_lacking(anchor, entry, catalogue)}."
    tests = [_test(figure, anchor, zone, entry, catalogue) for zone in zones]
    return f"{stated} {'; '.join(test for test in tests if test)}." if any(tests) else ""


def _unsettled(entry: Taken) -> str:
    return f"does not by itself settle {_asked(entry)}, which is denied"


def _asked(entry: Taken) -> str:
    return f"“{entry.proposition.text.rstrip('.')}”"


def _stated(figure: Figure, anchor: Place | None) -> str:
    interval = interval_of(figure)
    from_ = f" from {anchor.names[0].text}" if anchor and anchor.names else ""
    if interval is None:
        return f"the stated distance {said(figure)}{from_}"
    high = None if interval.hi is None else interval.hi / _KILOMETRE_M
    span = bounds_text((interval.lo or 0.0) / _KILOMETRE_M, high, "km")
    return f"the stated distance {said(figure)}{from_} ({span})"


def _lacking(anchor: Place | None, entry: Taken, catalogue: Catalogue) -> str:
    if anchor is None:
        return "from which point it counts is not recorded"
    side = _side_code(entry, catalogue) or "the side concerned"
    return f"no closed territorial sea as declared by {side} is in this logbook to test it against"


def _test(figure: Figure, anchor: Place, zone: Zone, entry: Taken, catalogue: Catalogue) -> str:
    """Compare the ring that a distance allows round a point with a zone."""
    interval = interval_of(figure)
    if interval is None:
        return ""
    centre, radius_m = centre_of(anchor.shape), radius_m_of(anchor.shape)
    reaches = interval.hi is None or interval.hi >= gap_m(anchor.shape, zone.shape)
    meets = reaches and (interval.lo or 0.0) <= _farthest_m(centre, zone) + radius_m
    name = f"{catalogue.name_of(zone.id) or zone.code} as declared by {zone.issuer}"
    if meets and not entry.says_so:
        return f"allows places in {name}, so it {_unsettled(entry)}"
    if not meets and entry.says_so:
        return f"allows no place in {name}, although {_asked(entry)} is asserted"
    return ""


def _farthest_m(centre: LatLon, zone: Zone) -> float:
    return float(lengths_m(boundary(zone.shape), centre).max())


def _anchor(account: Account, catalogue: Catalogue) -> Place | None:
    """Return the one place from which the account counts its positions, if there is just one."""
    positions = (taken.claim.position for taken in account.taken)
    ids: set[UUID] = {p.anchor_id for p in positions if p and p.anchor_id}
    entry = catalogue.entries.get(next(iter(ids))) if len(ids) == 1 else None
    return entry if isinstance(entry, Place) else None


def _waters(entry: Taken, catalogue: Catalogue) -> list[Zone]:
    code = _side_code(entry, catalogue)
    return [
        zone
        for zone in catalogue.all(Zone)
        if zone.kind is ZoneKind.TERRITORIAL_SEA and side_code(zone) == code and not is_open(zone)
    ]


def _side_code(entry: Taken, catalogue: Catalogue) -> str:
    object_id = entry.proposition.object_id
    return catalogue.code_of(catalogue.side_of(object_id) or object_id)
