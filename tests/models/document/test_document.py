import pytest

from models.document.document import document_of
from models.problem import Problem


def test_a_page_gives_its_words_without_scripts_and_hidden_parts() -> None:
    page = """<!doctype html><html lang="ja"><head><title>A &amp; B</title><script>no()</script>
    <body><nav>menu</nav><p>one <b>two</b> three<p hidden>never<p>four<br>five</body></html>"""
    document = document_of(page.encode(), file_name="a.html")
    assert (document.title, document.lang) == ("A & B", "ja")
    assert document.text == "one two three\nfour\nfive"
    assert document.tool.startswith("Encounter Log ")
    assert "selectolax" in document.tool


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig"])
def test_plain_text_is_read_in_its_encoding(encoding: str) -> None:
    text = "中国海軍の動向について\n海峡を通過した。"
    assert document_of(text.encode(encoding)).text == text


def test_a_picture_is_refused_in_words() -> None:
    with pytest.raises(Problem, match=r"a\.png: it is a picture"):
        document_of(b"\x89PNG\r\n\x1a\n", file_name="a.png")
