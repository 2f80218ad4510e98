"""Who calls it so, and in which language: one name in words."""

from desktop.languages import language_words
from models.catalogue.name import Name

# English, and what has no language.
_PLAIN = frozenset({"", "en", "und"})


def alias_words(name: Name) -> str:
    """Return a name in a line: "飞鲨, Chinese, simplified, used by CN"."""
    return ", ".join(filter(None, (name.text, name_origin(name))))


def name_origin(name: Name) -> str:
    """Return language, user and remark of a name; empty for a plain one in English."""
    language = language_words(name.lang) if name.lang not in _PLAIN else ""
    user = f"used by {name.used_by}" if name.used_by else ""
    return ", ".join(filter(None, (language, user, name.note)))
