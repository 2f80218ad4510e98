"""A page of the web as text: its main part, paragraphs kept; nothing is fetched or run."""

import re
from collections.abc import Iterator
from importlib.metadata import version

from selectolax.lexbor import LexborHTMLParser, LexborNode

from models.document.page import Page

_DROPPED = (
    "script, style, noscript, template, head, iframe, object, svg, canvas, form, nav, footer,"
    " aside, button, select, [hidden], [aria-hidden=true], [style*='display:none'],"
    " [style*='display: none'], [style*='visibility:hidden'], [style*='visibility: hidden']"
)
_BLOCK_NAMES = """
address article blockquote body caption dd details div dl dt fieldset figcaption figure h1 h2 h3 h4
h5 h6 header hr li main ol p pre section summary table tbody thead tr ul
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_CELLS = frozenset({"td", "th"})
# A part that claims to be the article is believed when it holds a fair share of the words.
_MAIN, _SHARE = ("article", "main", "[role=main]"), 0.4
_BLANKS = re.compile(r"[ \t\r\f\v\n]+")
_LINES = re.compile(r"[ \t]*\n[ \t\n]*")


def html_page(html: str) -> Page:
    """Return the words of a page as a reader sees them."""
    tree = LexborHTMLParser(html)
    title = _title(tree)
    lang = (tree.root.attributes.get("lang") or "") if tree.root is not None else ""
    for node in tree.css(_DROPPED):
        if node.tag != "body":
            node.decompose()
    text = _main(tree)
    return Page(text, title, lang, "text/html", (f"selectolax {version('selectolax')}",))


def _title(tree: LexborHTMLParser) -> str:
    for chosen in ("title", "h1"):
        node = tree.css_first(chosen)
        words = " ".join((node.text() or "").split()) if node is not None else ""
        if words:
            return words
    return ""


def _main(tree: LexborHTMLParser) -> str:
    whole = _text(tree.body) if tree.body is not None else ""
    for chosen in _MAIN:
        parts = [_text(node) for node in tree.css(chosen)]
        longest = max(parts, key=len, default="")
        if len(longest) > _SHARE * len(whole):
            return longest
    return whole


def _text(root: LexborNode) -> str:
    return _LINES.sub("\n", "".join(_pieces(root))).strip()


def _pieces(root: LexborNode) -> Iterator[str]:
    """Yield the words and the breaks between them, in order and without recursion."""
    node, down = root, True
    while True:
        if down:
            yield _opening(node)
        if down and node.child is not None:
            node = node.child
            continue
        yield "\n" if node.tag in _BLOCKS else ""
        if node.mem_id == root.mem_id:
            return
        if node.next is not None:
            node, down = node.next, True
        elif node.parent is not None:
            node, down = node.parent, False


def _opening(node: LexborNode) -> str:
    if node.tag == "-text":
        return _BLANKS.sub(" ", node.text_content or "")
    if node.tag in _BLOCKS or node.tag == "br":
        return "\n"
    return "\t" if node.tag in _CELLS else ""
