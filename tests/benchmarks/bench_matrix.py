"""One claim typed into a matrix of 40 propositions and 8 parties, until it is on the screen.

Run as `python -m tests.benchmarks.bench_matrix`; prints one JSON line, in milliseconds: computing
the matrix, updating the model and its view, painting what is in sight, the three together
(`repaint`; `repaint_cpu` is what of it was work and not waiting for a busy machine), and the whole
step with its write (`step`).
"""

import json
import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from desktop.open_log import OpenLog
from desktop.panels.reading.pane import ReadingPane
from desktop.theme.palette import LIGHT
from desktop.theme.style import apply_theme
from models.amend.claiming import with_claim
from models.catalogue.author import Author
from models.catalogue.party import Party
from models.encounter.claim import Claim, Stance
from models.encounter.incident import Incident
from models.encounter.proposition import QuantityKind
from models.figure.parse import parse_figure
from models.record import Change
from models.store.logbook import Logbook
from tests.builders import (
    a_claim,
    a_proposition,
    a_statement,
    an_id,
    an_incident,
    an_instant,
)

ROWS, PARTIES, RUNS = 40, 8, 100
_CODES = ("JP", "CN", "US", "KR", "RU", "PH", "AU", "TW")


def incident(parties: tuple[Party, ...]) -> Incident:
    """Return an incident in which every party says something of every proposition."""
    statements = [a_statement(p, said=an_instant(1 + n)) for n, p in enumerate(parties)]
    propositions = [
        a_proposition(
            f"The aircraft came within the stated distance of the ship, pass {n} of many.",
            quantity_kind=QuantityKind.CPA_SLANT if n % 2 else None,
        )
        for n in range(ROWS)
    ]
    claims = [
        a_claim(
            statement,
            proposition,
            Stance.ASSERTS if (place + number) % 3 else Stance.DENIES,
            figure=parse_figure(f"about {40 + number} m")
            if proposition.quantity_kind and (place + number) % 3
            else None,
            words="came very near",
        )
        for place, proposition in enumerate(propositions)
        for number, statement in enumerate(statements)
    ]
    made = an_incident(*statements, *propositions, *claims, principals=parties[:3])
    return replace(made, title="A matrix of forty rows")


def amended(before: Incident, run: int) -> Incident:
    """Return the incident with the stance of one claim turned."""
    claim: Claim = before.claims[(run * 37) % len(before.claims)]
    turned = Stance.PARTLY if claim.stance is Stance.ASSERTS else Stance.ASSERTS
    return with_claim(before, replace(claim, stance=turned))


def main() -> None:
    """Measure and print."""
    app = QApplication(sys.argv[:1])
    apply_theme(app, LIGHT)
    with (
        tempfile.TemporaryDirectory() as folder,
        Logbook.create(Path(folder, "bench.logbook"), code="BEN") as logbook,
    ):
        log = OpenLog(logbook)
        log.author = Author(id=an_id(), name="Benchmark")
        by_code = {party.code: party for party in log.catalogue.all(Party)}
        record = incident(tuple(by_code[code] for code in _CODES))
        log.apply("Log", [Change(after=record)])
        pane = ReadingPane(log)
        pane.resize(1600, 900)
        log.select(record.id)
        pane.show()
        pane.matrix.setFocus()
        pane.grab()
        sys.stdout.write(json.dumps(measured(log, pane)) + "\n")
        pane.close()


def measured(log: OpenLog, pane: ReadingPane) -> dict[str, object]:
    """Return the figures of many runs."""
    taken: dict[str, list[float]] = {}
    picture = QPixmap(pane.viewport().size())
    for run in range(RUNS):
        before = log.incident(log.selection)
        assert before is not None
        after = amended(before, run)
        for name, ms in one_run(log, pane, before, after, picture).items():
            taken.setdefault(name, []).append(ms)
    figures: dict[str, object] = {"benchmark": "matrix_40x8", "runs": RUNS}
    for name, values in taken.items():
        figures[f"{name}_median_ms"] = round(median(values), 2)
        figures[f"{name}_p95_ms"] = round(quantiles(values, n=20)[-1], 2)
    return figures


def one_run(
    log: OpenLog, pane: ReadingPane, before: Incident, after: Incident, picture: QPixmap
) -> dict[str, float]:
    """Return what each part took of one claim amended."""
    start = perf_counter()
    log.apply("Amend claim", [Change(before=before, after=after)])
    applied = perf_counter()
    pane.viewport().render(picture)
    step = perf_counter()
    begun = thread_time()
    matrix = log.matrix(after)
    computed, worked = perf_counter(), thread_time() - begun
    # Back to what was, and on again, so that the update is one of a single row.
    pane.section.show_incident(before, log.matrix(before), log.catalogue)
    again, begun = perf_counter(), thread_time()
    pane.section.show_incident(after, matrix, log.catalogue)
    updated = perf_counter()
    pane.viewport().render(picture)
    painted, worked = perf_counter(), worked + thread_time() - begun
    parts = {
        "compute": computed - step,
        "update": updated - again,
        "paint": painted - updated,
        "repaint": (computed - step) + (updated - again) + (painted - updated),
        "repaint_cpu": worked,
        "apply_and_pane": applied - start,
        "step": step - start,
    }
    return {name: seconds * 1000 for name, seconds in parts.items()}


if __name__ == "__main__":
    main()
