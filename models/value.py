"""The base of every frozen value: strict when read from a file, no unknown fields."""

from typing import Any, ClassVar


class Value:
    """A frozen dataclass that travels between window, store, files, history and threads.

    Two values are equal when all their fields are. Reading one from JSON refuses fields it does
    not know and never converts one type into another.
    """

    __slots__ = ()
    # Read by pydantic when it builds the reader of a dataclass; a plain dict keeps it out of here.
    __pydantic_config__: ClassVar[Any] = {
        "extra": "forbid",
        "strict": True,
        "allow_inf_nan": False,
    }
