"""How one incident is laid out for the index: the fields of its line, and of its acts and spots.

Instants are microseconds since 1970 in UTC. Sets of codes are numbers of `Combinations`, enums
are their places in the order of definition, and a set of enum members has a bit for each place.
"""

import struct
from datetime import UTC, datetime, timedelta
from enum import StrEnum

import numpy as np

from models.catalogue.source import Reliability
from models.encounter.incident import Severity, Status, Theatre
from models.encounter.marking import Sensitivity
from models.encounter.reporting import CountingUnit
from models.position.position import PositionPrecision
from models.rules.judgement import Relation

# Raised whenever what a line holds changes: every line is then made anew.
LINE_VERSION = 2

# `start` and `end` are the earliest start and the latest end of the whole; `dated` says that one
# act at least has a time. `platforms` are identities of classes, as texts; those of an act are
# codes. `count` is how many of its `counting_unit` it stands for, UNSAID when nobody says.
INCIDENT = np.dtype(
    [
        ("number", "<i8"),
        ("id_high", "<u8"),
        ("id_low", "<u8"),
        ("start", "<i8"),
        ("end", "<i8"),
        ("types", "<i4"),
        ("sides", "<i4"),
        ("tags", "<i4"),
        ("platforms", "<i4"),
        ("relations", "<u2"),
        ("precisions", "u1"),
        ("reliabilities", "u1"),
        ("severity", "u1"),
        ("status", "u1"),
        ("theatre", "u1"),
        ("sensitivity", "u1"),
        ("counting_unit", "u1"),
        ("count", "<f4"),
        ("dated", "?"),
    ]
)
# Bounds that are open are filled in: a latest start by the latest end, an earliest end by the
# earliest start. `owner` is the row of the incident.
ACT = np.dtype(
    [
        ("owner", "<i4"),
        ("earliest_start", "<i8"),
        ("latest_start", "<i8"),
        ("earliest_end", "<i8"),
        ("latest_end", "<i8"),
        ("sides", "<i4"),
        ("platforms", "<i4"),
    ]
)
# `act` is the row of the act, OF_ALL for a place of the incident as a whole, OF_NONE for one of an
# episode that is not there. `lat`, `lon` and `radius_m` are a circle that holds the shape,
# `reach_deg` how far that extends in degrees of longitude, at most. `claimed_by` is ESTIMATED for
# the analyst's. `figures` is where the numbers of a shape that is no circle begin. `shown` says
# that the place is on the map while the incident is not selected.
SPOT = np.dtype(
    [
        ("owner", "<i4"),
        ("act", "<i4"),
        ("lat", "<f8"),
        ("lon", "<f8"),
        ("radius_m", "<f8"),
        ("reach_deg", "<f4"),
        ("claimed_by", "<i4"),
        ("figures", "<i4"),
        ("precision", "u1"),
        ("kind", "u1"),
        ("shown", "?"),
    ]
)
OF_ALL, OF_NONE, ESTIMATED = -1, -2, -1
UNSAID = -1.0

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_US = timedelta(microseconds=1)


def us_of(instant: datetime) -> int:
    """Return an instant in microseconds since 1970."""
    return (instant - _EPOCH) // _US


# What is open reaches as far as time does. What has no time at all ends before it starts.
FIRST_US = us_of(datetime.min.replace(tzinfo=UTC))
LAST_US = us_of(datetime.max.replace(tzinfo=UTC))
UNDATED = (LAST_US, LAST_US, FIRST_US, FIRST_US)

PLACE_OF: dict[type[StrEnum], dict[StrEnum, int]] = {
    type_: {member: place for place, member in enumerate(type_)}
    for type_ in (
        Relation,
        PositionPrecision,
        Reliability,
        Severity,
        Status,
        Theatre,
        Sensitivity,
        CountingUnit,
    )
}

_FORMAT = {"<i8": "q", "<u8": "Q", "<f8": "d", "<i4": "i", "<f4": "f", "<u2": "H", "|u1": "B"}


def packer(dtype: np.dtype[np.void]) -> struct.Struct:
    """Return what packs the fields of a layout, in their order, as numpy reads them."""
    fields = [dtype[name] for name in dtype.names or ()]
    return struct.Struct("<" + "".join(_FORMAT.get(field.str, "?") for field in fields))
