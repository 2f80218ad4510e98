"""What the program remembers of a user between starts. It holds no content of any logbook."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, get_type_hints
from uuid import UUID, uuid4

from platformdirs import user_config_path, user_data_path
from pydantic import TypeAdapter

from maps.symbol import Identity
from maps.viewpoint import Viewpoint
from models.catalogue.author import Author
from models.file import write_whole
from models.filter.arrangement import Arrangement

APP = "encounter-log"
_MOST_RECENT = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Theme ("system", "light" or "dark"), author, recent logbooks, layout of the window.

    `viewpoints` are, by the id of a logbook, the side whose eyes its symbols are seen with, under
    an empty name, and under the codes of others what it takes those for. `arrangement` is how the
    list of incidents stands. `map_parts` says which layers of the map are shown and whether its
    legend is open; `tile_files` are map tiles beside the logbooks, the uppermost last.
    """

    theme: str = "system"
    author_id: str = ""
    author_name: str = ""
    author_organisation: str = ""
    recent: tuple[str, ...] = ()
    window_geometry: str = ""
    window_state: str = ""
    paper: Literal["a4", "us-letter"] = "a4"
    viewpoints: dict[str, dict[str, str]] = field(default_factory=dict)
    arrangement: Arrangement = field(default_factory=Arrangement)
    map_parts: dict[str, bool] = field(default_factory=dict)
    tile_files: tuple[str, ...] = ()

    @property
    def author(self) -> Author | None:
        """The analyst, once they have given a name."""
        if not self.author_name:
            return None
        id_ = UUID(self.author_id) if self.author_id else uuid4()
        return Author(id=id_, name=self.author_name, organisation=self.author_organisation)

    def with_author(self, author: Author) -> "Settings":
        """Return these settings with another author."""
        return replace(
            self,
            author_id=str(author.id),
            author_name=author.name,
            author_organisation=author.organisation,
        )

    def with_recent(self, path: Path) -> "Settings":
        """Return these settings with a logbook at the head of the recent ones."""
        others = [old for old in self.recent if old != str(path)]
        return replace(self, recent=(str(path), *others)[:_MOST_RECENT])

    def viewpoint(self, logbook_id: UUID) -> Viewpoint:
        """Return the viewpoint kept for a logbook; nobody's where none is."""
        kept = self.viewpoints.get(str(logbook_id), {})
        known = {str(identity): identity for identity in Identity}
        others = ((code, known[v]) for code, v in kept.items() if code and v in known)
        return Viewpoint(side=kept.get("", ""), taken_for=tuple(sorted(others)))

    def with_viewpoint(self, logbook_id: UUID, viewpoint: Viewpoint) -> "Settings":
        """Return these settings with another viewpoint for a logbook."""
        kept = {"": viewpoint.side} | {code: str(held) for code, held in viewpoint.taken_for}
        others = {id_: held for id_, held in self.viewpoints.items() if id_ != str(logbook_id)}
        more = {str(logbook_id): kept} if viewpoint != Viewpoint() else {}
        return replace(self, viewpoints=others | more)


def settings_file() -> Path:
    """Return where the settings stand."""
    return user_config_path(APP, appauthor=False) / "settings.json"


def sample_file() -> Path:
    """Return where the user's own copy of the sample logbook lies."""
    return user_data_path(APP, appauthor=False) / "Sample.logbook"


def read_settings() -> Settings:
    """Return the kept settings; what is missing or unreadable has its default."""
    try:
        kept = json.loads(settings_file().read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(kept, dict):
        return Settings()
    return Settings(**dict(_fitting(kept)))


def _fitting(kept: dict[str, object]) -> Iterator[tuple[str, Any]]:
    for name, type_ in get_type_hints(Settings).items():
        with suppress(ValueError):
            value = TypeAdapter(type_).validate_python(kept.get(name))
            if name == "author_id" and value:
                UUID(value)
            yield name, value


def keep_settings(settings: Settings) -> None:
    """Write the settings whole. Problem when the disk refuses."""
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    write_whole(settings_file(), json.dumps(asdict(settings), indent=1).encode(), private=True)
