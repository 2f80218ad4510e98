"""The help: which commands it names, and that the keys in its words are those of the table."""

import re

from desktop.forms.near_line import SHORTCUT
from desktop.window.action_table import ENTRIES
from desktop.window.help_page import commands
from desktop.window.help_text import chapters

# Keys of pages and fields, which no menu has.
_OF_PAGES = {SHORTCUT, "Ctrl+Enter", "Ctrl+Up", "Ctrl+Down", "Ctrl+A"}


def test_every_command_stands_in_the_help_with_its_key() -> None:
    lines = commands().splitlines()
    for entry in ENTRIES:
        text = entry.text.rstrip("…")
        assert any(text in line and entry.shortcut in line for line in lines), entry.name


def test_a_key_that_the_help_names_is_one_that_does_something() -> None:
    words = "\n".join(text for _heading, text in chapters())
    named = set(re.findall(r"\b(?:Ctrl|Alt)\+(?:Shift\+)?[A-Z0-9][a-z]*\d*", words))
    known = {entry.shortcut for entry in ENTRIES} | _OF_PAGES
    assert named - known == set()


def test_no_key_belongs_to_two_commands() -> None:
    keys = [entry.shortcut for entry in ENTRIES if entry.shortcut]
    assert len(keys) == len(set(keys))
    assert SHORTCUT not in keys
