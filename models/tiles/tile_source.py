"""Map tiles as pictures, whatever file they come from: what is served and what is refused."""

from dataclasses import dataclass
from typing import Protocol

# No picture of a map's square is larger; what is, is refused unread.
MOST_BYTES = 2_000_000
MOST_ZOOM = 22
_PICTURES = (
    (b"\x89PNG\r\n\x1a\n", b"", "image/png"),
    (b"\xff\xd8\xff", b"", "image/jpeg"),
    (b"RIFF", b"WEBP", "image/webp"),
)
_WEBP_AT = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a file says of its tiles: `bounds` are west, south, east, north in degrees."""

    name: str
    attribution: str
    min_zoom: int
    max_zoom: int
    bounds: tuple[float, float, float, float]


class TileSource(Protocol):
    """A file of tiles, open for reading."""

    @property
    def about(self) -> About:
        """What it says of itself."""

    def tile(self, zoom: int, column: int, line: int) -> bytes | None:
        """Return the bytes of a square, lines counted from the north; None where there is none.

        Faults of the file count as no tile.
        """

    def close(self) -> None:
        """Let go of the file."""


def picture(content: bytes | None) -> tuple[str, bytes] | None:
    """Return mime type and bytes of a PNG, JPEG or WebP; None for anything else.

    The type is told by the bytes alone, whatever the file says of them.
    """
    if content is None or len(content) > MOST_BYTES:
        return None
    for begins, then, mime in _PICTURES:
        if content.startswith(begins) and content[_WEBP_AT:].startswith(then):
            return mime, content
    return None


def is_on_map(zoom: int, column: int, line: int) -> bool:
    """Say whether a square is one of the map."""
    return 0 <= zoom <= MOST_ZOOM and 0 <= column < 1 << zoom and 0 <= line < 1 << zoom
