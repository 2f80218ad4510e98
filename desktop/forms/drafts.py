"""Half-typed forms on disk, so that a crash costs nothing."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from platformdirs import user_state_path

from desktop.settings import APP
from models.file import write_whole


def drafts_file(logbook: str) -> Path:
    """Return where the drafts of a logbook (its path or address) stand; nothing is made."""
    name = sha256(logbook.encode()).hexdigest()[:24]
    return user_state_path(APP, appauthor=False) / "drafts" / f"{name}.json"


def keep_drafts(logbook: str, drafts: tuple[dict[str, Any], ...]) -> None:
    """Keep these drafts of a logbook in place of those kept before; none removes the file.

    Problem when the disk refuses.
    """
    path = drafts_file(logbook)
    if not drafts:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    kept = {"logbook": logbook, "drafts": list(drafts)}
    write_whole(path, json.dumps(kept, ensure_ascii=False).encode(), private=True)


def kept_drafts(logbook: str) -> tuple[dict[str, Any], ...]:
    """Return the drafts of a logbook; none where there is no file, or one that is damaged."""
    path = drafts_file(logbook)
    try:
        kept = json.loads(path.read_bytes())
    except (FileNotFoundError, ValueError):
        return ()
    return tuple(kept["drafts"]) if isinstance(kept, dict) and "drafts" in kept else ()
