"""Statements in order of time: what was said, in its own words, and what answers what."""

from models.difference import difference
from models.encounter.chronology import in_order
from models.encounter.statement import Citation, Statement, Translation, Wording
from models.sheet.frame import Frame, dated, joined, named, sentence
from models.sheet.saying import Patch, Rendering, Revised, Saying
from models.sheet.words import Words
from models.text import GLYPHS, readable


def sayings(frame: Frame) -> tuple[Saying, ...]:
    """Return every statement, numbered, in order of time."""
    return tuple(_saying(frame, statement) for statement in in_order(frame.incident.statements))


def _saying(frame: Frame, statement: Statement) -> Saying:
    return Saying(
        number=frame.sayings[statement.id],
        date=dated(statement.said),
        party=_speaker(frame, statement),
        how=joined(
            sentence(statement.channel),
            ", ".join(readable(act) for act in statement.speech_acts),
            by=" · ",
        ),
        thread=_thread(frame, statement),
        gist=statement.gist,
        quote=Words(statement.quote, statement.quote_lang or "en"),
        renderings=tuple(_rendering(translation) for translation in statement.translations),
        revisions=_revisions(frame, statement),
        claims=_claims(frame, statement),
        sources=", ".join(_cited(frame, citation) for citation in statement.citations),
        note=_note(statement),
    )


def _speaker(frame: Frame, statement: Statement) -> str:
    party = named(frame, statement.party_id)
    for_side = f"as the words of {named(frame, statement.side_id)}" if statement.side_id else ""
    return joined(party, statement.speaker, for_side, by=", ")


def _thread(frame: Frame, statement: Statement) -> str:
    answered = frame.sayings.get(statement.answers_id) if statement.answers_id else None
    answers = [
        frame.sayings[other.id]
        for other in in_order(frame.incident.statements)
        if other.answers_id == statement.id
    ]
    return joined(
        f"answers {answered}" if answered else "",
        f"answered by {', '.join(answers)}" if answers else "",
    )


def _rendering(translation: Translation) -> Rendering:
    who = translation.translator or "translator not named"
    official = "official translation" if translation.official else "translation"
    return Rendering(Words(translation.text, translation.lang), f"{official}, {who}")


def _revisions(frame: Frame, statement: Statement) -> tuple[Revised, ...]:
    texts = (*(wording.quote for wording in statement.earlier), statement.quote)
    return tuple(
        Revised(
            tuple(Patch(piece.fate, piece.text) for piece in difference(wording.quote, after)),
            wording.quote_lang or statement.quote_lang or "en",
            _revised_by(frame, wording),
        )
        for wording, after in zip(statement.earlier, texts[1:], strict=True)
    )


def _revised_by(frame: Frame, wording: Wording) -> str:
    since = f"Revised {dated(wording.until)}" if wording.until else "Revised, date not known"
    cited = ", ".join(_cited(frame, citation) for citation in wording.citations)
    read = f"the earlier words stand in {cited}" if cited else ""
    how = "struck through: taken out; underlined: put in"
    return joined(joined(since, read, how), wording.note, by=". ")


def _claims(frame: Frame, statement: Statement) -> str:
    order = list(frame.propositions)
    own = [claim for claim in frame.incident.claims if claim.statement_id == statement.id]
    claims = sorted(own, key=lambda claim: order.index(claim.proposition_id))
    return ", ".join(
        f"{frame.propositions[claim.proposition_id]} {GLYPHS_OF[claim.stance]}"
        f"\u00a0{_letter(frame, statement)}{claim.credibility}"
        for claim in claims
    )


# The first five states of a cell are the stances, by the same names.
GLYPHS_OF = {state.value: glyph for state, glyph in GLYPHS.items()}


def _letter(frame: Frame, statement: Statement) -> str:
    cited = [frame.catalogue.entries.get(citation.source_id) for citation in statement.citations]
    letters = [getattr(source, "reliability", "F") for source in cited]
    return str(min(letters, default="F"))


def _cited(frame: Frame, citation: Citation) -> str:
    number = frame.sources.get(citation.source_id, "?")
    at = "" if citation.at_s is None else f"at {citation.at_s:.0f} s"
    spot = joined(f"p. {citation.page}" if citation.page else "", at, by=", ")
    return joined(number, spot, by=" ")


def _note(statement: Statement) -> str:
    reported = (
        f"Reports the encounter as: {dated(statement.reported)}." if statement.reported else ""
    )
    back = f"Withdrawn {dated(statement.withdrawn)}." if statement.withdrawn else ""
    return joined(reported, back, statement.note, by=" ")
