"""A filter as text that people share: `type:air side:CN,JP from:2025-12 (status:draft or "公海")`.

Conditions beside one another must all hold, those on period, place and participants in one and
the same episode. `or` parts alternatives, `not` turns round what stands next, and what stands in
brackets holds for itself. Words without a key are searched for.
"""

from collections.abc import Mapping

from models.filter.incident_filter import IncidentFilter, Within
from models.filter.term import NO_AREAS, condition, joined
from models.filter.token import Kind, Token, tokens_in
from models.filter.tree import EVERYTHING, AllOf, AnyOf, Filter, Not

# Deeper than anybody thinks.
_DEEPEST = 50


def parse_filter(text: str, areas: Mapping[str, Within] = NO_AREAS) -> Filter:
    """Return the filter of a text. Problem, with its place, on what is not understood.

    `areas` are the kept areas that `area:"NAME"` may name.
    """
    reader = _Reader(tokens_in(text), areas)
    wanted = reader.alternatives(0)
    if reader.next.kind is not Kind.END:
        raise reader.next.problem("a bracket is closed that was not opened", "Remove it.")
    return wanted


class _Reader:
    """Reads from left to right, one token ahead."""

    def __init__(self, tokens: list[Token], areas: Mapping[str, Within]) -> None:
        self._tokens = tokens
        self._areas = areas
        self._at = 0

    @property
    def next(self) -> Token:
        return self._tokens[self._at]

    def _take(self) -> Token:
        token = self.next
        self._at += 1
        return token

    def alternatives(self, depth: int) -> Filter:
        if depth > _DEEPEST:
            raise self.next.problem("too many brackets in one another", "Write it in parts.")
        found = [self._together(depth)]
        while self.next.kind is Kind.OR:
            token = self._take()
            if self._ends():
                raise token.problem("nothing stands after “or”", "Write a condition there.")
            found.append(self._together(depth))
        return found[0] if len(found) == 1 else AnyOf(any_of=tuple(found))

    def _together(self, depth: int) -> Filter:
        """Read what stands side by side: bare conditions make one filter, before all else."""
        if self.next.kind is Kind.OR:
            raise self.next.problem("nothing stands before “or”", "Write a condition there.")
        head, bare, rest = EVERYTHING, False, []
        while not self._ends():
            if self.next.kind is Kind.TERM:
                head, bare = self._with(head, self._take()), True
            else:
                rest.append(self._single(depth))
        parts = (*((head,) if bare or not rest else ()), *rest)
        return parts[0] if len(parts) == 1 else AllOf(all_of=parts)

    def _ends(self) -> bool:
        return self.next.kind in (Kind.OR, Kind.CLOSE, Kind.END)

    def _single(self, depth: int) -> Filter:
        token = self._take()
        if token.kind is Kind.TERM:
            return self._with(EVERYTHING, token)
        if token.kind is Kind.OPEN:
            found = self.alternatives(depth + 1)
            if self.next.kind is not Kind.CLOSE:
                raise token.problem("a bracket is not closed", "Write ) where it ends.")
            self._take()
            return found
        if self.next.kind not in (Kind.TERM, Kind.OPEN, Kind.NOT):
            raise token.problem("nothing stands after “not”", "Write a condition there.")
        if depth > _DEEPEST:
            raise token.problem("too many brackets in one another", "Write it in parts.")
        return Not(but=self._single(depth + 1))

    def _with(self, head: IncidentFilter, token: Token) -> IncidentFilter:
        return joined(head, condition(token, self._areas), token)
