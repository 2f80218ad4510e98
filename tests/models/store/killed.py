"""A writer that is killed again and again in the middle of its work.

Run as `python -m tests.models.store.killed LOGBOOK ROUNDS SEED`. Each round a child writes and
acknowledges each step by the number and hash of the last line of history, until SIGKILL. Prints
one JSON line a round: what was acknowledged, and what stands after it.
"""

import json
import os
import random
import signal
import sys
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

from models.catalogue.author import Author
from models.catalogue.kept import Batch
from models.catalogue.source import Capture, Source
from models.encounter.incident import Incident
from models.record import Change, Kind
from models.store.logbook import Logbook
from models.store.revision import Action

AUTHOR = Author(id=UUID(int=1), name="Killed")


def record(logbook: Logbook, dice: random.Random) -> None:
    """Write a new incident."""
    incident = Incident(id=uuid4(), title=f"Encounter {dice.random()}")
    logbook.apply([Change(after=incident)], AUTHOR, step="Record")


def amend(logbook: Logbook, dice: random.Random) -> None:
    """Amend one incident, withdraw another, and take both back in one step."""
    held = [one for one in logbook.records(Kind.INCIDENT) if isinstance(one, Incident)][-2:]
    if len(held) < 2:
        return record(logbook, dice)
    one, other = held
    amended = replace(one, title=f"Amended {dice.random()}")
    changes = [Change(before=one, after=amended), Change(before=other)]
    applied = logbook.apply(changes, AUTHOR, step="Amend").changes
    if dice.random() < 0.5:
        undone = [change.inverse() for change in reversed(applied)]
        logbook.apply(undone, AUTHOR, step="Amend", action=Action.UNDO)
    return None


def add_many(logbook: Logbook, dice: random.Random) -> None:
    """Add a batch, and withdraw it half of the time."""
    batch = Batch(id=uuid4(), name="Batch")
    incidents = [Incident(id=uuid4(), title=f"Row {row}") for row in range(30)]
    logbook.add_many(incidents, AUTHOR, batch)
    if dice.random() < 0.5:
        logbook.withdraw_batch(batch.id, AUTHOR)


def keep_capture(logbook: Logbook, dice: random.Random) -> None:
    """Store a file, then the record that names it."""
    sha256, size = logbook.add_capture_file(dice.randbytes(50_000))
    source = Source(id=uuid4(), name="A ministry")
    capture = Capture(id=uuid4(), source_id=source.id, sha256=sha256, size_bytes=size)
    logbook.apply([Change(after=source), Change(after=capture)], AUTHOR, step="Keep")


def write_for_ever(path: Path, seed: int, acknowledged: int) -> None:
    """Write step after step, and say each on the pipe once it is committed."""
    dice = random.Random(seed)  # noqa: S311
    logbook = Logbook.open(path, author=AUTHOR)
    while True:
        dice.choice((record, record, amend, add_many, keep_capture))(logbook, dice)
        seq, head = logbook.head
        os.write(acknowledged, f"{seq} {head}\n".encode())


def killed_once(path: Path, seed: int, after: int) -> list[tuple[int, str]]:
    """Let a child write, kill it a moment after so many acknowledgements, and return them all."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        write_for_ever(path, seed, writing)
    os.close(writing)
    lines = []
    with os.fdopen(reading) as pipe:
        for line in pipe:
            lines.append(line.split())
            if len(lines) == after:
                os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return [(int(seq), head) for seq, head in lines]


def what_stands(path: Path, acknowledged: list[tuple[int, str]]) -> dict[str, object]:
    """Return what a fresh opening finds of what was acknowledged."""
    with Logbook.open(path) as logbook:
        lines = {line.seq: line.hash for line in logbook.history(limit=1_000_000)}
        return {
            "acknowledged": len(acknowledged),
            "lost": [seq for seq, head in acknowledged if lines.get(seq) != head],
            "faults": [str(fault) for fault in logbook.check()],
            "read_only": logbook.read_only,
        }


def main(path: Path, rounds: int, seed: int) -> None:
    """Kill so many times, and print what stands after each."""
    dice = random.Random(seed)  # noqa: S311
    for count in range(rounds):
        acknowledged = killed_once(path, seed + count, dice.randint(1, 12))
        sys.stdout.write(json.dumps(what_stands(path, acknowledged)) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
