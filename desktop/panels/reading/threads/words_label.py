"""Words in their own language: right font, right direction, plain."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.plain_label import PlainLabel
from desktop.theme.fonts import in_language
from models.script import is_right_to_left


class WordsLabel(PlainLabel):
    """A text in a language (BCP 47); its paragraphs begin at the side where they are read from."""

    def __init__(self, text: str, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "words", parent)
        self.setFont(in_language(self.font(), lang, text))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if is_right_to_left(lang, text):
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
