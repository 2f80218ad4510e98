"""What Chromium must be told before QtWebEngine is first imported."""

import logging
import os
import sys
from collections.abc import MutableMapping
from pathlib import Path

_LOG = logging.getLogger(__name__)

# No name is resolved and no proxy answers: a preconnect passes both policy and interceptor.
_FLAGS = (
    "--disable-gpu",
    '--host-resolver-rules="MAP * ~NOTFOUND"',
    "--proxy-server=127.0.0.1:9",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-pings",
)
_FLAGS_NAME = "QTWEBENGINE_CHROMIUM_FLAGS"
_SANDBOX_NAME = "QTWEBENGINE_DISABLE_SANDBOX"


def prepare(environment: MutableMapping[str, str] = os.environ) -> None:
    """Set the flags of the web engine; call it before QApplication. Repeating it changes nothing.

    The sandbox stays on, but for root, whom Chromium refuses to sandbox; that is logged.
    """
    given = environment.get(_FLAGS_NAME, "")
    missing = [flag for flag in _FLAGS if flag not in given]
    environment[_FLAGS_NAME] = " ".join([*filter(None, [given]), *missing])
    if _is_root():
        _LOG.warning("The map runs without Chromium's sandbox, because this is the root user.")
        environment[_SANDBOX_NAME] = "1"
    else:
        environment.pop(_SANDBOX_NAME, None)
    if sys.platform == "linux" and not Path("/dev/dri").exists():
        # Without a graphics card this doubles the frames per second.
        environment.setdefault("QT_QUICK_BACKEND", "software")


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0
