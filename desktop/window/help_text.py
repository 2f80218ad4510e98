"""The words of the help, chapter by chapter."""

from importlib.metadata import version

from models.figure.hedge import HEDGES
from models.text import readable

_INTERVALS = "\n".join(
    f"{readable(hedge)} ({', '.join(rule.spellings[:4]) or 'no word'}): {rule.text}"
    for hedge, rule in HEDGES.items()
)

CHAPTERS: tuple[tuple[str, str], ...] = (
    (
        "First steps",
        "1. Choose an encounter in the list or on the map; the pane at the right reads it out.\n"
        "2. Move through its claim matrix with the arrows: the claims behind a cell stand below "
        "it, in their own words.\n"
        "3. Ctrl+N logs a new encounter: when, where, who, what, and the first statement.\n"
        "4. Ctrl+Z takes back any step, by name; nothing is erased, history keeps it all.\n"
        "5. Ctrl+P prints the incident's sheet; Ctrl+E writes what the list shows as a bundle.",
    ),
    (
        "Times",
        "Type a time as it was given: 061632IDEC25, 6 December 2025 16:32-16:35 JST, "
        "about 16:30 JST on 6 Dec 2025, 2025-12-06T16:32+09:00, December 2025, 2025-12.\n"
        "A clock time needs its zone: 1632Z, 1632I, 16:32 JST or +09:00. A date alone needs none "
        "and is kept as wide as the date is.\n"
        "What was understood stands below the field, local and in UTC.",
    ),
    (
        "Places",
        "Type a place as it was given: 24.45 N 128.52 E, 24°27′N 128°31′E, 52R DP 517 176, "
        "about 270 km west of Oki-Daito, 70 NM SE of Hainan, southeast of Okinawa.\n"
        "Each gives a shape as wide as its words allow; a place that is not known may stay empty.\n"
        "“Pick on map” takes the next click.",
    ),
    (
        "Claims",
        "A proposition is one neutral sentence. A claim is what one statement says of it: it "
        "asserts, partly confirms, denies, gives no comment, or cannot confirm.\n"
        "How the sides stand to one another is computed, never stored: contested, sidestepped, "
        "unanswered, minor difference, partly agreed, agreed. What independent third parties add "
        "is a second, separate axis. “Dangerous” or “professional” is shown and never scored.\n"
        "A split bar marks what is contested.",
    ),
    (
        "Figures",
        "A figure stays as it was spoken; its interval in SI units is derived by this table.\n"
        + _INTERVALS,
    ),
    (
        "What is kept, and where",
        "There is no Save button: each accepted entry is on disk at once. The program opens no "
        "network connection. History names who changed what, when and why; it shows that a record "
        "was altered outside the program, and does not prevent it.",
    ),
    (
        "About",
        f"Encounter Log {version('encounter-log')}. MIT licence.\n"
        "Coast: Natural Earth, public domain. Symbols: milsymbol. Map: Leaflet and folium. "
        "Fonts: Noto, Open Font Licence. Icons: Lucide. Sheets: Typst. Window: Qt for Python.",
    ),
)
