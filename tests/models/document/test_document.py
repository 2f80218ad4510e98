"""Files from elsewhere become text, or a Problem says why not."""

from io import BytesIO
from pathlib import Path

import pytest
import typst
from pypdf import PdfWriter

from models.document.document import document_of
from models.problem import Problem
from models.sheet.glyphs import font_folder

SENTENCE = "沖大東島の西約270kmの海域"


def pdf_of(body: str) -> bytes:
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(font_folder())])
    source = f'#set text(font: ("Noto Sans", "Noto Sans JP"))\n{body}'.encode()
    pdf = typst.Compiler(source, font_paths=fonts).compile(format="pdf")
    assert isinstance(pdf, bytes)
    return pdf


def test_a_page_gives_its_words_without_scripts_and_hidden_parts() -> None:
    page = """<!doctype html><html lang="ja"><head><title>A &amp; B</title><script>no()</script>
    <body><nav>menu</nav><p>one <b>two</b> three<p hidden>never
    <p style="display:none">nor this<p>four<br>five</body></html>"""
    document = document_of(page.encode(), file_name="a.html")
    assert (document.title, document.lang) == ("A & B", "ja")
    assert document.text == "one two three\nfour\nfive"
    assert document.tool.startswith("Encounter Log ")
    assert "selectolax" in document.tool


def test_the_article_of_a_page_is_preferred_to_what_stands_round_it() -> None:
    page = f"<html><body><div>advert</div><article><p>{SENTENCE}</p></article></body></html>"
    assert document_of(page.encode()).text == SENTENCE


@pytest.mark.parametrize("charset", ["shift_jis", "euc-jp", "utf-8"])
def test_a_page_is_read_in_the_charset_that_it_declares(charset: str) -> None:
    page = f"<html><head><meta charset={charset}></head><body><p>{SENTENCE}</body></html>"
    assert document_of(page.encode(charset)).text == SENTENCE


def test_the_charset_of_the_media_type_comes_first() -> None:
    text = "Министерство обороны сообщило."
    document = document_of(text.encode("koi8-r"), media_type="text/plain; charset=KOI8-R")
    assert document.text == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig", "utf-32", "iso2022_jp"])
def test_plain_text_is_read_in_its_encoding(encoding: str) -> None:
    text = "中国海軍の動向について\n海峡を通過した。"
    assert document_of(text.encode(encoding)).text == text


def test_a_pdf_gives_its_text_in_order() -> None:
    document = document_of(pdf_of(f"= Title\n{SENTENCE}\n\nSecond."))
    # Blanks that only part two scripts may come or go.
    assert document.text.replace(" ", "").splitlines() == ["Title", SENTENCE, "Second."]
    assert document.media_type == "application/pdf"
    assert "pypdf" in document.tool


def test_a_scan_is_refused_in_words() -> None:
    with pytest.raises(Problem, match="without text"):
        document_of(pdf_of("#rect(width: 5cm, height: 5cm)"))


def test_an_encrypted_pdf_is_refused_in_words() -> None:
    writer, out = PdfWriter(clone_from=BytesIO(pdf_of("secret"))), BytesIO()
    writer.encrypt("password", algorithm="RC4-128")
    writer.write(out)
    with pytest.raises(Problem, match="encrypted"):
        document_of(out.getvalue())


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"PK\x03\x04" + bytes(50), "a packed file"),
        (b"%PDF-1.7\n1 0 obj <<", "a damaged PDF"),
        (bytes(range(256)) * 9, "binary"),
        (b"", "no text"),
        (b"<html><body><script>x</script></body></html>", "no text"),
    ],
)
def test_what_holds_no_text_is_refused_in_words(data: bytes, reason: str) -> None:
    with pytest.raises(Problem, match=rf"a\.bin: .*{reason}"):
        document_of(data, file_name="a.bin")


def test_a_page_that_nests_without_end_costs_time_but_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("models.document.child.WALL_S", 2)
    with pytest.raises(Problem, match="not read within"):
        document_of(b"<html><body>" + b"<div>" * 300_000 + b"deep")


def test_real_files_in_old_encodings_are_read(shared: Path) -> None:
    folder = shared / "datasets" / "d4_encodings"
    for name, words in (("KOI8-R", "Россия"), ("Big5", "的"), ("CP932", "の"), ("GB2312", "的")):
        for path in (folder / name).iterdir():
            assert words in document_of(path.read_bytes(), file_name=path.name).text
