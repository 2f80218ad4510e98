"""A text as the reader shows it: hidden characters written out, places counted as Qt counts."""

from bisect import bisect_right

from models.hidden import mark_hidden

# Qt counts in units of UTF-16, in which a character beyond this takes two.
_ONE_UNIT = 0xFFFF


class ShownText:
    """Knows for every place of a text where it is shown, and the other way round.

    `at(offset)` and `offset(at)` go between characters of the text and units shown. A place within
    a hidden character that is written out is that of the character.
    """

    def __init__(self, text: str) -> None:
        """Write out what is hidden."""
        pieces: list[str] = []
        self._offsets, self._places = [0], [0]
        done = place = 0
        for offset, character in enumerate(text):
            shown = _shown(text, offset, character)
            if len(shown) == 1 and ord(shown) <= _ONE_UNIT:
                continue
            pieces += (text[done:offset], shown)
            place += offset - done
            self._note(offset, place)
            place += _units(shown)
            done = offset + 1
            self._note(done, place)
        self.text = "".join((*pieces, text[done:]))
        self._length = len(text)

    def _note(self, offset: int, place: int) -> None:
        self._offsets.append(offset)
        self._places.append(place)

    def at(self, offset: int) -> int:
        """Return where a character of the text is shown."""
        n = bisect_right(self._offsets, offset) - 1
        return self._places[n] + offset - self._offsets[n]

    def offset(self, at: int) -> int:
        """Return the character of the text that is shown at a place."""
        n = bisect_right(self._places, at) - 1
        beyond = self._offsets[n] + at - self._places[n]
        last = self._offsets[n + 1] if n + 1 < len(self._offsets) else self._length
        return min(beyond, last)


def _shown(text: str, offset: int, character: str) -> str:
    if character == "\r" and text[offset + 1 : offset + 2] == "\n":
        return ""
    return character if character.isascii() and character.isprintable() else mark_hidden(character)


def _units(shown: str) -> int:
    return sum(2 if ord(character) > _ONE_UNIT else 1 for character in shown)
