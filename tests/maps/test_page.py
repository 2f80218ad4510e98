import inspect
import re
from pathlib import Path

import pytest

from maps import composition, page, shell
from maps.assets import ASSETS, OWN_SCRIPTS, asset
from maps.layers import live
from maps.page import content_security_policy, live_page

NONCE = "0123456789abcdef" * 2


def test_the_page_names_no_other_host() -> None:
    assert b"://" not in live_page(NONCE)


def test_every_file_that_the_page_names_is_served() -> None:
    links = re.findall(r'(?:src|href)="([^"]+)"', live_page(NONCE).decode())
    assert len(links) > 15
    # Qt brings the script of its channel; the scheme's handler answers for it.
    ours = [link.removeprefix("/assets/") for link in links if "qwebchannel" not in link]
    assert [link for link in ours if link not in ASSETS] == []


def test_every_script_and_style_of_the_table_is_there() -> None:
    sizes = {name: len(entry[1]) for name in ASSETS if (entry := asset(name))}
    assert set(sizes) == set(ASSETS)
    assert min(sizes.values()) > 100


def test_the_page_uses_each_of_our_scripts() -> None:
    shell_text = live_page(NONCE).decode()
    loaded = [name for name in OWN_SCRIPTS if f'"/assets/{name}"' in shell_text]
    # The worker is started by the base map.
    assert set(OWN_SCRIPTS) - set(loaded) == {"base_map_worker.js"}


def test_what_is_inline_carries_the_nonce_and_no_style_is_inline() -> None:
    shell_text = live_page(NONCE).decode()
    inline = re.findall(r"<script(?! src=)[^>]*>", shell_text)
    assert inline == [f'<script nonce="{NONCE}">']
    assert "<style" not in shell_text
    assert "style=" not in shell_text


@pytest.mark.parametrize("nonce", ["", 'x" onload="', "{{7*7}}", "ABCDEF"])
def test_a_nonce_that_is_not_hexadecimal_is_refused(nonce: str) -> None:
    with pytest.raises(ValueError, match="hexadecimal"):
        live_page(nonce)


def test_the_policy_allows_no_inline_code_and_no_other_host() -> None:
    policy = content_security_policy(NONCE)
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert policy == policy.lower()


def test_nothing_that_builds_the_page_can_be_given_a_record() -> None:
    """folium runs what stands in its texts as a template: no record may come near it."""
    for module in (composition, page, shell, live):
        source = inspect.getsource(module)
        assert "models" not in re.findall(r"^(?:from|import) (\w+)", source, re.MULTILINE)


def test_folium_is_imported_only_where_the_page_is_built() -> None:
    root = Path(page.__file__).parent
    users = {
        file.relative_to(root).as_posix()
        for file in root.rglob("*.py")
        if re.search(r"^(?:from|import) (?:folium|branca|jinja2)", file.read_text(), re.MULTILINE)
    }
    assert users == {"composition.py", "shell.py", "layers/live.py"}
