"""What the user can understand and mend. Anything else that is raised is a bug."""


class Problem(ValueError):
    """A fault in what was given, in words: what is wrong, where, and what to do.

    It is a ValueError so that a value's own `__post_init__` may raise it while a bundle is read:
    the reader then adds the path of the offending value.
    """

    def __init__(self, what: str, *, where: str = "", mend: str = "") -> None:
        """Keep the three parts apart; `str()` joins them into one line."""
        super().__init__(what)
        self.what, self.where, self.mend = what, where, mend

    def __str__(self) -> str:
        """Return one line: `where: what. mend`."""
        head = f"{self.where}: {self.what}" if self.where else self.what
        return f"{head.rstrip('.')}. {self.mend}" if self.mend else head

    def at(self, where: str) -> "Problem":
        """Return the same problem, placed: `where` goes before what was known of the place."""
        place = f"{where}, {self.where}" if self.where else where
        return Problem(self.what, where=place, mend=self.mend)
