"""A statement whose words were changed where they stand: the new ones, and the old ones kept."""

from dataclasses import dataclass, replace

from models.encounter.statement import Citation, Statement, Translation, Wording
from models.problem import Problem
from models.value import Value
from models.when.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewording(Value):
    """The words that took the place of a statement's, since when, and where they were read."""

    quote: str
    quote_lang: str = ""
    translations: tuple[Translation, ...] = ()
    since: When | None = None
    citations: tuple[Citation, ...] = ()
    note: str = ""


def present_words(statement: Statement) -> Rewording:
    """Return a statement's words as a beginning of new ones: without translations and sources.

    Those belong to the words as they are and stay with them.
    """
    return Rewording(quote=statement.quote, quote_lang=statement.quote_lang)


def reworded(statement: Statement, new: Rewording) -> Statement:
    """Return the statement in its new words; the old ones become its latest earlier wording.

    A citation stays with the words that were read there; where the new ones have none of their
    own, the source of the old ones is taken to carry them too.
    Raises Problem where nothing was said in words before, or the words are the same.
    """
    if not statement.quote.strip():
        mend = "Amend the statement and enter its words there."
        raise Problem("this statement has no words yet that could be revised", mend=mend)
    if new.quote == statement.quote:
        mend = "Change the words to what they are now."
        raise Problem("the words are the same as before", where="quote", mend=mend)
    before = Wording(
        quote=statement.quote,
        quote_lang=statement.quote_lang,
        translations=statement.translations,
        until=new.since,
        citations=statement.citations,
        note=new.note,
    )
    return replace(
        statement,
        quote=new.quote,
        quote_lang=new.quote_lang,
        translations=new.translations,
        citations=new.citations or statement.citations,
        earlier=(*statement.earlier, before),
    )
