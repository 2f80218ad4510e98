"""Names are claims: who calls a thing what, and in which language."""

from dataclasses import dataclass

from models.value import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Name(Value):
    """One name of a thing. `used_by` is the code of the party that uses it, empty for all.

    `lang` is a BCP 47 tag ("ja", "zh-Hans"); it decides the forms in which the name is printed.
    """

    text: str
    lang: str = "en"
    used_by: str = ""
    note: str = ""
