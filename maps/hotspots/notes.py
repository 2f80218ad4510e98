"""What is printed with hotspots wherever they are shown."""

from maps.hotspots.found import CLUSTER_STEPS, DENSITY_STEPS, GI_STEPS, MOST_HOTSPOTS
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


def score_words(request: HotspotRequest, score: float) -> str:
    """Return a score with its unit."""
    return _SCORES[request.method].format(score)


_SCORES = {
    Method.DENSITY: "{:.3g} per 1,000 sq NM",
    Method.CLUSTERS: "weight {:.4g}",
    Method.GI: "z {:.1f}",
}


def level_words(request: HotspotRequest) -> tuple[dict[str, object], ...]:
    """Return what each level of cells or clusters means, the weakest first."""
    if request.method is Method.DENSITY:
        words = [f"from {100 * step:g} % of the highest density" for step in DENSITY_STEPS]
    elif request.method is Method.GI:
        words = [
            f"chance in {100 * request.rate / s:.2g} % of such cells at most" for s in GI_STEPS
        ]
    else:
        words = [f"weight {step * request.least:g} or more" for step in CLUSTER_STEPS]
    return tuple({"level": level, "words": said} for level, said in enumerate(words, 1))


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
    most = f"Only the {MOST_HOTSPOTS} strongest hotspots are listed."
    notes = [
        BIAS,
        f"{method_words(request)}.",
        *own,
        f"Counting unit: {unit_words(request)}.{_weights(request, counts)}",
        f"Used: {counts.used:,} of {counts.asked:,} incidents. Left out: {left or 'none'}.",
        _rivals(counts),
        _stability(counts, found),
        most if len(found) == MOST_HOTSPOTS else "",
    ]
    return tuple(note for note in notes if note)


def _weights(request: HotspotRequest, counts: Counts) -> str:
    if request.unit is CountingUnit.INCIDENT:
        return " Each incident counts one, whatever number it stands for."
    return f" {counts.counted:,} incidents weigh the number they stand for; every other counts one."


def _rivals(counts: Counts) -> str:
    if not counts.rivals:
        return ""
    return f"Incidents with several places, their weight spread over them: {counts.rivals:,}."


def _stability(counts: Counts, found: tuple[Hotspot, ...]) -> str:
    if not found:
        return "No hotspots."
    firm = sum(one.stands for one in found)
    return (
        f"Standing with precise records alone: {firm} of {len(found)} "
        f"(places known to a third of the bandwidth: {counts.precise:,} incidents)."
    )
