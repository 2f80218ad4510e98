"""The scheme `log`: hands requests of the page to the pure server and its answers back."""

import logging
from collections.abc import Callable, Mapping

from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QObject, QUrl, QUrlQuery
from PySide6.QtWebChannel import QWebChannel  # noqa: F401  it brings qwebchannel.js along
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

from maps.page import ORIGIN
from maps.server import Answer

_LOG = logging.getLogger(__name__)

SCHEME = b"log"
HOME = QUrl(f"{ORIGIN}/")
_CHANNEL_PATH = "/assets/qwebchannel.js"

Answering = Callable[[str, Mapping[str, str]], Answer | None]
Policy = Callable[[], str]


def register_scheme() -> None:
    """Make the scheme known; must happen before QApplication. Repeating it changes nothing."""
    if QWebEngineUrlScheme.schemeByName(SCHEME).name() == SCHEME:
        return
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    flag = QWebEngineUrlScheme.Flag
    scheme.setFlags(flag.SecureScheme | flag.CorsEnabled | flag.FetchApiAllowed)
    QWebEngineUrlScheme.registerScheme(scheme)


class MapScheme(QWebEngineUrlSchemeHandler):
    """Answers the page with what `answering` gives, under the policy of the moment."""

    def __init__(self, answering: Answering, policy: Policy, parent: QObject) -> None:
        super().__init__(parent)
        self._answering, self._policy = answering, policy
        self.failures = 0

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Reply or fail: an exception that escaped would leave the page waiting for ever."""
        try:
            self._serve(job)
        except Exception:  # noqa: BLE001 - the one door between Chromium and us
            self.failures += 1
            _LOG.exception("The map's request failed: %s", job.requestUrl().path())
            job.fail(QWebEngineUrlRequestJob.Error.RequestFailed)

    def _serve(self, job: QWebEngineUrlRequestJob) -> None:
        if not _is_ours(job):
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
            return
        url = job.requestUrl()
        found = _channel() if url.path() == _CHANNEL_PATH else self._answer(url)
        if found is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
        else:
            self._reply(job, *found)

    def _answer(self, url: QUrl) -> Answer | None:
        return self._answering(url.path(), dict(QUrlQuery(url).queryItems()))

    def _reply(self, job: QWebEngineUrlRequestJob, mime: str, content: bytes) -> None:
        headers = {
            "Content-Security-Policy": self._policy(),
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
        }
        # Lists, whatever the stubs say: a bare value would be taken apart into its letters.
        packed = {QByteArray(k.encode()): [QByteArray(v.encode())] for k, v in headers.items()}
        job.setAdditionalResponseHeaders(packed)  # type: ignore[arg-type]
        # The job owns the buffer: an orphan is freed while Chromium still reads it.
        buffer = QBuffer(job)
        buffer.setData(content)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(mime.encode(), buffer)


def _is_ours(job: QWebEngineUrlRequestJob) -> bool:
    """Only GET, only from our own page; the page itself is asked for by nobody."""
    started_by = job.initiator()
    own = started_by.scheme().encode() == SCHEME or not started_by.isValid()
    return job.requestMethod() == b"GET" and own and job.requestUrl().host() == HOME.host()


def _channel() -> Answer:
    script = QFile(":/qtwebchannel/qwebchannel.js")
    if not script.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(script.fileName())
    return "text/javascript", bytes(script.readAll().data())
