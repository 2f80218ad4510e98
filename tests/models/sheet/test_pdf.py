"""Sheets as PDF: every glyph, no injection, the same bytes, pages counted for each sheet."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from models.problem import Problem
from models.sheet.pdf import MOST_SHEETS, Paper, write_pdf
from models.sheet.sheet import Sheet
from tests.models.sheet.cases import (
    ARABIC,
    CHINESE,
    JAPANESE,
    KOREAN,
    NOW,
    RUSSIAN,
    TAIWANESE,
    THIRD,
    a_sheet,
    bare_case,
    radar_case,
)


def pages_of(sheets: Sequence[Sheet], paper: Paper = "a4") -> PdfReader:
    return PdfReader(BytesIO(write_pdf(sheets, paper=paper, timestamp=NOW)))


def text_of(*sheets: Sheet) -> str:
    pages = (page.extract_text() for page in pages_of(sheets).pages)
    return re.sub(r"\s+", " ", " ".join(pages))


def in_letters(text: str) -> str:
    return "".join(re.findall(r"\w", text))


@pytest.mark.parametrize("words", [JAPANESE, CHINESE, TAIWANESE, KOREAN, RUSSIAN])
def test_words_in_every_language_can_be_read_back_from_the_pages(words: str) -> None:
    assert in_letters(words) in in_letters(text_of(a_sheet(radar_case(*THIRD))))


def test_every_arabic_letter_can_be_read_back_from_the_pages() -> None:
    # The reader at hand gives joined letters in the order of sight, so that no word can be sought.
    printed = text_of(a_sheet(radar_case("EG")))
    assert set(in_letters(ARABIC)) <= set(printed)
    assert not set(in_letters(ARABIC)) & set(text_of(a_sheet(radar_case("AU"))))


def test_each_language_is_printed_in_the_forms_of_its_own_font() -> None:
    fonts = {
        str(font.get_object()["/BaseFont"])
        for page in pages_of([a_sheet(radar_case(*THIRD))]).pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
    }
    for family in ("NotoSans-", "NotoSansJP", "NotoSansSC", "NotoSansTC", "NotoSansKR"):
        assert any(family in font for font in fonts), family
    assert any("NotoSansArabic" in font for font in fonts)


def test_a_character_without_a_glyph_is_written_as_its_number() -> None:
    thai = replace(bare_case(), title="ก and 🛩")
    assert "[U+0E01] and [U+1F6E9]" in text_of(a_sheet(thai))


def test_hidden_characters_are_written_out() -> None:
    hidden = replace(bare_case(), title="safe\u202egnp.exe\u200b")
    assert "safe[RLO]gnp.exe[ZWSP]" in text_of(a_sheet(hidden))


def test_text_is_never_read_as_markup_or_code() -> None:
    hostile = '#read("sheet.typ") #panic("x") $x^2$ *b* _i_ = H `r` @ref <label> \\ // /* ]) #{'
    texts = replace(bare_case(), title=hostile, summary=hostile, weather=hostile)
    printed = in_letters(text_of(a_sheet(texts)))
    assert printed.count(in_letters(hostile)) == 3


def test_every_hostile_string_is_printed(shared: Path) -> None:
    folder = shared / "datasets" / "f1_hostile_strings"
    strings = json.loads((folder / "blns.json").read_text("utf-8"))
    for name in ("h5sc.txt", "xss-payload-list.txt"):
        strings += (folder / name).read_text("utf-8", errors="replace").splitlines()
    sheets = [
        a_sheet(replace(bare_case(), title="T", summary="\n".join(strings[at : at + 400])))
        for at in range(0, len(strings), 400)
    ]
    for sheet in sheets:
        assert write_pdf([sheet], timestamp=NOW).startswith(b"%PDF")


@settings(max_examples=40)
@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
    st.sampled_from(["en", "ar", "zh-Hant-TW", "x-#", ""]),
)
def test_any_text_in_any_language_can_be_printed(text: str, lang: str) -> None:
    incident = radar_case()
    statement = replace(incident.statements[0], quote=text, quote_lang=lang, gist=text)
    sheet = a_sheet(replace(incident, title=text, statements=(statement,), claims=()))
    assert write_pdf([sheet], timestamp=NOW).startswith(b"%PDF")


def test_the_same_sheet_gives_the_same_bytes() -> None:
    sheet = a_sheet(radar_case("AU"))
    assert write_pdf([sheet], timestamp=NOW) == write_pdf([sheet], timestamp=NOW)


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("us-letter", (612, 792))])
def test_both_papers_have_their_size(paper: Paper, size: tuple[int, int]) -> None:
    for page in pages_of([a_sheet(radar_case())], paper).pages:
        assert (round(page.mediabox.width), round(page.mediabox.height)) == size


def test_pages_are_counted_for_each_sheet() -> None:
    pages = pages_of([a_sheet(radar_case()), a_sheet(bare_case())]).pages
    marks = [re.search(r"page (\d+) of (\d+)", page.extract_text()) for page in pages]
    found = [mark.groups() for mark in marks if mark]
    count = len(pages) - 1
    assert found == [*((f"{n}", f"{count}") for n in range(1, count + 1)), ("1", "1")]


def test_every_page_carries_marking_reference_and_origin() -> None:
    for page in pages_of([a_sheet(radar_case())]).pages:
        text = page.extract_text()
        assert text.count("TLP:AMBER+STRICT, for official use") == 2
        assert "OKI-2025-0001" in text
        assert "from history 42, 5f3a" in text


def test_the_pdf_is_tagged_and_says_its_language_and_title() -> None:
    reader = pages_of([a_sheet(radar_case())])
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert root["/Lang"] == "en"  # type: ignore[index]
    assert reader.metadata is not None
    assert reader.metadata.title == "Incident sheet OKI-2025-0001"


def test_a_worker_thread_may_print() -> None:
    printed: list[bytes] = []
    sheet = a_sheet(bare_case())
    worker = Thread(target=lambda: printed.append(write_pdf([sheet], timestamp=NOW)))
    worker.start()
    worker.join()
    assert printed == [write_pdf([sheet], timestamp=NOW)]


@pytest.mark.parametrize("number", [0, MOST_SHEETS + 1])
def test_no_sheet_and_too_many_sheets_are_refused(number: int) -> None:
    with pytest.raises(Problem, match=f"{number} sheets in one file"):
        write_pdf([a_sheet(bare_case())] * number, timestamp=NOW)


def test_the_time_of_printing_needs_no_particular_zone() -> None:
    local = datetime.fromisoformat("2026-01-10T18:00+09:00")
    sheet = a_sheet(bare_case())
    assert write_pdf([sheet], timestamp=local) == write_pdf([sheet], timestamp=NOW)
