"""Hashes over history: each line holds that of the line before, a batch that of all its rows."""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

BEGINNING = "0" * 64


def hash_of(line: Mapping[str, Any]) -> str:
    """Return the SHA-256 of a revision's canonical JSON: keys sorted, empty fields left out.

    The line's own `hash` is not part of it; `previous` is.
    """
    held = {key: value for key, value in line.items() if value is not None and key != "hash"}
    text = json.dumps(held, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return sha256(text.encode()).hexdigest()


def merkle_root(rows: Iterable[tuple[str, str]]) -> str:
    """Return the Merkle root (RFC 6962) over the ids and hashes of rows, in order of id."""
    level = [sha256(f"\0{id_}:{hash_}".encode()).digest() for id_, hash_ in sorted(rows)]
    while len(level) > 1:
        pairs = zip(level[::2], level[1::2], strict=False)
        odd = level[-1:] if len(level) % 2 else []
        level = [sha256(b"\1" + left + right).digest() for left, right in pairs] + odd
    return level[0].hex() if level else BEGINNING
