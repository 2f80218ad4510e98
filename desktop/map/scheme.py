"""The scheme `log`: hands requests of the page to the pure server and its answers back."""

import logging
from collections.abc import Callable, Mapping

import shiboken6
from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QFile,
    QIODevice,
    QObject,
    QThreadPool,
    QUrl,
    QUrlQuery,
)
from PySide6.QtWebChannel import QWebChannel  # noqa: F401  it brings qwebchannel.js along
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

from desktop.job import Job
from maps.page import ORIGIN
from maps.server import Answer, is_long

_LOG = logging.getLogger(__name__)

SCHEME = b"log"
HOME = QUrl(f"{ORIGIN}/")
_CHANNEL_PATH = "/assets/qwebchannel.js"

# Gives at once what is to be done for a path: it may then be done on a worker.
Answering = Callable[[str, Mapping[str, str]], Callable[[], Answer | None]]
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
    """Answers the page with what `answering` gives, under the policy of the moment.

    What takes long is worked out one after the other on a thread of the map's own. Whoever asked
    may be gone by then: the page was loaded anew, or has no more use for it.
    """

    def __init__(self, answering: Answering, policy: Policy, parent: QObject) -> None:
        super().__init__(parent)
        self._answering, self._policy = answering, policy
        self._worker = QThreadPool(self)
        self._worker.setMaxThreadCount(1)
        self.failures = 0

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Reply or fail: an exception that escaped would leave the page waiting for ever."""
        try:
            self._serve(job)
        except Exception as bug:  # noqa: BLE001 - the one door between Chromium and us
            self._fail(job, bug)

    def _serve(self, job: QWebEngineUrlRequestJob) -> None:
        if not _is_ours(job):
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
            return
        url = job.requestUrl()
        work = self._answering(url.path(), dict(QUrlQuery(url).queryItems()))
        if url.path() == _CHANNEL_PATH:
            self._reply(job, _channel())
        elif is_long(url.path()):
            self._work_out(job, work)
        else:
            self._reply(job, work())

    def _work_out(self, job: QWebEngineUrlRequestJob, work: Callable[[], Answer | None]) -> None:
        task = Job(work, self)
        task.done.connect(lambda found: self._reply(job, found))
        task.broken.connect(lambda bug: self._fail(job, bug))
        task.start(self._worker)

    def _fail(self, job: QWebEngineUrlRequestJob, bug: Exception) -> None:
        self.failures += 1
        _LOG.error("The map's request failed.", exc_info=bug)
        if shiboken6.isValid(job):
            job.fail(QWebEngineUrlRequestJob.Error.RequestFailed)

    def _reply(self, job: QWebEngineUrlRequestJob, found: Answer | None) -> None:
        if not shiboken6.isValid(job):
            return
        if found is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        mime, content = found
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
