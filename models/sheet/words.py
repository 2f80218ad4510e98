"""Words as a sheet prints them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """A text in a language (BCP 47), which decides the forms and direction it is printed in."""

    text: str
    lang: str = "en"
