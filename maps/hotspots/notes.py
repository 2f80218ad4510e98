"""What is printed with hotspots wherever they are shown."""

from maps.hotspots.request import HotspotRequest, Method
from maps.hotspots.result import Counts, Hotspot
from models.encounter.reporting import CountingUnit

BIAS = "Hotspots measure publication, not activity: what nobody published is not here."
METHODS = {
    Method.DENSITY: "Kernel density, bandwidth {0:g} NM",
    Method.CLUSTERS: "Clusters: {1:g} or more within {0:g} NM of one",
    Method.GI: "Gi*, cells within {0:g} NM of one",
}


def method_words(request: HotspotRequest) -> str:
    """Return the method with its bandwidth, in a few words."""
    words = METHODS[request.method].format(request.bandwidth_nm, request.least)
    if request.method is Method.CLUSTERS and request.lapse_days is not None:
        words += f" and {request.lapse_days:g} days"
    return words


def unit_words(request: HotspotRequest) -> str:
    """Return what is counted."""
    return request.unit.value.replace("_", "-")


def left_out_words(counts: Counts) -> str:
    """Return how many incidents were left out and why, empty for none."""
    reasons = {
        "too coarse": counts.coarse,
        "without a place": counts.unplaced,
        "without a date, or dated too coarsely": counts.undated,
        "outside the waters and periods searched": counts.elsewhere,
    }
    return ", ".join(f"{number:,} {why}" for why, number in reasons.items() if number)


def notes_of(
    request: HotspotRequest, counts: Counts, found: tuple[Hotspot, ...], own: tuple[str, ...]
) -> tuple[str, ...]:
    """Return every sentence that belongs to a result, the bias first."""
    left = left_out_words(counts)
    notes = [
        BIAS,
        f"{method_words(request)}.",
        *own,
        f"Counting unit: {unit_words(request)}.{_weights(request, counts)}",
        f"{counts.used:,} of {counts.asked:,} incidents used; left out: {left or 'none'}.",
        _rivals(counts),
        _stability(counts, found),
    ]
    return tuple(note for note in notes if note)


def _weights(request: HotspotRequest, counts: Counts) -> str:
    if request.unit is CountingUnit.INCIDENT:
        return " Each incident counts one, whatever number it stands for."
    return f" {counts.counted:,} incidents weigh the number they stand for; every other counts one."


def _rivals(counts: Counts) -> str:
    if not counts.rivals:
        return ""
    return f"The weight of {counts.rivals:,} incidents is spread over their several places."


def _stability(counts: Counts, found: tuple[Hotspot, ...]) -> str:
    if not found:
        return ""
    firm = sum(one.stands for one in found)
    return (
        f"{firm} of {len(found)} hotspots stand with precise records alone "
        f"(known to a third of the bandwidth; {counts.precise:,} incidents)."
    )
