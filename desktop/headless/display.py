"""Whether there is a screen to open a window on. Works without Qt."""

import os
import sys

NO_DISPLAY = (
    "there is no display to open a window on; without one use the commands, for example "
    "`encounter-log new LOGBOOK`, `list`, `show`, `import`, `export`, `sheet`, `history`, `check`"
)


def has_display() -> bool:
    """Tell whether a window can be shown here."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
