"""The sealed profile and page: nothing kept, nothing fetched, nothing opened."""

import logging

from PySide6.QtCore import QObject, QUrl
from PySide6.QtWebEngineCore import (
    QWebEngineCertificateError,
    QWebEngineDownloadRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineScript,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)

from desktop.map.scheme import HOME, SCHEME, MapScheme

_LOG = logging.getLogger(__name__)
_ALLOWED = {SCHEME.decode(), "data", "blob"}

_Attribute = QWebEngineSettings.WebAttribute
_OFF = (
    _Attribute.LocalContentCanAccessRemoteUrls,
    _Attribute.LocalContentCanAccessFileUrls,
    _Attribute.JavascriptCanOpenWindows,
    _Attribute.JavascriptCanAccessClipboard,
    _Attribute.JavascriptCanPaste,
    _Attribute.PluginsEnabled,
    _Attribute.PdfViewerEnabled,
    _Attribute.DnsPrefetchEnabled,
    _Attribute.HyperlinkAuditingEnabled,
    _Attribute.AllowRunningInsecureContent,
    _Attribute.AllowGeolocationOnInsecureOrigins,
    _Attribute.ScreenCaptureEnabled,
    _Attribute.LocalStorageEnabled,
    _Attribute.ErrorPageEnabled,
    _Attribute.FullScreenSupportEnabled,
    _Attribute.WebGLEnabled,
    _Attribute.AutoLoadIconsForPage,
    _Attribute.TouchIconsEnabled,
    _Attribute.NavigateOnDropEnabled,
    _Attribute.BackForwardCacheEnabled,
)
# WebRTC sends multicasts past interceptor, policy and resolver.
_STRIP = """
for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection"]) delete window[name];
delete Navigator.prototype.serviceWorker;
"""


class Gate(QWebEngineUrlRequestInterceptor):
    """Refuses every request that is not for our own scheme, and counts."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.refused = 0

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Block what is not ours."""
        if info.requestUrl().scheme() not in _ALLOWED:
            self.refused += 1
            info.block(True)
            _LOG.warning("The map asked for another host and was refused.")


class SealedPage(QWebEnginePage):
    """A page that stays where it is: no navigation, windows, dialogs, files or permissions.

    `errors` are the console's errors and `dialogs` counts the swallowed ones: both stay empty
    unless something is wrong.
    """

    def __init__(self, profile: QWebEngineProfile, parent: QObject) -> None:
        super().__init__(profile, parent)
        self.errors: list[str] = []
        self.dialogs = 0
        self.permissionRequested.connect(_deny)
        self.certificateError.connect(_reject)
        _seal(self.settings())

    def acceptNavigationRequest(
        self, url: QUrl | str, _type: QWebEnginePage.NavigationType, _main: object
    ) -> bool:
        """Accept our own page and nothing else."""
        return QUrl(url) == HOME

    def createWindow(self, _type: QWebEnginePage.WebWindowType) -> None:  # type: ignore[override]
        """Open no window."""

    def chooseFiles(self, *_: object) -> list[str]:
        """Choose no file."""
        return []

    def javaScriptAlert(self, *_: object) -> None:
        """Swallow it."""
        self.dialogs += 1

    def javaScriptConfirm(self, *_: object) -> bool:
        """Swallow it, and say no."""
        self.dialogs += 1
        return False

    def javaScriptPrompt(self, *_: object) -> tuple[bool, str]:
        """Swallow it, and say nothing."""
        self.dialogs += 1
        return False, ""

    def javaScriptConsoleMessage(
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        line: int,
        source: str,
    ) -> None:
        """Keep errors, log the rest."""
        if level is QWebEnginePage.JavaScriptConsoleMessageLevel.ErrorMessageLevel:
            self.errors.append(f"{source}:{line}: {message}")
            _LOG.error("The map's script failed at %s:%d.", source, line)


def sealed_profile(scheme: MapScheme, gate: Gate) -> QWebEngineProfile:
    """Return a profile that keeps nothing and serves the scheme alone; it owns both givens."""
    profile = QWebEngineProfile()
    scheme.setParent(profile)
    gate.setParent(profile)
    profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
    no_cookies = QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies
    profile.setPersistentCookiesPolicy(no_cookies)
    always_ask = QWebEngineProfile.PersistentPermissionsPolicy.AskEveryTime
    profile.setPersistentPermissionsPolicy(always_ask)
    profile.setPushServiceEnabled(False)
    profile.setSpellCheckEnabled(False)
    profile.setUrlRequestInterceptor(gate)
    profile.installUrlSchemeHandler(SCHEME, scheme)
    profile.downloadRequested.connect(_cancel)
    profile.scripts().insert(_stripping())
    return profile


def _stripping() -> QWebEngineScript:
    script = QWebEngineScript()
    script.setName("strip")
    script.setSourceCode(_STRIP)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
    script.setWorldId(QWebEngineScript.ScriptWorldId.MainWorld)
    script.setRunsOnSubFrames(True)
    return script


def _seal(settings: QWebEngineSettings) -> None:
    for attribute in _OFF:
        settings.setAttribute(attribute, False)
    settings.setAttribute(_Attribute.WebRTCPublicInterfacesOnly, True)


def _deny(permission: QWebEnginePermission) -> None:
    permission.deny()


def _reject(error: QWebEngineCertificateError) -> None:
    error.rejectCertificate()


def _cancel(download: QWebEngineDownloadRequest) -> None:
    download.cancel()
