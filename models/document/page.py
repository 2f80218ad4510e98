"""What a reader made of a file, before it is handed over."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """The text with its paragraphs, what the file says of itself, and the tools that read it."""

    text: str
    title: str
    lang: str
    media_type: str
    tools: tuple[str, ...]
