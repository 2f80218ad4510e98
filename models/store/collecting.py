"""The cycle collector, kept from walking a million new values again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# From so many new objects on, one look through them takes longer than anybody should notice.
_MANY = 100_000


@contextmanager
def without_collecting() -> Iterator[None]:
    """Collect no cycles within, and do not look through much that was made; values hold none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if gc.get_count()[0] > _MANY:
                gc.freeze()
            gc.enable()


def collect_set_aside() -> None:
    """Collect what was set aside from collecting before: a logbook that was closed, say."""
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
