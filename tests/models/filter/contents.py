"""What an index holds, as plain values that can be compared."""

from typing import Any

from models.filter.index import IncidentIndex

_OF_CODES = {"types", "sides", "tags", "platforms"}
_NOT_COMPARED = {"figures", "owner"}


def contents(index: IncidentIndex) -> list[dict[str, Any]]:
    """Return what is held of each incident, in order of time, with its acts and places."""
    whole = index.compact()
    columns, found = whole.columns, []
    for row in range(len(columns)):
        acts = [n for n, owner in enumerate(columns.acts.owner) if owner == row]
        spots = columns.spots_of(row)
        incident = _plain(whole, columns.incidents, row)
        incident["acts"] = [_plain(whole, columns.acts, act) for act in acts]
        incident["spots"] = [_spot(whole, spot, acts[0]) for spot in spots]
        found.append(incident)
    return found


def _spot(index: IncidentIndex, spot: int, first_act: int) -> dict[str, Any]:
    held = _plain(index, index.columns.spots, spot)
    by, act = held["claimed_by"], held["act"]
    held["claimed_by"] = index.combinations.held[by] if by >= 0 else None
    held["act"] = act - first_act if act >= 0 else act
    return held | {"shape": index.columns.shape_of(spot)}


def _plain(index: IncidentIndex, table: Any, row: int) -> dict[str, Any]:
    return {
        name: index.combinations.held[column[row]] if name in _OF_CODES else column[row].item()
        for name, column in table.columns().items()
        if name not in _NOT_COMPARED
    }
