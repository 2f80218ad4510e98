"""A revised statement in print: that it was revised, when, and what was changed in words."""

from dataclasses import replace
from io import BytesIO

from pypdf import PdfReader

from models.encounter.incident import Incident
from models.encounter.statement import Citation, Wording
from models.sheet.pdf import write_pdf
from models.sheet.saying import Patch
from models.when.parse import parse_when
from tests.models.sheet.cases import NOW, SOURCE, a_sheet, radar_case


def revised() -> Incident:
    """Return the radar case, its first statement revised once."""
    case = radar_case("EG")
    first, *others = case.statements
    before = Wording(
        quote="The radar was used once.",
        quote_lang="en",
        until=parse_when("2025-12-09 11:00 JST"),
        citations=(Citation(source_id=SOURCE.id),),
        note="Found by comparing captures.",
    )
    now = replace(first, quote="The radar was used twice.", quote_lang="en", earlier=(before,))
    return replace(case, statements=(now, *others))


def test_the_sheet_shows_what_was_taken_out_and_what_was_put_in() -> None:
    (saying,) = [saying for saying in a_sheet(revised()).sayings if saying.revisions]
    (change,) = saying.revisions
    assert change.patches == (
        Patch("kept", "The radar was used "),
        Patch("taken", "once"),
        Patch("added", "twice"),
        Patch("kept", "."),
    )
    assert "Revised 9 Dec 2025, 11:00 JST" in change.by
    assert "Found by comparing captures" in change.by


def test_the_revision_is_printed_with_both_wordings() -> None:
    reader = PdfReader(BytesIO(write_pdf([a_sheet(revised())], timestamp=NOW)))
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert "used oncetwice" in text
    assert "struck through: taken out; underlined: put in" in text
